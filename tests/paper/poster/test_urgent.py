"""The urgent part of a flow, compared with what its answers say."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logigram import load
from logigram.model.targets import Target
from logigram.paper.poster.urgent import MOST, Stage, stages
from logigram.territory import Territory
from tests.e2e.server import ROOT
from tests.territories import WINDOWS, flow_sets, outcome, question, territory

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


def test_a_question_that_ends_every_walk_and_cannot_wait_is_told_inside_the_answer() -> None:
    flow = {
        "debut": "danger",
        "questions": {
            "danger": question(perdue={"vers": {"jour": "mot", "autres": "quinze"}}, seule="besoin", non="signes"),
            "mot": question(oui="quinze", non={"vers": "social", "fenetres": ["jour", "nuit"]}),
            "besoin": question(a="social", b="social"),
            "signes": question(oui="quinze", perdue="mot", non="age"),
            "age": question(jeune="mot", autre="suite"),
            "suite": question(oui="social", non="reste"),
            "reste": question(oui="social", non="quinze"),
        },
        "orientations": {"quinze": outcome(delay="immediat"), "social": outcome()},
    }
    first, second, third = stages(territory({"a": flow}), "a")
    lost, _, alone = first.exits
    assert lost.windows == ("jour",)
    assert lost.then
    assert [(way.answers, way.target.node, way.windows) for way in lost.then.exits] == [
        (("oui",), "quinze", ()),
        (("non",), "social", ()),
    ]
    assert alone.then is None, "nothing there is urgent"
    assert [(way.target.node, way.then is not None) for way in second.exits] == [("quinze", False), ("mot", True)]
    assert [(way.target.node, way.then) for way in third.exits] == [("mot", None)], "that would be a fourth question"


def test_only_the_windows_that_count_are_told() -> None:
    ways = {"oui": {"vers": {"nuit": "quinze", "autres": "social"}}, "jour": {"vers": "social", "fenetres": ["jour"]}}
    flow = {
        "debut": "q",
        "questions": {"q": question(**ways)},
        "orientations": {"quinze": outcome(), "social": outcome()},
    }
    (stage,) = stages(territory({"a": flow}), "a", ("nuit",))
    assert [(way.answers, way.target.node, way.windows) for way in stage.exits] == [(("oui",), "quinze", ())]


@pytest.mark.parametrize("flow", SHIPPED.flows)
def test_every_answer_of_the_questions_shown_leads_where_the_flow_says(flow: str) -> None:
    compared(SHIPPED, flow, SHIPPED.windows)


@given(flow_sets(), st.lists(st.sampled_from(WINDOWS), min_size=1, unique=True))
@settings(max_examples=60, deadline=None)
def test_so_does_every_answer_of_any_flow_in_any_windows(flows: dict[str, Any], windows: list[str]) -> None:
    here = territory(flows)
    for flow in flows:
        compared(here, flow, tuple(windows))


def compared(here: Territory, flow: str, windows: tuple[str, ...]) -> None:
    """Each question shown, and each one told inside an answer, against the flow itself, window by window."""
    found = stages(here, flow, windows)
    assert len(found) <= MOST
    for place, stage in enumerate(found, 1):
        answers(here, stage, windows)
        for way in stage.exits:
            if way.then:
                assert place < MOST
                assert way.then.node == way.target
                assert way.then.text == here.flows[way.target.flow].questions[way.target.node].text
                assert not any(inner.then for inner in way.then.exits)
                answers(here, way.then, way.windows or windows)


def answers(here: Territory, stage: Stage, windows: tuple[str, ...]) -> None:
    ways = (*stage.exits, *stage.onward)
    for window in windows:
        told: list[tuple[str, Target | None]] = [
            (text, way.target) for way in ways for text in way.answers if holds(way.windows, window)
        ]
        assert Counter(meant(here, stage.node, window)) == Counter(told), (stage.node, window)
    assert {window for way in ways for window in way.windows} <= set(windows)


def holds(windows: tuple[str, ...], window: str) -> bool:
    return not windows or window in windows


def meant(here: Territory, node: Target, window: str) -> list[tuple[str, Target | None]]:
    """What each answer offered in a window leads to, read from the flow itself."""
    question = here.flows[node.flow].questions[node.node]
    offered = [answer for answer in question.answers if not answer.windows or window in answer.windows]
    return [(answer.text, here.resolve(answer.to.at(window) or "", node.flow)) for answer in offered]
