"""The booklet on paper: for a night nurse's binder, everything that the charts lead to, page by page."""

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from logigram.paper.booklet.binder import Binder, bind, chapter
from logigram.paper.booklet.cards import cards
from logigram.paper.booklet.directory import directory
from logigram.paper.booklet.ends import glossary, sources
from logigram.paper.booklet.front import front
from logigram.paper.booklet.outline import outline
from logigram.paper.chart.compose import PAPERS, spread
from logigram.paper.chart.frame import frame
from logigram.paper.press import ask, press
from logigram.paper.seal import check, last_day, seal
from logigram.render.diagram import diagram
from logigram.render.words import written

if TYPE_CHECKING:
    from logigram.model.flow import Flow
    from logigram.territory import Territory

TEMPLATE: Final = "booklet/booklet.typ"
ROOM: Final = "booklet/room.typ"
"""One page for a chart, without any: what is left for it."""
CUT: Final = "\u200b"
"""Where a line may break, and nothing is seen."""
_WIDE: Final = re.compile(r"[^\s/-]{20,}")
_AS_IS: Final = frozenset({"label", "card", "url", "svg", "outline", "description", "link", "address", "qr"})
TITLE: Final = "Livret d'orientation"


def booklet(territory: "Territory", flow_id: str | None = None, at: date | None = None) -> bytes:
    """The booklet of all flows, or of one and those it leads to, as PDF/UA-1 pages: A4 upright, charts on their side.

    Same territory and same `at` (default: the last revision of its flows), same bytes. Raises KeyError for an unknown
    flow, PageError when typst has anything to say against the pages.
    """
    binder = bind(territory, flow_id)
    data = words(binder, territory, at)
    for flow in data["flows"]:
        flow["charts"] = _charts(binder, flow, data)
    return press(breakable(data), "pdf", _day(binder, at), TEMPLATE)


def words(binder: Binder, territory: "Territory", at: date | None = None) -> dict[str, Any]:
    """What the booklet says but for the drawings, ready for paper."""
    flows = [territory.flows[name] for name in binder.flows]
    first = min(flows, key=lambda flow: last_day(flow, territory.settings.review_months) or date.max)
    one = written(flows[0].title) if binder.about_one else ""
    name = f"{TITLE}, {one}" if one else TITLE
    about = frame(territory, binder.flows[0], None, at)
    return {
        **front(binder, at),
        **{key: about[key] for key in ("publisher", "emergencies", "delays")},
        "title": TITLE,
        "about_one": one,
        "head": name,
        "description": f"{name}, {written(territory.settings.name)}",
        "draft": any(flow.standing is None for flow in flows),
        "until": seal(territory, first)["until"],
        "checked": None if binder.about_one else check(territory, binder.flows),
        "flows": [_flow(binder, territory, flow, at) for flow in flows],
        "directory": directory(binder, _day(binder, at)),
        "glossary": glossary(binder),
        "sources": sources(binder),
    }


def breakable(data: Any) -> Any:  # noqa: ANN401 - any data that JSON can hold
    """The same data, in which a word wider than a column may be cut anywhere; labels and drawings are left as are.

    Typst can do as much with a rule, and then takes twice as long.
    """
    if isinstance(data, dict):
        return {key: value if key in _AS_IS else breakable(value) for key, value in data.items()}
    if isinstance(data, list):
        return [breakable(each) for each in data]
    return _WIDE.sub(lambda word: CUT.join(word[0]), data) if isinstance(data, str) else data


def _day(binder: Binder, at: date | None) -> date | None:
    """The day of the booklet: the one asked, else the last revision of its flows."""
    revised = (day for name in binder.flows if (day := binder.territory.flows[name].revised_on))
    return at or max(revised, default=None)


def _flow(binder: Binder, territory: "Territory", flow: "Flow", at: date | None) -> dict[str, Any]:
    return {
        **frame(territory, flow.id, None, at),
        "id": flow.id,
        "label": chapter(flow.id),
        "entries": outline(binder, diagram(binder.territory, flow.id)),
        "cards": cards(binder, flow.id),
    }


def _charts(binder: Binder, flow: dict[str, Any], data: dict[str, Any]) -> list[dict[str, Any]]:
    """The drawing of a flow, in as many parts as it takes on pages that lie on their side."""
    shared = {key: data[key] for key in ("draft", "until", "emergencies", "title", "publisher")}
    width, height = ask({**shared, "flow": {**flow, "entries": [], "cards": []}}, ROOM, "<space>")
    chart = diagram(binder.territory, flow["id"])
    # They are not numbered as the pages of the booklet.
    parts, _ = spread(flow["title"], chart, (width, height), PAPERS["a4"].smallest, sheet="vue")
    return parts
