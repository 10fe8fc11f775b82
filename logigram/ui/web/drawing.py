"""The drawing of a chart, as our own route serves it."""

# Loaded with the app, and so before the flows are: what comes later slows the end of every run.
import networkx  # noqa: F401, ICN001
import pygraphviz  # noqa: F401

from logigram.render import svg
from logigram.territory import Territory
from logigram.ui.address import Address
from logigram.ui.site import HOME, path
from logigram.walk import replay


def drawing(territory: Territory, address: Address) -> str | None:
    """The SVG of the flow of an address in its window, the walk drawn on it; None when either does not exist.

    Each question and outcome is a link to its page.
    """
    flow = territory.flows.get(address.flow or "")
    if flow is None or address.window not in territory.settings.windows:
        return None
    origin = address.origin if address.origin in flow.nodes else None
    walk = replay(territory, flow.id, address.window, address.answers, origin).walk
    return svg(territory, flow.id, address.window, walk.steps, lambda box: _link(territory, flow.id, box))


def _link(territory: Territory, flow: str, box: str) -> str | None:
    """The page of a box; the window is left out, so that a link that travels means now."""
    target = territory.resolve(box, flow)
    if target is None:
        return None
    start = territory.flows[target.flow].start
    return path(HOME, Address(target.flow, origin=None if target.node == start else target.node).query())
