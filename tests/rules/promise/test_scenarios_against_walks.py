"""Scenarios judged by the rule, against the public walk."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from logigram.rules.promise import scenario_fails
from logigram.rules.promise.coverage import walked
from logigram.territory import Territory
from logigram.walk import Walk, replay
from tests.rules.promise.promises import telling
from tests.territories import WINDOWS, flow_sets, territory


@st.composite
def situations(draw: st.DrawFn) -> tuple[Territory, dict[str, Any]]:
    """Flows, and a scenario that was true of a walk of at most six answers before one thing of it was changed."""
    here = territory(draw(flow_sets()))
    walk = Walk.start(here, draw(st.sampled_from(here.entries)), draw(st.sampled_from(WINDOWS)))
    for _ in range(6):
        if walk.answers:
            walk = walk.answer(draw(st.sampled_from(walk.answers)).id)
    ends = [f"{name}/{node}" for name, flow in here.flows.items() for node in flow.outcomes]
    answers = dict(walk.steps)
    change = draw(st.sampled_from(["nothing", "nothing", "end", "answer", "more", "less"]))
    if change == "answer" and answers:
        answers[draw(st.sampled_from(sorted(answers)))] = draw(st.sampled_from(["r0", "r1", "r2", "r3"]))
    if change == "less" and answers:
        del answers[draw(st.sampled_from(sorted(answers)))]
    if change == "more":
        answers["inconnue"] = "r0"
    end = draw(st.sampled_from(ends)) if change == "end" else f"{walk.here.flow}/{walk.here.node}"
    return here, {"logigramme": walk.flow, "fenetre": walk.window, "reponses": answers, "attendu": end}


@settings(max_examples=100)
@given(situations())
def test_a_scenario_holds_when_its_answers_walk_to_its_end_and_none_is_left(situation: tuple[Territory, Any]) -> None:
    here, scenario = situation
    subject = telling(here, scenario)
    found = replay(here, scenario["logigramme"], scenario["fenetre"], scenario["reponses"])
    ended = found.walk.outcome is not None and found.walk.here == here.resolve(scenario["attendu"], "")
    facts = list(scenario_fails.check(subject))
    assert (facts == []) is (ended and not found.dropped)
    assert all(fact.walk == found.walk.steps for fact in facts)
    assert len(subject.once(walked)) == len(found.walk.steps)
