"""The urgent part of a flow, compared with what its answers say."""

import pytest

from logigram import load
from logigram.model.targets import Target
from logigram.paper.poster.urgent import MOST, stages
from logigram.territory import Territory
from tests.e2e.server import ROOT
from tests.territories import outcome, question, territory

SHIPPED = load(ROOT / "flows")


def test_the_question_that_leaves_the_most_open_is_the_next_one() -> None:
    flow = {
        "debut": "danger",
        "questions": {
            "danger": question(oui="quinze", perdue="mot", non="signes"),
            "mot": question(oui="quinze", non="attendre"),
            "signes": question(oui="quinze", non="besoin"),
            "besoin": question(a="attendre", b="social"),
        },
        "orientations": {name: outcome() for name in ("quinze", "attendre", "social")},
    }
    found = stages(territory({"adult": flow}), "adult")
    assert [stage.node.node for stage in found] == ["danger", "signes", "besoin"]
    assert [(way.answers, way.target.node) for way in found[0].exits] == [(("oui",), "quinze"), (("perdue",), "mot")]
    assert [way.answers for way in found[0].onward] == [("non",)]


def test_answers_that_go_the_same_way_at_the_same_times_are_told_together() -> None:
    ways = {"oui": "quinze", "doute": "quinze", "non": {"vers": {"nuit": "quinze", "autres": "social"}}}
    flow = {
        "debut": "danger",
        "questions": {"danger": question(**ways)},
        "orientations": {name: outcome() for name in ("quinze", "social")},
    }
    (stage,) = stages(territory({"adult": flow}), "adult")
    told = [(way.answers, way.target.node, way.windows) for way in stage.exits]
    assert told == [
        (("oui", "doute"), "quinze", ()),
        (("non",), "social", ("jour", "week_end")),
        (("non",), "quinze", ("nuit",)),
    ]
    assert stage.following is None


def test_a_loop_ends_the_urgent_part() -> None:
    flow = {
        "debut": "q",
        "questions": {"q": question(oui="r", non="o"), "r": question(oui="q", non="o")},
        "orientations": {"o": outcome()},
    }
    assert [stage.node.node for stage in stages(territory({"a": flow}), "a")] == ["q", "r"]


@pytest.mark.parametrize("flow", SHIPPED.flows)
def test_every_answer_of_the_questions_shown_leads_where_the_flow_says(flow: str) -> None:
    found = stages(SHIPPED, flow)
    assert 1 <= len(found) <= MOST
    for stage in found:
        asked, ways = SHIPPED.flows[stage.node.flow].questions[stage.node.node], (*stage.exits, *stage.onward)
        for window in SHIPPED.windows:
            told: list[tuple[str, Target | None]] = [
                (text, way.target) for way in ways for text in way.answers if holds(way.windows, window)
            ]
            assert set(meant(SHIPPED, stage.node, window)) == set(told), (flow, window)
        assert {text for way in ways for text in way.answers} == {answer.text for answer in asked.answers}


def holds(windows: tuple[str, ...], window: str) -> bool:
    return not windows or window in windows


def meant(here: Territory, node: Target, window: str) -> list[tuple[str, Target | None]]:
    """What each answer offered in a window leads to, read from the flow itself."""
    question = here.flows[node.flow].questions[node.node]
    offered = [answer for answer in question.answers if not answer.windows or window in answer.windows]
    return [(answer.text, here.resolve(answer.to.at(window) or "", node.flow)) for answer in offered]
