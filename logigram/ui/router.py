"""From an address to a page."""

from collections.abc import Iterable
from dataclasses import dataclass

from logigram.territory import Territory
from logigram.ui.address import Pair, read
from logigram.ui.charts import survey
from logigram.ui.directory.wish import consult
from logigram.ui.frame import bare, frame
from logigram.ui.held import State, asked, held, receive
from logigram.ui.html import Html
from logigram.ui.pages import lost
from logigram.ui.pages.accessibility import accessibility_page
from logigram.ui.pages.acronyms import acronyms_page
from logigram.ui.pages.chart import chart_page, chart_title
from logigram.ui.pages.directory import directory_page
from logigram.ui.pages.editors import editors_page
from logigram.ui.pages.held import held_page
from logigram.ui.pages.home import home
from logigram.ui.pages.outcome import outcome_page
from logigram.ui.pages.printing import printing_page
from logigram.ui.pages.question import dead_end, question_page
from logigram.ui.pages.trust import trust_page
from logigram.ui.site import ACCESSIBILITY, ACRONYMS, CHART, DIRECTORY, EDITORS, HOME, PAGES, PRINT, SHEET, TOOL, TRUST
from logigram.ui.view import View, look
from logigram.ui.web.past import past
from logigram.ui.web.store import Version, store
from logigram.wording import terms

ABOUT = {TRUST: trust_page, ACCESSIBILITY: accessibility_page, ACRONYMS: acronyms_page, PRINT: printing_page}


@dataclass(frozen=True, slots=True)
class Screen:
    """What a page is made of: the title of the window and its HTML."""

    title: str
    body: Html


def screen(page: str, parameters: Iterable[Pair]) -> Screen:
    """The page of that name, for the parameters of its address."""
    version = store().current()
    if version.territory is None:
        return Screen(window_title(version, page), _without_flows(version, page))
    view = _view(version, version.territory, page, parameters)
    title, body = content(view)
    return Screen(_whole(title, view.territory), frame(view, body))


def _view(version: Version, territory: Territory, page: str, parameters: Iterable[Pair]) -> View:
    """What a page is drawn from; some pages read more of the address than others."""
    if page == DIRECTORY:
        return consult(version, territory, parameters)
    if page == CHART:
        return survey(version, territory, parameters)
    if page == SHEET:
        return receive(version, territory, parameters)
    return look(version, territory, page, read(parameters))


def window_title(version: Version, page: str, parameters: Iterable[Pair] = ()) -> str:
    """The title of the window of a page, without drawing it: what is sent before anything is drawn says it already."""
    if version.territory is None:
        return f"{PAGES[page]} – {TOOL}"
    if page in {HOME, CHART}:
        return _whole(name(_view(version, version.territory, page, parameters)), version.territory)
    return _whole(PAGES[page], version.territory)


def name(view: View) -> str:
    """The name of the page of a view: that of the question asked or of the orientation, on the page that asks."""
    if view.page == CHART:
        return chart_title(view)
    return _stop(view) if view.page == HOME else PAGES[view.page]


def content(view: View) -> tuple[str, Html]:
    """The name and the content of the page of a view."""
    return name(view), _content(view)


def _content(view: View) -> Html:
    if view.page == EDITORS:
        return editors_page(view.version, view)
    if view.page in ABOUT:
        return ABOUT[view.page](view)
    if view.page == DIRECTORY:
        return directory_page(view)
    if view.page == SHEET:
        return _sheet(view)
    return chart_page(view) if view.page == CHART else _walk(view)


def _sheet(view: View) -> Html:
    """The page of a sheet in hand; what changed since is looked for once the sheet is known to be old."""
    sheet, (flows, version) = held(view), asked(view)
    return held_page(
        view, sheet, past().since(view.territory, flows, version or "") if sheet.state is State.OLD else None
    )


def _whole(name: str, territory: Territory) -> str:
    return f"{name} – {TOOL}, {territory.settings.name}"


def _without_flows(version: Version, page: str) -> Html:
    return bare(editors_page(version) if page == EDITORS else lost.no_flows())


def _stop(view: View) -> str:
    """Where a walk stands, in the words of the flow."""
    walk = view.walk
    if walk is None:
        return "Accueil"
    if walk.outcome:
        return walk.outcome.title
    return terms.first_upper(walk.question.text) if walk.question and walk.answers else "Aucune suite"


def _walk(view: View) -> Html:
    walk, flow = view.walk, view.flow
    if walk is None or flow is None:
        return home(view)
    if walk.outcome:
        return outcome_page(view, walk, flow, walk.outcome)
    if walk.question is None or not walk.answers:
        return dead_end(view, walk, flow)
    return question_page(view, walk, flow, walk.question)
