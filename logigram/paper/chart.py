"""A chart on paper: whole pages, as PDF or PNG, composed by typst around the drawing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from logigram.paper.frame import frame
from logigram.paper.pages import pages
from logigram.paper.press import press, room
from logigram.render.diagram import Diagram, diagram
from logigram.render.dot import Layout, to_dot
from logigram.render.drawing import Picture, to_picture
from logigram.render.label import SIZE, forget
from logigram.render.outline import outline
from logigram.render.words import printable

if TYPE_CHECKING:
    from logigram.territory import Territory

Space = tuple[float, float]
Printed = tuple[Picture, float]
"""A drawing, and the size of its text on the page."""

MARGIN = 20.0
"""Points left white around a page: printers reach that far."""
LARGEST = 1.15
"""No chart is made larger than this: a small one would look like shouting."""
FAMILIES = (
    *(tuple(Layout(wrap=wrap, rows=rows) for wrap in (30, 36, 42)) for rows in (1, 2, 3)),
    *(tuple(Layout(wrap=wrap, rows=rows, across=True, between_ranks=0.3) for wrap in (30, 42)) for rows in (1, 2)),
    tuple(Layout(wrap=wrap, rows=2, between_ranks=0.12, between_nodes=0.06) for wrap in (30, 24, 36)),
)
"""Ways to spread a chart that differ by the length of their lines alone; the first of each tells what it is worth."""
NEAR = 1.25
"""No other layout of a family was seen to print text larger than this many times that of the first."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, in points, and the smallest text that may be printed on it (points)."""

    width: float
    height: float
    smallest: float


PAPERS = {"a3": Paper(1190.55, 841.89, 9.0), "a4": Paper(841.89, 595.28, 8.5)}


@dataclass(frozen=True, slots=True)
class Pages:
    """A chart laid out on pages; `text_points` is the size of its text on the page where it is smallest."""

    pdf: bytes
    count: int
    text_points: float


def pdf(
    territory: "Territory", flow_id: str, window: str | None = None, paper: str = "a3", at: date | None = None
) -> bytes:
    """The chart of a flow as tagged PDF/UA-1 pages; see `to_pages`."""
    return to_pages(territory, flow_id, window, paper, at).pdf


def to_pages(
    territory: "Territory", flow_id: str, window: str | None = None, paper: str = "a3", at: date | None = None
) -> Pages:
    """The chart of a flow on « a3 » or « a4 » landscape pages, as many as legible text takes.

    Same flow and same `at` (default: the revision of the flow), same bytes. Raises KeyError for an unknown flow,
    window or paper, PageError when typst has anything to say against the pages.
    """
    sheet = PAPERS[paper]
    data = {**frame(territory, flow_id, window, at), "width": sheet.width, "height": sheet.height, "margin": MARGIN}
    space = room(data)
    parts = pages(diagram(territory, flow_id, window), lambda part: _fits(part, space, sheet.smallest))
    fitted = [_best(part, space) for part in parts]
    forget()
    when = at or territory.flows[flow_id].revised_on
    document = press({**data, "sheets": _sheets(data["title"], parts, fitted)}, "pdf", when)
    return Pages(document, len(parts), min(size for _, size in fitted))


def png(
    territory: "Territory", flow_id: str, window: str | None = None, at: date | None = None, ppi: float = 144
) -> bytes:
    """The whole chart of a flow as one picture, as large as it needs, with the same title and legend as on paper."""
    chart = diagram(territory, flow_id, window)
    picture = to_picture(to_dot(chart))
    width = max(picture.width, PAPERS["a4"].width)
    data = {**frame(territory, flow_id, window, at), "width": width + 2 * MARGIN, "margin": MARGIN}
    furniture = PAPERS["a3"].height - 2 * MARGIN - room({**data, "height": PAPERS["a3"].height})[1]
    data["height"] = picture.height + furniture + 2 * MARGIN + 1
    sheets = _sheets(data["title"], [chart], [(picture, SIZE)])
    return press({**data, "sheets": sheets}, "png", at, ppi=ppi)


def _sheets(title: str, parts: Sequence[Diagram], fitted: Sequence[Printed]) -> list[dict[str, Any]]:
    return [
        {
            "title": title if number == 1 else f"{title} ({number})",
            "place": f"page {number} sur {len(parts)}",
            "svg": picture.svg,
            "width": picture.width * size / SIZE,
            "height": picture.height * size / SIZE,
            "outline": printable(outline(part)),
        }
        for number, (part, (picture, size)) in enumerate(zip(parts, fitted, strict=True), 1)
    ]


def _fits(chart: Diagram, space: Space, smallest: float) -> bool:
    """Whether some layout prints the chart in `space` with text that is not too small."""
    return any(size >= smallest for _, size in _tried(chart, space, smallest))


def _best(chart: Diagram, space: Space) -> Printed:
    """The chart as the layout with the largest text in `space` prints it, and that size."""
    best: Printed | None = None
    for tried in _tried(chart, space):
        best = tried if best is None or tried[1] > best[1] else best
        if best[1] >= LARGEST * SIZE:
            break
    assert best is not None  # noqa: S101 - there are layouts
    return best


def _tried(chart: Diagram, space: Space, least: float = 0.0) -> Iterator[Printed]:
    """The chart in one layout of each family, then in the others where they may do better, and not less than `least`.

    A layout costs: those that have no chance are not tried.
    """
    firsts = []
    for family in FAMILIES:
        firsts.append((_printed(chart, space, family[0]), family))
        yield firsts[-1][0]
    best = max(size for (_, size), _ in firsts)
    for (_, size), family in sorted(firsts, key=lambda first: -first[0][1]):
        for layout in family[1:]:
            if size * NEAR > max(best, least):
                tried = _printed(chart, space, layout)
                best = max(best, tried[1])
                yield tried


def _printed(chart: Diagram, space: Space, layout: Layout) -> Printed:
    picture = to_picture(to_dot(chart, layout=layout))
    return picture, SIZE * min(space[0] / picture.width, space[1] / picture.height, LARGEST)
