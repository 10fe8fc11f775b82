"""Guarantees proved on the graph, against every walk tried."""

from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings

from logigram.model.targets import Target
from logigram.rules.promise import guarantee_broken
from logigram.rules.promise.breach import Breach, Trial, trials
from logigram.rules.promise.entries import guarantees
from logigram.rules.subject import Subject
from logigram.territory import Territory
from logigram.walk import Walk
from tests.example import AT
from tests.rules.graph.oracle import Tried
from tests.rules.promise.oracle import Judge, State, promised_sets
from tests.territories import WINDOWS, territory

Drawn = tuple[dict[str, Any], dict[str, Any]]

sets = settings(max_examples=40)


def _put_to_the_proof(drawn: Drawn) -> Iterator[tuple[Territory, Trial, Judge]]:
    flows, promise = drawn
    here = territory(flows, {"garanties": [promise]})
    subject = Subject(here, AT)
    (promised,) = guarantees(here.content)
    for trial in trials(subject, promised):
        yield here, trial, Judge(here, promised.guarantee, Tried(here, trial.window))


def _node(breach: Breach) -> Target:
    """The node that the last mark of a breach shows."""
    place = breach.related[-1][0]
    return Target(place.document.removesuffix(".yaml"), place.path[1])


def _breaches(trial: Trial, *signs: str) -> list[Breach]:
    return [each for each in trial.breaches() if each.fact.startswith(signs)]


@sets
@given(promised_sets())
def test_what_is_met_against_a_promise_is_what_walks_meet(drawn: Drawn) -> None:
    for _, trial, judge in _put_to_the_proof(drawn):
        told = {_node(breach) for breach in _breaches(trial, "on peut ")}
        expected = judge.broken_by() if judge.then.never or judge.then.always else set()
        stuck = {node for node in expected if judge.is_question(node) and judge.tried.after[node]}
        assert told <= expected
        assert expected - stuck <= told
        assert all(told & judge.tried.met[node] for node in stuck)


@sets
@given(promised_sets())
def test_the_promise_that_walks_cannot_keep_is_told_where_it_is_first_lost(drawn: Drawn) -> None:
    for _, trial, judge in _put_to_the_proof(drawn):
        lost = judge.without(judge.then.possible) if judge.then.possible else []
        _first_ones(_breaches(trial, "aucun parcours"), lost, judge)


@sets
@given(promised_sets())
def test_questions_are_too_many_when_some_walk_asks_more(drawn: Drawn) -> None:
    for _, trial, judge in _put_to_the_proof(drawn):
        most = judge.then.questions_max
        long = judge.too_long(most) if most is not None else []
        _first_ones(_breaches(trial, "plus de", "une question"), long, judge)


def _first_ones(told: list[Breach], expected: list[State], judge: Judge) -> None:
    """Those told are among those expected, and lead to all the others."""
    found = {State(*breach.source) for breach in told if breach.source}
    assert len(found) == len(told)
    assert found <= set(expected)
    for state in expected:
        assert state in found or any(state.node in judge.tried.met[each.node] for each in found)


@sets
@given(promised_sets())
def test_the_walk_shown_goes_through_the_situation_to_what_breaks_the_promise(drawn: Drawn) -> None:
    for here, trial, _ in _put_to_the_proof(drawn):
        for breach in trial.breaches():
            if not breach.steps:
                continue
            ended_at = _folded(here, breach, trial.window)
            source = breach.source
            assert breach.start in trial.reach.before
            assert not breach.fact.startswith("on peut") or ended_at == _node(breach) or "en rond" in breach.fact
            if source and source.question:
                assert (source.question.seen_from(breach.start.flow), source.answer) in breach.steps


def _folded(here: Territory, breach: Breach, window: str) -> Target:
    walk = Walk.start(here, breach.start.flow, window, breach.start.node)
    for question, answer in breach.steps:
        assert walk.node == question
        walk = walk.answer(answer)
    return walk.here


@sets
@given(promised_sets())
def test_no_shorter_walk_shows_it(drawn: Drawn) -> None:
    flows, promise = drawn
    for flow in flows.values():
        for outcome in flow["orientations"].values():
            outcome.pop("suites", None)
    for here, trial, judge in _put_to_the_proof((flows, promise)):
        starts = {here.start(judge.when.flow)} if judge.when.flow else {here.start(name) for name in here.entries}
        shortest = _lengths(judge, starts)
        for breach in _breaches(trial, "on peut arriver", "on peut rester"):
            assert len(breach.steps) == shortest[_node(breach)]


def _lengths(judge: Judge, starts: set[Target]) -> dict[Target, int]:
    """The fewest answers that lead to each node once the situation was met, tried in waves of (node, met or not)."""
    whole = not (judge.when.question or judge.when.answers)
    entered = {state.node for state in judge.states if state.question is None}
    arrows = {(state.question, state.answer) for state in judge.states}
    wave = {(start, whole or start in entered) for start in starts}
    seen: set[tuple[Target, bool]] = set()
    lengths: dict[Target, int] = {}
    for length in range(2 * len(judge.tried.nodes) + 1):
        for node, met in wave:
            if met:
                lengths.setdefault(node, length)
        seen |= wave
        wave = {
            (target, met or target in entered or (node, answer) in arrows)
            for node, met in wave
            for answer, target in judge.tried.after[node].items()
        } - seen
    return lengths


@sets
@given(promised_sets())
def test_each_breach_is_told_once_with_its_windows(drawn: Drawn) -> None:
    flows, promise = drawn
    subject = Subject(territory(flows, {"garanties": [promise]}), AT)
    facts = list(guarantee_broken.check(subject))
    (promised,) = guarantees(subject.territory.content)
    expected = {(each.key, each.window) for trial in trials(subject, promised) for each in trial.breaches()}
    assert sum(len(fact.windows) for fact in facts) == len(expected)
    assert len(facts) == len({key for key, _ in expected})
    assert all(set(fact.windows) <= set(WINDOWS) for fact in facts)
