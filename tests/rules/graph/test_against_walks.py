"""Rules on the graph, against walks tried one state at a time."""

from typing import Any

from hypothesis import given, settings

from logigram.finding import Finding
from logigram.model.targets import Target
from logigram.rules.check import prove
from logigram.rules.graph.long_walk import longest
from logigram.rules.subject import Subject
from logigram.territory import Territory
from logigram.walk import replay
from tests.example import AT
from tests.rules.graph.oracle import Tried
from tests.territories import WINDOWS, flow_sets, territory

Told = set[tuple[Target, str]]

sets = settings(max_examples=50)


def _tried(here: Territory) -> dict[str, Tried]:
    return {window: Tried(here, window) for window in WINDOWS}


def _node(here: Territory, finding: Finding) -> Target:
    flow = finding.place.file.removesuffix(".yaml")
    return Target(flow, finding.path[1]) if len(finding.path) > 1 else here.start(flow)


def _told(here: Territory, *codes: str) -> Told:
    found = (finding for finding in prove(here, AT) if finding.code in codes)
    return {(_node(here, finding), window) for finding in found for window in finding.windows}


@sets
@given(flow_sets())
def test_dead_ends_and_lonely_answers_are_the_questions_reached_with_none_or_one(flows: dict[str, Any]) -> None:
    here = territory(flows)
    expected: dict[int, Told] = {0: set(), 1: set()}
    for window, tried in _tried(here).items():
        for node in tried.reached:
            if node.node in here.flows[node.flow].questions and len(tried.after[node]) < 2:
                expected[len(tried.after[node])].add((node, window))
    assert _told(here, "LG301") == expected[0]
    assert _told(here, "LG305") == expected[1]


@sets
@given(flow_sets())
def test_a_trap_is_told_once_for_all_that_leads_into_it(flows: dict[str, Any]) -> None:
    here = territory(flows)
    told = _told(here, "LG302")
    for window, tried in _tried(here).items():
        stuck = {node for node in tried.reached if tried.never_ends(node)}
        rings = {tried.met[node] for node in stuck if all(node in tried.met[each] for each in tried.met[node])}
        traps = {node for node, where in told if where == window}
        assert len(traps) == len(rings)
        assert all(any(trap in ring for trap in traps) for ring in rings)
        assert all(any(ring <= tried.met[node] for ring in rings) for node in stuck)


@sets
@given(flow_sets())
def test_a_loop_is_told_where_a_question_can_be_asked_again(flows: dict[str, Any]) -> None:
    here = territory(flows)
    told, trapped = _told(here, "LG304"), _told(here, "LG302")
    for window, tried in _tried(here).items():
        again = {node for node in tried.reached if tried.comes_back(node)}
        rings = {
            frozenset(each for each in again if each in tried.met[node] and node in tried.met[each]) for node in again
        }
        mine = {node for node, where in told | trapped if where == window}
        assert len(mine) == len(rings)
        assert all(sum(node in ring for node in mine) == 1 for ring in rings)


@sets
@given(flow_sets())
def test_all_that_is_unreachable_hangs_from_a_node_that_is_told(flows: dict[str, Any]) -> None:
    here = territory(flows, {"entrees": ["a"]})
    everywhere = _tried(here)
    lost = {node for node in everywhere["jour"].nodes if not any(node in each.reached for each in everywhere.values())}
    told = {_node(here, finding) for finding in prove(here, AT) if finding.code == "LG303"}
    assert told <= lost

    def hanging(roots: set[Target]) -> set[Target]:
        below = set(roots)
        while (
            more := {each for node in below for tried in everywhere.values() for each in tried.onward(node)}
            & lost - below
        ):
            below |= more
        return below

    assert hanging(told) == lost
    assert all(one not in hanging(told - {one}) for one in told)


@sets
@given(flow_sets())
def test_the_proof_of_a_finding_is_a_walk_to_its_place(flows: dict[str, Any]) -> None:
    here = territory(flows)
    starts = {here.start(flow): flow for flow in here.entries}
    for finding in prove(here, AT):
        if finding.code not in {"LG301", "LG302", "LG304", "LG305"} or not finding.walk:
            continue
        reached = {
            replay(here, flow, window, finding.walk).walk for flow in starts.values() for window in finding.windows
        }
        full = {walk.here for walk in reached if walk.steps == finding.walk}
        first = here.resolve(finding.walk[0][0], _node(here, finding).flow)
        assert _node(here, finding) in full or first not in starts


def _forward(flows: dict[str, Any]) -> dict[str, Any]:
    """The flows with every arrow that goes back, in the order of the files, led to an outcome instead."""
    for flow in flows.values():
        for question, answers in flow["questions"].items():
            for answer in answers["reponses"]:
                to = answer["vers"]
                onward = (
                    {window: _onward(question, target) for window, target in to.items()} if isinstance(to, dict) else 0
                )
                answer["vers"] = onward or _onward(question, to)
    return flows


def _onward(question: str, target: str) -> str:
    node = target.rpartition("/")[2]
    asked = f"{node}_q0" if "_" not in node else node
    return target if "_o" in asked or asked > question else f"{question.split('_', 1)[0]}_o0"


@sets
@given(flow_sets().map(_forward))
def test_the_longest_walk_asks_as_many_questions_as_the_longest_tried(flows: dict[str, Any]) -> None:
    here = territory(flows)
    subject = Subject(here, AT)
    for window, tried in _tried(here).items():
        found = longest(subject, window)
        for start in subject.starts:
            walk = found.walk(start)
            ended = replay(here, start.flow, window, walk).walk
            assert ended.steps == walk
            assert found.count(start) == tried.most_questions(start) == len(walk) + (ended.question is not None)
