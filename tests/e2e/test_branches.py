"""Every branch of the shipped flows, shown by the served app: derived from the graph, not recorded."""

from collections.abc import Iterator
from itertools import cycle

import pytest
from playwright.sync_api import Browser, expect

from logigram import load
from logigram.graph import arrivals, steps_to
from logigram.model.targets import Target
from logigram.territory import Territory
from logigram.ui.address import Address
from tests.e2e.reader import reading
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
    seen = 0
    with reading(browser, served.url) as reader:
        reader.open("/")
        for address, target in branches(territory, flow, WINDOWS[flow]):
            reader.go(f"/{address.query()}")
            expect(reader.page.locator(f'h1[data-q="{target.seen_from(flow)}"]')).to_be_visible()
            expect(reader.page.locator(".lg-answers dt")).to_have_count(len(address.answers))
            seen += 1
    assert seen >= len(territory.flows[flow].questions)


@pytest.mark.parametrize("window", ["jour", "nuit", "week_end"])
def test_every_outcome_is_shown_in_every_window_where_it_is_reached(
    browser: Browser, served: Server, window: str
) -> None:
    territory = load(ROOT / "flows")
    reached = arrivals(territory.atlas(window), [territory.start(flow) for flow in territory.entries])
    outcomes = [node for node in reached if node.node in territory.flows[node.flow].outcomes]
    with reading(browser, served.url) as reader:
        reader.open("/")
        for target in outcomes:
            reader.go(f"/{Address(target.flow, window, origin=target.node).query()}")
            expect(reader.page.locator(f'h1[data-q="{target.node}"]')).to_be_visible()
            outcome = territory.flows[target.flow].outcomes[target.node]
            expect(reader.page.locator(".lg-structures > li")).to_have_count(len(outcome.structures_at(window)))
    assert outcomes
