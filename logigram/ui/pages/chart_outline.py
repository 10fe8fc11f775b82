"""The chart in words: the same boxes, numbers and arrows as on the drawing, each box with the link to its page."""

from collections.abc import Iterator
from typing import Final

from logigram.model.flow import Flow
from logigram.render import Entry, Way, diagram, entries, named
from logigram.ui.charts import place
from logigram.ui.html import Html, join, tag
from logigram.ui.site import HOME, path
from logigram.ui.view import View
from logigram.ui.web.kept import Kept

OUTLINES: Final = Kept[str](16_000_000)


def in_words(view: View, flow: Flow) -> Html:
    """The chart as a list, folded; it is the same for all walks, and made once."""
    window = None if view.own else view.window
    moment = view.address.begin().query()
    rows = OUTLINES.get(view.territory, (flow.id, window or "", moment), lambda: join(list(_rows(view, flow, window))))
    outline = tag("ol", Html(rows), class_="lg-outline")  # kept as text, it is what `tag` built
    return tag("details", tag("summary", "Le même schéma, en texte"), outline, class_="lg-card")


def _rows(view: View, flow: Flow, window: str | None) -> Iterator[Html]:
    for entry in entries(diagram(view.territory, flow.id, window)):
        yield _row(view, flow, entry)


def _row(view: View, flow: Flow, entry: Entry) -> Html:
    ways = [tag("li", way.said, " → ", _link(view, flow, way)) for way in entry.ways]
    more = [tag("li", words) for words in (*entry.notes, *entry.box.suites)]
    return tag(
        "li",
        tag("a", entry.head, href=_href(view, flow, entry.box.id), data_nav=True),
        tag("ul", ways, more, class_="lg-dots") if ways or more else None,
    )


def _link(view: View, flow: Flow, way: Way) -> Html:
    href = _href(view, flow, way.target.id)
    return tag("a", named(way.target), href=href, data_nav=True)


def _href(view: View, flow: Flow, box: str) -> str | None:
    address = place(view.territory, flow.id, box, view.address)
    return path(HOME, address.query()) if address else None
