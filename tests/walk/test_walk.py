"""Walks: every move from every state, on flows drawn at random and on flows made by hand."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from logigram.walk import Step, UnknownAnswer, Walk, replay
from tests.territories import WINDOWS, flow_sets, outcome, question, territory

FLOWS: dict[str, Any] = {
    "adult": {
        "debut": "danger",
        "age": {"min": "18", "max": "64"},
        "questions": {
            "danger": question(oui="quinze", non="suivi"),
            "suivi": question(
                oui={"vers": {"jour": "referent", "autres": "quinze"}},
                jeune={"vers": "jeunes", "age": {"max": "25"}},
                arret={"vers": "referent", "fenetres": ["jour"]},
                refuse="sans_accord/peril",
            ),
        },
        "orientations": {"quinze": outcome(delay="immediat"), "referent": outcome(), "jeunes": outcome()},
    },
    "sans_accord": {
        "debut": "tiers",
        "questions": {"tiers": question(oui="demande", non="peril"), "peril": question(oui="urgence", non="adult")},
        "orientations": {"demande": outcome(), "urgence": outcome()},
    },
}


@pytest.fixture
def start() -> Walk:
    return Walk.start(territory(FLOWS), "adult", "jour")


def test_a_walk_goes_from_question_to_outcome(start: Walk) -> None:
    walk = start.answer("non").answer("oui")
    assert (start.node, walk.node) == ("danger", "referent")
    assert walk.steps == (("danger", "non"), ("suivi", "oui"))
    assert walk.question is None
    assert walk.outcome is walk.territory.flows["adult"].outcomes["referent"]
    assert walk.answers == ()


def test_the_same_answer_leads_elsewhere_in_another_window(start: Walk) -> None:
    walk = start.answer("non").answer("oui")
    assert walk.at("nuit").node == "quinze"
    assert walk.at("nuit").at("jour") == walk


def test_an_answer_not_offered_in_the_other_window_is_let_go(start: Walk) -> None:
    assert start.answer("non").answer("arret").at("nuit").node == "suivi"


def test_an_answer_that_is_not_offered_is_refused(start: Walk) -> None:
    with pytest.raises(UnknownAnswer, match="peut_etre"):
        start.answer("peut_etre")
    with pytest.raises(UnknownAnswer, match="oui"):
        start.answer("oui").answer("oui")


def test_a_walk_crosses_into_another_flow(start: Walk) -> None:
    crossed = start.answer("non").answer("refuse")
    assert crossed.node == "sans_accord/peril"
    ended = crossed.answer("oui")
    assert ended.steps[-1] == Step("sans_accord/peril", "oui")
    assert ended.node == "sans_accord/urgence"
    assert crossed.answer("non").node == "danger"


def test_a_walk_tells_its_steps_in_the_words_of_the_flow(start: Walk) -> None:
    told = start.answer("non").answer("refuse").answer("oui").told
    assert [(each.step.question, each.answer.text) for each in told] == [
        ("danger", "non"),
        ("suivi", "refuse"),
        ("sans_accord/peril", "oui"),
    ]


def test_an_answer_narrows_the_ages(start: Walk) -> None:
    age = start.answer("non").answer("jeune").age
    assert age is not None
    assert (age.min, age.max) == (18, 25)
    assert Walk.start(start.territory, "sans_accord", "nuit").age is None


@pytest.mark.parametrize(("flow", "window"), [("adult", "soir"), ("inconnu", "jour")])
def test_a_walk_starts_only_where_there_is_something(flow: str, window: str) -> None:
    with pytest.raises(KeyError):
        Walk.start(territory(FLOWS), flow, window)


def test_a_walk_may_begin_where_a_continuation_leads(start: Walk) -> None:
    inside = Walk.start(start.territory, "adult", "jour", "suivi")
    walk = inside.answer("oui")
    assert (inside.node, walk.node, walk.at("nuit").node) == ("suivi", "referent", "quinze")
    assert walk.back() == walk.restart() == inside
    assert replay(start.territory, "adult", "jour", {"suivi": "oui"}, "suivi").walk == walk
    with pytest.raises(KeyError):
        Walk.start(start.territory, "adult", "jour", "absent")


def test_a_walk_moves_only_to_a_window_that_exists(start: Walk) -> None:
    with pytest.raises(KeyError):
        start.at("soir")


def test_replay_says_which_answers_it_dropped(start: Walk) -> None:
    replayed = replay(start.territory, "adult", "nuit", {"danger": "non", "suivi": "arret", "parti": "oui"})
    assert replayed.walk.node == "suivi"
    assert replayed.dropped == (("suivi", "arret"), ("parti", "oui"))


def test_a_later_answer_holds_when_an_earlier_one_changes(start: Walk) -> None:
    answers = {"sans_accord/peril": "oui", "suivi": "refuse", "danger": "non"}
    assert replay(start.territory, "adult", "jour", answers).walk.node == "sans_accord/urgence"


@given(flows=flow_sets(), window=st.sampled_from(WINDOWS), data=st.data())
def test_a_replay_of_a_walk_is_the_walk(flows: dict[str, Any], window: str, data: st.DataObject) -> None:
    walk = _wander(Walk.start(territory(flows), "a", window), data)
    assert replay(walk.territory, walk.flow, window, walk.steps) == (
        replay(walk.territory, walk.flow, window, iter(walk.steps))
    )
    assert replay(walk.territory, walk.flow, window, walk.steps).walk == walk
    assert len(walk.told) == len(walk.steps)


@given(flows=flow_sets(), window=st.sampled_from(WINDOWS), data=st.data())
def test_order_does_not_matter_when_no_question_comes_twice(
    flows: dict[str, Any], window: str, data: st.DataObject
) -> None:
    walk = _wander(Walk.start(territory(flows), "a", window), data)
    answers = dict(walk.steps)
    assume(len(answers) == len(walk.steps))
    shuffled = data.draw(st.permutations(list(answers.items())))
    replayed = replay(walk.territory, "a", window, dict(shuffled)).walk
    assert replayed.steps[: len(walk.steps)] == walk.steps


def _wander(walk: Walk, data: st.DataObject) -> Walk:
    for _ in range(data.draw(st.integers(0, 6))):
        if walk.answers:
            walk = walk.answer(data.draw(st.sampled_from([answer.id for answer in walk.answers])))
    return walk


class Walking(RuleBasedStateMachine):
    """Whatever a professional presses, the walk stands at a node that exists and can be started again."""

    walk: Walk

    @initialize(flows=flow_sets(), window=st.sampled_from(WINDOWS))
    def begin(self, flows: dict[str, Any], window: str) -> None:
        self.walk = Walk.start(territory(flows), "a", window)

    @precondition(lambda self: self.walk.answers)
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        chosen = data.draw(st.sampled_from([answer.id for answer in self.walk.answers]))
        after = self.walk.answer(chosen)
        assert after.back() == self.walk
        self.walk = after

    @rule()
    def go_back(self) -> None:
        before = self.walk
        self.walk = before.back()
        assert self.walk.steps == before.steps[:-1]

    @rule()
    def begin_again(self) -> None:
        self.walk = self.walk.restart()
        assert self.walk.steps == ()

    @rule(window=st.sampled_from(WINDOWS))
    def change_window(self, window: str) -> None:
        moved = self.walk.at(window)
        assert set(moved.steps) <= set(self.walk.steps)
        assert len(moved.steps) <= len(self.walk.steps)
        self.walk = moved

    @invariant()
    def stands_somewhere(self) -> None:
        flow = self.walk.territory.flows[self.walk.here.flow]
        assert (self.walk.question is None) != (self.walk.outcome is None)
        assert self.walk.here.node in flow.nodes
        graph = self.walk.territory.graph(self.walk.here.flow, self.walk.window)
        offered = {key for _, _, key in graph.edges(self.walk.here.node, keys=True)}
        assert {answer.id for answer in self.walk.answers} == offered


TestWalking = Walking.TestCase
