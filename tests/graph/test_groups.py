"""Groups and straight parts, against networkx."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from logigram.graph import groups, straight

Arrows = dict[int, list[int]]

NODES = st.integers(0, 7)
ARROWS = st.lists(st.tuples(NODES, NODES), max_size=16).map(
    lambda pairs: {node: [target for source, target in pairs if source == node] for node in range(8)}
)


def _graph(arrows: Arrows) -> "nx.DiGraph[int]":
    graph: nx.DiGraph[int] = nx.DiGraph((node, target) for node, targets in arrows.items() for target in targets)
    graph.add_nodes_from(arrows)
    return graph


@given(ARROWS)
def test_groups_are_the_strongly_connected_components(arrows: Arrows) -> None:
    found = list(groups(arrows, arrows.__getitem__))
    assert sorted(map(sorted, found)) == sorted(map(sorted, nx.strongly_connected_components(_graph(arrows))))


@given(ARROWS)
def test_a_group_comes_before_those_that_lead_to_it(arrows: Arrows) -> None:
    place = {node: rank for rank, group in enumerate(groups(arrows, arrows.__getitem__)) for node in group}
    assert all(place[target] <= place[node] for node, targets in arrows.items() for target in targets)


@given(ARROWS, NODES)
def test_groups_hold_what_can_be_walked_from_the_start_and_nothing_else(arrows: Arrows, start: int) -> None:
    met = {node for group in groups([start], arrows.__getitem__) for node in group}
    assert met == {start, *nx.descendants(_graph(arrows), start)}


@given(ARROWS)
def test_straight_nodes_are_those_that_no_loop_leads_to(arrows: Arrows) -> None:
    graph = _graph(arrows)
    looped = {
        node
        for node in arrows
        if any(node in arrows[each] or node in nx.descendants(graph, each) for each in arrows[node])
    }
    behind = looped.union(*(nx.descendants(graph, node) for node in looped))
    assert set(straight(arrows, arrows.__getitem__)) == arrows.keys() - behind


@given(ARROWS)
def test_a_straight_node_comes_before_those_that_it_leads_to(arrows: Arrows) -> None:
    place = {node: rank for rank, node in enumerate(straight(arrows, arrows.__getitem__))}
    assert all(place[node] < place[target] for node in place for target in arrows[node] if target in place)


def test_a_long_line_is_no_deeper_than_another() -> None:
    line = {node: [node + 1] for node in range(20_000)} | {20_000: [0]}
    assert [len(group) for group in groups(line, line.__getitem__)] == [20_001]
