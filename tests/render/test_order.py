from typing import Any

from hypothesis import given, settings

from logigram.render.order import numbers, reached
from tests.territories import WINDOWS, flow_sets, territory


@given(flow_sets())
@settings(max_examples=40, deadline=None)
def test_numbers_are_one_to_n_the_start_first_and_cover_all_that_is_reached(flows: dict[str, Any]) -> None:
    read = territory(flows)
    for flow in flows:
        found = numbers(read, flow)
        assert list(found.values()) == list(range(1, len(found) + 1))
        assert next(iter(found)) == flows[flow]["debut"]
        assert set(found) == set(reached(read, flow, WINDOWS)) & set(read.flows[flow].nodes)


@given(flow_sets())
@settings(max_examples=40, deadline=None)
def test_what_a_chart_shows_is_closed_under_answers_and_stays_in_its_window(flows: dict[str, Any]) -> None:
    read = territory(flows)
    for flow in flows:
        for node, windows in reached(read, flow, WINDOWS).items():
            for window in windows:
                graph = read.graph(flow, window)
                assert node in graph
                assert all(window in reached(read, flow, WINDOWS)[after] for after in graph.successors(node))
