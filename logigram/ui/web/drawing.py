"""The drawing of a chart, as our own route serves it."""

import re
from collections.abc import Iterable
from html import escape
from typing import Final

# Loaded with the app, and so before the flows are: what comes later slows the end of every run.
import networkx  # noqa: F401, ICN001
import pygraphviz  # noqa: F401

from logigram.render import diagram, draw, on_walk, walked
from logigram.territory import Territory
from logigram.ui.address import DOWNLOAD, Address, Pair, read
from logigram.ui.charts import all_at_once, place
from logigram.ui.site import HOME, path
from logigram.ui.web.kept import Kept
from logigram.walk import Walk, replay

CHARTS: Final = Kept[str](64_000_000)
"""Some four hundred charts like those of the shipped flows, or forty of three hundred questions."""
_LINK: Final = re.compile(r'<(/?)a(?: xlink:href="[^"]*")?>')


def asked(territory: Territory, parameters: Iterable[Pair]) -> tuple[str, dict[str, str]] | None:
    """The SVG that parameters ask for, and the headers it goes with; None when there is no such drawing.

    One to be kept as a file has no walk, and no links, which would lead nowhere from there.
    """
    pairs = list(parameters)
    to_keep = any(key == DOWNLOAD for key, _ in pairs)
    svg = drawing(territory, read(pairs), every=all_at_once(pairs), walk=not to_keep)
    if svg is None:
        return None
    return (without_links(svg), {"Content-Disposition": "attachment"}) if to_keep else (svg, {})


def drawing(territory: Territory, address: Address, *, every: bool = False, walk: bool = True) -> str | None:
    """The SVG of the flow of an address in its window, or in `every` one of them, its `walk` drawn on it.

    None when the flow or the window does not exist. Each question and outcome is a link to its page; on the walk, to
    its page as it was then.
    """
    flow = territory.flows.get(address.flow or "")
    known = address.window in territory.settings.windows or (every and address.window is None)
    if flow is None or not known:
        return None
    window = None if every else address.window
    plain = CHARTS.get(territory, (flow.id, window or ""), lambda: _plain(territory, flow.id, window))
    return _with_walk(plain, territory, address, window) if address.window and walk else plain


def without_links(svg: str) -> str:
    """The same drawing on its own, as a file."""
    return _LINK.sub(r"<\1g>", svg).replace('role="group"', 'role="img"', 1)


def _plain(territory: Territory, flow: str, window: str | None) -> str:
    return draw(diagram(territory, flow, window), lambda box: _link(territory, flow, box))


def _with_walk(svg: str, territory: Territory, address: Address, window: str | None) -> str:
    """The drawing with the walk of an address on it; it was laid out without, and nothing moves."""
    assert address.flow is not None  # noqa: S101 - it was looked up
    assert address.window is not None  # noqa: S101
    flow = territory.flows[address.flow]
    origin = address.origin if address.origin in flow.nodes else None
    walk = replay(territory, flow.id, address.window, address.answers, origin).walk
    here = walk.here.node if walk.here.flow == flow.id else None
    chart = on_walk(diagram(territory, flow.id, window), walk.steps, here, address.window)
    return _with_steps(walked(svg, chart), walk, address)


def _with_steps(svg: str, walk: Walk, address: Address) -> str:
    """The drawing whose boxes on the walk lead to the walk itself, as far as each of them."""
    origin = Address(walk.flow, origin=address.origin)
    boxes = [question.removeprefix(f"{walk.flow}/") for question, _ in walk.steps]
    for rank, box in enumerate((*boxes, walk.node)):
        link = _link(walk.territory, walk.flow, box)
        there = path(HOME, origin.with_answers(walk.steps[:rank]).query())
        svg = svg.replace(f'xlink:href="{escape(link or "")}"', f'xlink:href="{escape(there)}"')
    return svg


def _link(territory: Territory, flow: str, box: str) -> str | None:
    """The page of a box; the window is left out: a drawing is kept, and our script adds the moment looked at."""
    address = place(territory, flow, box)
    return path(HOME, address.query()) if address else None
