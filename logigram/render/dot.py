r"""Diagram → DOT.

Editors' text enters in one place, `text`: escaped as HTML, its backslashes doubled, because Graphviz obeys both `<b>`
and `\N`. An answer is a small node on its arrow, not a label beside it: nobody has to guess whose it is.
"""

from collections.abc import Callable
from dataclasses import dataclass

from graphviz import Digraph

from logigram.render.diagram import Arrow, Box, Diagram, Kind
from logigram.render.font import FAMILY
from logigram.render.label import ACCENT, INK, SIZE, answer_label, box_label, plain

Link = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a chart is spread: lines of `wrap` characters, ranks across (LR) or down (TB), gaps in inches."""

    wrap: int = 30
    across: bool = False
    between_ranks: float = 0.22
    between_nodes: float = 0.16


_NODE = {"fontname": FAMILY, "fontsize": f"{SIZE:g}", "fontcolor": INK, "shape": "plain", "tooltip": " "}
_EDGE = {"color": "#444444", "arrowsize": "0.7", "tooltip": " "}
_SHAPES = {
    Kind.QUESTION: {"shape": "box", "style": "rounded,filled", "fillcolor": "#ffffff", "margin": "0.1,0.06"},
    Kind.OUTCOME: {},
    Kind.LINK: {"shape": "cds", "style": "filled", "fillcolor": "#f2f2f2", "margin": "0.2,0.08"},
}


def to_dot(chart: Diagram, link: Link | None = None, layout: Layout | None = None) -> str:
    """The chart as DOT text, the same bytes each time; `link` gives the address of a box, None for none."""
    layout = layout or Layout()
    dot = Digraph(name=chart.flow, graph_attr=_graph(layout), node_attr=_NODE, edge_attr=_EDGE)
    for box in chart.boxes:
        address = link(box.id) if link else None
        dot.node(box.id, box_label(box, layout.wrap), **_look(box), **({"URL": plain(address)} if address else {}))
    for position, arrow in enumerate(chart.arrows, 1):
        _draw(dot, arrow, f"{arrow.source} {position}", layout.wrap)
    return str(dot.source)


def _graph(layout: Layout) -> dict[str, str]:
    return {
        "rankdir": "LR" if layout.across else "TB",
        "ranksep": f"{layout.between_ranks:g}",
        "nodesep": f"{layout.between_nodes:g}",
        "bgcolor": "white",
        "pad": "0.1",
        "fontname": FAMILY,
    }


def _look(box: Box) -> dict[str, str]:
    classes = [box.kind.value, *(["parcours"] if box.walked else []), *(["ici"] if box.current else [])]
    pen = {"penwidth": "4", "color": ACCENT} if box.walked else {"penwidth": "1.2", "color": INK}
    return {"id": f"n-{box.id.replace('/', '-')}", "class": " ".join(classes), **_SHAPES[box.kind], **pen}


def _draw(dot: Digraph, arrow: Arrow, name: str, wrap: int) -> None:
    """An arrow, in two halves around its answer; dashed where it does not hold all the time."""
    pattern = ["dashed"] if arrow.windows else []
    style = {"style": ",".join(pattern)} if pattern else {}
    if arrow.walked:
        style = {"style": ",".join([*pattern, "bold"]), "penwidth": "3.5", "color": ACCENT}
    dot.node(name, answer_label(arrow, min(wrap, 24)), **{"class": "reponse parcours" if arrow.walked else "reponse"})
    dot.edge(arrow.source, name, arrowhead="none", **style)
    dot.edge(name, arrow.target, **style)
