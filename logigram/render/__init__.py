"""From a territory to drawings: charts as DOT and SVG, and in words.

Graphviz is loaded when a drawing is first asked for.
"""

from typing import TYPE_CHECKING

from logigram.render.diagram import Diagram, Pairs, diagram, on_walk
from logigram.render.dot import Link, to_dot
from logigram.render.drawing import to_svg
from logigram.render.font import FONT_DIRECTORY
from logigram.render.label import forget
from logigram.render.outline import Entry, Way, entries, named, outline
from logigram.render.walked import walked

if TYPE_CHECKING:
    from logigram.territory import Territory

__all__ = [
    "FONT_DIRECTORY",
    "Diagram",
    "Entry",
    "Way",
    "diagram",
    "draw",
    "entries",
    "named",
    "on_walk",
    "outline",
    "svg",
    "to_dot",
    "to_svg",
    "walked",
]


def svg(
    territory: "Territory", flow_id: str, window: str | None = None, walk: Pairs = (), link: Link | None = None
) -> str:
    """The chart of a flow as SVG, ready to stand in a page, drawn in one window or in all of them (None).

    `walk` is (question, answer) pairs to mark; `link` gives the address of each box by its id. Raises KeyError for an
    unknown flow or window.
    """
    chart = diagram(territory, flow_id, window, walk)
    return walked(draw(chart, link), chart)


def draw(chart: Diagram, link: Link | None = None) -> str:
    """A chart as SVG without its walk, which `walked` adds without laying the chart out again."""
    dot = to_dot(chart, link)
    forget()
    return to_svg(dot, f"Logigramme « {chart.title} »", outline(chart))
