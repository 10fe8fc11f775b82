"""From an address to a page."""

from collections.abc import Iterable
from dataclasses import dataclass

from logigram.ui.address import Pair, read
from logigram.ui.charts import survey
from logigram.ui.directory.wish import consult
from logigram.ui.frame import bare, frame
from logigram.ui.html import Html
from logigram.ui.pages import lost
from logigram.ui.pages.accessibility import accessibility_page
from logigram.ui.pages.acronyms import acronyms_page
from logigram.ui.pages.chart import chart_page, chart_title
from logigram.ui.pages.directory import directory_page
from logigram.ui.pages.editors import editors_page
from logigram.ui.pages.home import home
from logigram.ui.pages.outcome import outcome_page
from logigram.ui.pages.question import dead_end, question_page
from logigram.ui.pages.trust import trust_page
from logigram.ui.site import ACCESSIBILITY, ACRONYMS, CHART, DIRECTORY, EDITORS, PAGES, TOOL, TRUST
from logigram.ui.view import View, look
from logigram.ui.web.store import Version, store
from logigram.wording import terms

ABOUT = {TRUST: trust_page, ACCESSIBILITY: accessibility_page, ACRONYMS: acronyms_page}


@dataclass(frozen=True, slots=True)
class Screen:
    """What a page is made of: the title of the window and its HTML."""

    title: str
    body: Html


def screen(page: str, parameters: Iterable[Pair]) -> Screen:
    """The page of that name, for the parameters of its address."""
    version = store().current()
    if version.territory is None:
        return _without_flows(version, page)
    if page == DIRECTORY:
        view = consult(version, version.territory, parameters)
    elif page == CHART:
        view = survey(version, version.territory, parameters)
    else:
        view = look(version, version.territory, page, read(parameters))
    title, body = content(view)
    return Screen(f"{title} – {TOOL}, {view.territory.settings.name}", frame(view, body))


def _without_flows(version: Version, page: str) -> Screen:
    content = editors_page(version) if page == EDITORS else lost.no_flows()
    return Screen(f"{PAGES[page]} – {TOOL}", bare(content))


def content(view: View) -> tuple[str, Html]:
    """The name and the content of the page of a view."""
    if view.page == EDITORS:
        return PAGES[EDITORS], editors_page(view.version, view)
    if view.page in ABOUT:
        return PAGES[view.page], ABOUT[view.page](view)
    if view.page == DIRECTORY:
        return PAGES[DIRECTORY], directory_page(view)
    if view.page == CHART:
        return chart_title(view), chart_page(view)
    return _walk(view)


def _walk(view: View) -> tuple[str, Html]:
    walk, flow = view.walk, view.flow
    if walk is None or flow is None:
        return "Accueil", home(view)
    if outcome := walk.outcome:
        return outcome.title, outcome_page(view, walk, flow, outcome)
    question = walk.question
    if question is None or not walk.answers:
        return "Aucune suite", dead_end(view, walk, flow)
    return terms.first_upper(question.text), question_page(view, walk, flow, question)
