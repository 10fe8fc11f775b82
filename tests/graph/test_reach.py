"""Reach and its shortest walks, against searches written another way on walks themselves."""

from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from logigram.graph import arrivals, ending, steps_to
from logigram.model.targets import Target
from logigram.territory import Territory
from logigram.walk import Walk
from tests.territories import WINDOWS, flow_sets, territory

LONGEST = 20


def _walked(here: Territory, flow: str, window: str) -> dict[Target, int]:
    """Every node that walks from the start of a flow reach, with the fewest answers: wave after wave of walks."""
    fewest: dict[Target, int] = {}
    wave = [Walk.start(here, flow, window)]
    for length in range(LONGEST):
        fresh = [walk for walk in wave if walk.here not in fewest]
        fewest.update({walk.here: length for walk in fresh})
        wave = [walk.answer(answer.id) for walk in fresh for answer in walk.answers]
    return fewest


@given(flows=flow_sets(), window=st.sampled_from(WINDOWS))
def test_the_shortest_walk_leads_there_in_the_fewest_answers(flows: dict[str, Any], window: str) -> None:
    here = territory(flows)
    reached = arrivals(here.atlas(window), [here.start("a")])
    walked = _walked(here, "a", window)
    assert walked.keys() <= reached.keys()
    for node in reached:
        origin, steps = steps_to(reached, node)
        if origin == here.start("a"):
            walk = Walk.start(here, "a", window)
            for question, answer in steps:
                assert walk.node == question
                walk = walk.answer(answer)
            assert walk.here == node
            assert len(steps) == walked[node]


@given(flows=flow_sets(), window=st.sampled_from(WINDOWS))
def test_what_is_reached_is_what_walks_and_their_follow_ups_reach(flows: dict[str, Any], window: str) -> None:
    here = territory(flows)
    expected: set[Target] = set()
    starts = {here.start("a")}
    while starts:
        wave = {target for start in starts for target in _spread(here, start, window)} - expected
        expected |= wave
        starts = {suite for node in wave for suite in here.atlas(window).suites.get(node, ())} - expected
    assert set(arrivals(here.atlas(window), [here.start("a")])) == expected


def _spread(here: Territory, start: Target, window: str) -> set[Target]:
    found, waiting = {start}, [start]
    while waiting:
        node = waiting.pop()
        graph = here.graph(node.flow, window)
        after = {here.resolve(name, node.flow) for name in graph.successors(node.node)}
        waiting += [target for target in after if target and target not in found]
        found |= {target for target in after if target}
    return found


@given(flows=flow_sets(), window=st.sampled_from(WINDOWS))
def test_what_can_end_is_what_has_a_walk_to_an_outcome(flows: dict[str, Any], window: str) -> None:
    here = territory(flows)
    atlas = here.atlas(window)
    everything = [Target(name, node) for name, flow in here.flows.items() for node in flow.nodes]
    finals = {node for node in everything if atlas.is_final(node)}
    able = ending(atlas, finals)
    for node, final in product(everything, [finals]):
        assert (node in able) == bool(_spread(here, node, window) & final)


def _meant(written: str, home: str, flows: dict[str, Any]) -> Target:
    flow, _, node = written.rpartition("/")
    here = flow or home
    if node in {**flows[here]["questions"], **flows[here]["orientations"]}:
        return Target(here, node)
    return Target(written, flows[written]["debut"])


@given(flows=flow_sets(), window=st.sampled_from(WINDOWS))
def test_what_follows_a_question_is_what_its_answers_say(flows: dict[str, Any], window: str) -> None:
    expected = {
        Target(name, node): [
            (answer["id"], _meant(to if isinstance(to := answer["vers"], str) else to[window], name, flows))
            for answer in question["reponses"]
            if window in answer.get("fenetres", WINDOWS)
        ]
        for name, flow in flows.items()
        for node, question in flow["questions"].items()
    }
    assert territory(flows).atlas(window).after == expected
