"""Charts in words: the numbers of the drawing, and every answer with where it leads in each window."""

from typing import Any

import pytest

from logigram.render.diagram import Kind, diagram
from logigram.render.words import windows, written
from tests.paper.booklet.bound import said_of_shipped, shipped


def entries(flow: str) -> dict[str, dict[str, Any]]:
    (found,) = (each for each in said_of_shipped()["flows"] if each["id"] == flow)
    return {each["label"].partition("/")[2]: each for each in found["entries"]}


@pytest.mark.parametrize("flow", shipped().flows)
def test_each_box_of_the_drawing_has_its_number_and_its_words(flow: str) -> None:
    drawn = {box.id: box for box in diagram(shipped(), flow).boxes if box.kind is not Kind.LINK}
    found = entries(flow)
    assert [*found] == [*drawn]
    for node, box in drawn.items():
        assert found[node]["number"] == str(box.number)
        assert found[node]["head"].startswith(written(box.title))
        assert bool(found[node]["card"]) == (box.kind is Kind.OUTCOME)
    asked = [node for node in found if node in shipped().flows[flow].questions]
    assert all(found[node]["help"] == written(shipped().flows[flow].questions[node].help or "") for node in asked)


@pytest.mark.parametrize("flow", shipped().flows)
def test_each_answer_leads_where_the_file_says_in_each_window(flow: str) -> None:
    here, found = shipped(), entries(flow)
    for node, question in here.flows[flow].questions.items():
        for window in here.windows if node in found else ():
            for answer in question.offered(window):
                target = here.resolve(answer.to.at(window) or "", flow)
                assert target
                label = f"mots:{target.flow}/{target.node}"
                begins = target.flow != flow and target.node == here.flows[target.flow].start
                wanted = f"logigramme:{target.flow}" if begins else label
                said = [way["said"] for way in found[node]["ways"] if way["to"]["label"] == wanted]
                assert any(_says(each, written(answer.text), window) for each in said), (node, answer.text, window)


def _says(said: str, answer: str, window: str) -> bool:
    """Whether a way says an answer, without any window or with this one."""
    rest = said.rpartition(" (")[2] if said.endswith(")") else ""
    named = any(windows([each]) in rest for each in shipped().windows)
    return answer in said and (windows([window]) in rest or not named)


@pytest.mark.parametrize("flow", shipped().flows)
def test_a_number_that_an_answer_leads_to_is_that_of_the_place(flow: str) -> None:
    everywhere = {f"mots:{name}/{node}": each for name in shipped().flows for node, each in entries(name).items()}
    ways = [way["to"] for each in entries(flow).values() for way in each["ways"]]
    numbered = [way for way in ways if way["number"]]
    assert numbered
    assert all(everywhere[way["label"]]["number"] == way["number"] for way in numbered)
    titles = {f"logigramme:{name}": written(each.title) for name, each in shipped().flows.items()}
    assert all(titles[way["label"]] == way["flow"] for way in ways if not way["number"])
