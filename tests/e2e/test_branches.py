"""Every branch of the shipped flows, shown by the served app: derived from the graph, not recorded."""

from collections.abc import Iterator
from itertools import cycle

import pytest
from playwright.sync_api import Browser

from logigram import load
from logigram.graph import arrivals, steps_to
from logigram.model.targets import Target
from logigram.territory import Territory
from logigram.ui.address import Address
from tests.e2e.reader import Stop, reading
from tests.e2e.server import ROOT, Server

FLOWS = sorted(path.stem for path in (ROOT / "flows").glob("*.yaml") if "\ndebut: " in path.read_text("utf-8"))
WINDOWS = dict(zip(FLOWS, cycle(("week_end", "nuit", "jour")), strict=False))
"""Each flow in one window, so that every window is seen."""


def branches(territory: Territory, flow: str, window: str) -> Iterator[tuple[Address, Target]]:
    """For each answer that can be given, the address that gives it after the shortest walk, and where it leads."""
    atlas = territory.atlas(window)
    reached = arrivals(atlas, [territory.start(flow)])
    for node in reached:
        if reached[node].after_outcome is not None or node.flow != flow:
            continue
        start, steps = steps_to(reached, node)
        if start != territory.start(flow):
            continue
        for answer, target in atlas.after.get(node, ()):
            yield Address(flow, window, (*steps, (node.seen_from(flow), answer))), target


@pytest.mark.parametrize("flow", WINDOWS)
def test_every_answer_leads_where_the_flow_says(browser: Browser, served: Server, flow: str) -> None:
    territory = load(ROOT / "flows")
    stops = [
        Stop(f"/{address.query()}", target.seen_from(flow), ".lg-answers dt", len(address.answers))
        for address, target in branches(territory, flow, WINDOWS[flow])
    ]
    assert len(stops) >= len(territory.flows[flow].questions)
    with reading(browser, served.url) as reader:
        assert reader.open("/").tour(stops) == []


def test_every_outcome_is_shown_with_its_structures(browser: Browser, served: Server) -> None:
    territory = load(ROOT / "flows")
    stops = {
        target: arrival(territory, target, window)
        for window in territory.settings.windows
        for target in arrivals(territory.atlas(window), [territory.start(flow) for flow in territory.entries])
        if target.node in territory.flows[target.flow].outcomes
    }
    assert len(stops) > len(territory.flows)
    with reading(browser, served.url) as reader:
        assert reader.open("/").tour(list(stops.values())) == []


def arrival(territory: Territory, target: Target, window: str) -> Stop:
    """The page of an outcome, with each of its structures."""
    structures = territory.flows[target.flow].outcomes[target.node].structures_at(window)
    address = Address(target.flow, window, origin=target.node).query()
    return Stop(f"/{address}", target.node, ".lg-structures > li", len(structures))
