"""What surrounds the content of every page: the moment, whether it is a draft, notices, footer."""

from logigram.ui import words
from logigram.ui.contact import code, contact
from logigram.ui.draft import draft
from logigram.ui.html import Content, Html, tag
from logigram.ui.moment import band
from logigram.ui.pages.accessibility import STATE
from logigram.ui.site import ACCESSIBILITY, AT_THE_FOOT, PAGES, path
from logigram.ui.view import View

PROMISE = "Cet outil aide à s'orienter ; il n'évalue pas la personne. Rien de ce que vous répondez n'est enregistré."


def frame(view: View, *content: Content) -> Html:
    """The page around its content."""
    said = (*_dated(view), *view.notices)
    notices = (tag("p", notice, class_="lg-note lg-warn", role="note") for notice in said)
    moment = None if view.page in AT_THE_FOOT else band(view)
    main = _main(_clock_note(view), notices, content)
    return tag("div", moment, draft(view), main, _footer(view), class_="lg")


def bare(*content: Content) -> Html:
    """The page around its content when there is no territory to speak of."""
    return tag("div", _main(content), class_="lg")


def _clock_note(view: View) -> Html | None:
    """Where our script says that another window began since the first answer of the walk; empty until then."""
    if view.walk is None or not view.live:
        return None
    steps = len(view.walk.steps) + len(view.pending)
    place = {"data_walk": view.address.flow, "data_steps": steps}
    return tag("p", class_="lg-note lg-warn", role="note", hidden=True, **place)


def _dated(view: View) -> list[str]:
    """The notices of the territory that hold today."""
    now = view.now.replace(tzinfo=None)
    return [each.text for each in view.territory.settings.notices if each.start.at <= now < each.end.end]


def _main(*content: Content) -> Html:
    """The content itself; the landmark around it is Streamlit's."""
    return tag("div", content, id="contenu", class_="lg-main")


def _footer(view: View) -> Html:
    settings = view.territory.settings
    by = f"Logigrammes tenus à jour par {settings.publisher}." if settings.publisher else None
    flow = view.flow
    revised = f"« {flow.title} » révisé le {words.full_date(flow.revised_on)}." if flow and flow.revised_on else None
    parts = (tag("p", part) for part in (PROMISE, by, revised) if part)
    dictated = tag("p", "Code de cette page : ", tag("b", code(view), class_="lg-code"))
    return tag("footer", tag("div", _about(view), parts, contact(view), dictated), class_="lg-foot")


def _about(view: View) -> Html:
    """The pages about the site; the walk goes with the reader, who comes back to it."""
    names = {**{page: PAGES[page] for page in AT_THE_FOOT}, ACCESSIBILITY: STATE}
    links = (tag("li", _link(view, page, name)) for page, name in names.items())
    return tag("nav", tag("ul", links), aria_label="À propos")


def _link(view: View, page: str, name: str) -> Html:
    here = "page" if page == view.page else None
    return tag("a", name, href=path(page, view.address.query()), data_nav=True, aria_current=here)
