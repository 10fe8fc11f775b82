r"""Diagram → DOT.

Editors' text enters in one place, `text`: escaped as HTML, its backslashes doubled, because Graphviz obeys both `<b>`
and `\N`. An answer is a small node on its arrow, not a label beside it: nobody has to guess whose it is.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphviz import Digraph

from logigram.render.diagram import Arrow, Box, Diagram, Kind
from logigram.render.font import FAMILY
from logigram.render.label import INK, SIZE, answer_label, box_label, plain
from logigram.render.mark import STAMPS

Link = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a chart is spread: lines of `wrap` characters, ranks across (LR) or down (TB), gaps in inches.

    Boxes of more than `tall` lines are made wider. The outcomes of one question stand on `rows` rows, in turn: a fan of
    twelve would otherwise be twelve boxes wide.
    """

    wrap: int = 30
    tall: int | None = None
    across: bool = False
    between_ranks: float = 0.22
    between_nodes: float = 0.16
    rows: int = 1


LARGE = 400
"""Boxes and answers beyond which Graphviz is told to look less long for the best places."""
HASTE = {"mclimit": "0.1", "nslimit": "0.1", "nslimit1": "0.1", "searchsize": "5"}
"""A search that looks at fewer arrows before each of its moves makes more of them: faster, and narrower by a tenth."""
_NODE = {"fontname": FAMILY, "fontsize": f"{SIZE:g}", "fontcolor": INK, "shape": "plain"}
_EDGE = {"color": "#444444", "arrowsize": "0.7"}
_SHAPES = {
    Kind.QUESTION: {"shape": "box", "style": "rounded,filled", "fillcolor": "#ffffff", "margin": "0.1,0.06"},
    Kind.OUTCOME: {},
    Kind.LINK: {"shape": "cds", "style": "filled", "fillcolor": "#f2f2f2", "margin": "0.2,0.13"},
    Kind.SEQUEL: {"shape": "box", "style": "rounded,dashed", "margin": "0.1,0.06"},
}


def to_dot(chart: Diagram, link: Link | None = None, layout: Layout | None = None) -> str:
    """The chart as DOT text, the same bytes each time; `link` gives the address of a box, None for none."""
    layout = layout or Layout()
    spread = _graph(layout, len(chart.boxes) + len(chart.arrows))
    dot = Digraph(name=chart.flow, graph_attr=spread, node_attr=_NODE, edge_attr=_EDGE)
    for box in chart.boxes:
        address = link(box.id) if link else None
        dot.node(
            box.id,
            box_label(box, layout.wrap, layout.tall),
            **_look(box),
            **({"URL": plain(address)} if address else {}),
        )
    for position, (arrow, row) in enumerate(_in_rows(chart, layout.rows), 1):
        _draw(dot, arrow, position, layout, row)
    return str(dot.source)


def _in_rows(chart: Diagram, rows: int) -> Iterator[tuple[Arrow, int]]:
    """Each arrow with the row of its target below the first one; only boxes nothing follows are moved down."""
    sources = {arrow.source for arrow in chart.arrows}
    met = Counter[str]()
    for arrow in chart.arrows:
        yield arrow, 0 if arrow.target in sources else met[arrow.source] % rows
        met[arrow.source] += arrow.target not in sources


def _graph(layout: Layout, size: int) -> dict[str, str]:
    return {
        "rankdir": "LR" if layout.across else "TB",
        "ranksep": f"{layout.between_ranks:g}",
        "nodesep": f"{layout.between_nodes:g}",
        "bgcolor": "white",
        "pad": "0.1",
        "fontname": FAMILY,
        **(HASTE if size > LARGE else {}),
    }


def _look(box: Box) -> dict[str, str]:
    classes = [box.kind.value, *([box.mark.value] if box.mark else [])]
    pen = {"penwidth": "1.2", "color": INK}
    if box.mark and box.kind is not Kind.OUTCOME:
        stamp = STAMPS[box.mark]
        pen = {**stamp.box, "color": stamp.color}
    return {"id": box_id(box), "class": " ".join(classes), **_SHAPES[box.kind], **pen}


def box_id(box: Box) -> str:
    """The id of a box in the drawing."""
    return f"n-{box.id.replace('/', '-')}"


def arrow_ids(position: int) -> tuple[str, str, str]:
    """The ids of the arrow of that position, from 1, in the drawing: its answer, then its two halves."""
    return f"r-{position}", f"r-{position}-a", f"r-{position}-b"


def _draw(dot: Digraph, arrow: Arrow, position: int, layout: Layout, row: int) -> None:
    """An arrow, in two halves around its answer; dashed where it does not hold all the time."""
    style = {"style": "dashed"} if arrow.windows else {}
    if arrow.mark:
        style = {**style, **STAMPS[arrow.mark].arrow}
    name, (answer, first, second) = f"{arrow.source} {position}", arrow_ids(position)
    dot.node(name, answer_label(arrow, min(layout.wrap, 24), layout.tall), **{"id": answer, "class": "reponse"})
    down = {"minlen": f"{1 + 2 * row}"} if row else {}
    # The heavier half is the shorter one: an answer stays by its question, however far it leads.
    dot.edge(arrow.source, name, arrowhead="none", weight="2", id=first, **style, **down)
    dot.edge(name, arrow.target, id=second, **style)
