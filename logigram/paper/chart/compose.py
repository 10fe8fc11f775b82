"""A chart on paper: whole pages, as PDF or PNG, composed by typst around the drawing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from textwrap import shorten
from typing import TYPE_CHECKING, Any, Final

from logigram.paper.changes import marked
from logigram.paper.chart.cut import pages
from logigram.paper.chart.frame import frame
from logigram.paper.chart.layouts import Printed, Sheets, Space
from logigram.paper.press import PageError, ask, press
from logigram.render.diagram import Diagram, Kind, diagram
from logigram.render.dot import box_id, to_dot
from logigram.render.drawing import Picture, to_picture
from logigram.render.label import SIZE, forget
from logigram.render.outline import outline
from logigram.render.words import printable

if TYPE_CHECKING:
    from logigram.diff import Difference
    from logigram.territory import Territory

TEMPLATE: Final = "chart/chart.typ"
MARKED: Final = " – ce qui a changé est marqué : ne pas afficher"
MARGIN = 20.0
"""Points left white around a page: printers reach that far."""
NARROWEST = 100.0
"""Points that a chart needs at least: one box stands there."""


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


def pdf(  # noqa: PLR0913 - what a sheet may be asked
    territory: "Territory",
    flow_id: str,
    window: str | None = None,
    paper: str = "a3",
    at: date | None = None,
    *,
    changes: "Difference | None" = None,
) -> bytes:
    """The chart of a flow as tagged PDF/UA-1 pages; see `to_pages`."""
    return to_pages(territory, flow_id, window, paper, at, changes=changes).pdf


def to_pages(  # noqa: PLR0913 - what a sheet may be asked
    territory: "Territory",
    flow_id: str,
    window: str | None = None,
    paper: str = "a3",
    at: date | None = None,
    *,
    changes: "Difference | None" = None,
) -> Pages:
    """The chart of a flow on « a3 » or « a4 » landscape pages, as many as legible text takes.

    What is among the `changes` is marked. Same flow and same `at` (default: the revision of the flow), same bytes.
    Raises KeyError for an unknown flow, window or paper, PageError when a text is too long for any page or typst has
    anything to say against the pages.
    """
    sheet = PAPERS[paper]
    data = {**frame(territory, flow_id, window, at), "width": sheet.width, "height": sheet.height, "margin": MARGIN}
    if changes:
        data["subtitle"] += MARKED
    chart = marked(changes, flow_id, window) if changes else diagram(territory, flow_id, window)
    parts, smallest = spread(data["title"], chart, _room(data), sheet.smallest)
    when = at or territory.flows[flow_id].revised_on
    document = press({**data, "parts": parts}, "pdf", when, TEMPLATE)
    return Pages(document, len(parts), smallest)


def spread(
    title: str, chart: Diagram, space: Space, smallest: float, sheet: str = "page"
) -> tuple[list[dict[str, Any]], float]:
    """A chart as templates draw it, on as many pages with room for `space` (points) as legible text takes.

    `sheet` is what such a page is called. Each part has its title, its place, its drawing with its size, the same in
    words, and where its connectors are. Beside them, the size of the text where it is smallest. Raises PageError when
    some text is too long for any page to hold it at least as large as `smallest` (points).
    """
    if min(space) < NARROWEST:
        raise PageError(f"« {shorten(title, 60, placeholder='…')} » : le titre et les fenêtres prennent toute la page")
    sheets = Sheets(space, smallest)
    parts = [_called(part, sheet) for part in pages(chart, sheets.share)]
    fitted = [sheets.best(part) for part in parts]
    forget()
    _readable(parts, fitted, smallest)
    return _parts(title, parts, fitted), min(size for _, size in fitted)


def _called(part: Diagram, sheet: str) -> Diagram:
    boxes = (replace(box, sheet=sheet) if box.letter else box for box in part.boxes)
    return replace(part, boxes=tuple(boxes))


def _readable(parts: Sequence[Diagram], fitted: Sequence[Printed], smallest: float) -> None:
    for part, (_, size) in zip(parts, fitted, strict=True):
        if size < smallest:
            box = part.boxes[0]
            place = f"question {box.number}" if box.kind is Kind.QUESTION else "orientation"
            raise PageError(f"« {shorten(box.title, 60, placeholder='…')} » ({place}) : trop de texte pour une page")


def png(
    territory: "Territory", flow_id: str, window: str | None = None, at: date | None = None, ppi: float = 144
) -> bytes:
    """The whole chart of a flow as one picture, as large as it needs, with the same title and legend as on paper."""
    chart = diagram(territory, flow_id, window)
    picture = to_picture(to_dot(chart))
    width = max(picture.width, PAPERS["a4"].width)
    data = {**frame(territory, flow_id, window, at), "width": width + 2 * MARGIN, "margin": MARGIN}
    furniture = PAPERS["a3"].height - 2 * MARGIN - _room({**data, "height": PAPERS["a3"].height})[1]
    data["height"] = picture.height + furniture + 2 * MARGIN + 1
    parts = _parts(data["title"], [chart], [(picture, SIZE)])
    return press({**data, "parts": parts}, "png", at, TEMPLATE, ppi=ppi)


def _room(data: dict[str, Any]) -> Space:
    """The room for the chart in points, once the title, the legend and the numbers have theirs."""
    empty = {"number": 1, "title": data["title"], "place": "page 10 sur 10", "svg": None}
    width, height = ask({**data, "parts": [empty]}, TEMPLATE, "<space>")
    return width, height


def _parts(title: str, parts: Sequence[Diagram], fitted: Sequence[Printed]) -> list[dict[str, Any]]:
    return [
        {
            "number": number,
            "title": title if number == 1 else f"{title} ({number})",
            "place": f"page {number} sur {len(parts)}",
            "svg": picture.svg,
            "width": picture.width * size / SIZE,
            "height": picture.height * size / SIZE,
            "outline": "\n".join(map(printable, outline(part).split("\n"))),
            "links": list(_links(part, picture, size / SIZE)),
        }
        for number, (part, (picture, size)) in enumerate(zip(parts, fitted, strict=True), 1)
    ]


def _links(part: Diagram, picture: Picture, scale: float) -> Iterator[dict[str, Any]]:
    """Where a click leads to another page, in points from the corner of the drawing."""
    sequels = {box_id(box): box for box in part.boxes if box.kind is Kind.SEQUEL}
    for each, place in picture.places(Kind.SEQUEL).items() if sequels else ():
        left, top, width, height = (scale * length for length in place)
        yield {"left": left, "top": top, "width": width, "height": height, "page": sequels[each].pages[0]}
