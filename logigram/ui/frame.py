"""What surrounds every page: header and navigation, the moment, notices, footer."""

from logigram.ui import words
from logigram.ui.address import Address
from logigram.ui.document import resource
from logigram.ui.html import Content, Html, tag
from logigram.ui.moment import band
from logigram.ui.phone import tel
from logigram.ui.site import PAGES, TOOL, path
from logigram.ui.view import View

PROMISE = "Cet outil aide à s'orienter ; il n'évalue pas la personne. Rien de ce que vous répondez n'est enregistré."


def frame(view: View, *content: Content) -> Html:
    """The whole page around its content."""
    settings = view.territory.settings
    notices = (tag("p", notice, class_="lg-note lg-warn", role="note") for notice in view.notices)
    return tag(
        "div",
        _header(view.page, settings.name, view.address),
        band(view),
        tag("main", notices, content, id="contenu"),
        _footer(view),
        class_="lg",
    )


def bare(page: str, content: Html) -> Html:
    """The page around its content when there is no territory to speak of."""
    return tag("div", _header(page, "", Address()), tag("main", content, id="contenu"), class_="lg")


def _header(page: str, territory: str, address: Address) -> Html:
    names = tag("span", tag("b", TOOL), tag("span", territory) if territory else None)
    icon = tag("img", src=resource("icon.svg"), alt="", width=36, height=36)
    brand = tag("a", icon, names, href=path(""), data_nav=True, class_="lg-brand")
    links = (
        tag("li", tag("a", title, href=path(name, address.query()), data_nav=True, aria_current=_current(name, page)))
        for name, title in PAGES.items()
    )
    nav = tag("nav", tag("ul", links), class_="lg-nav", aria_label="Pages")
    return tag("header", tag("div", brand, nav), class_="lg-head")


def _current(name: str, page: str) -> str | None:
    return "page" if name == page else None


def _footer(view: View) -> Html:
    settings = view.territory.settings
    by = f"Logigrammes tenus à jour par {settings.publisher}." if settings.publisher else None
    flow = view.flow
    revised = f"« {flow.title} » révisé le {words.full_date(flow.revised_on)}." if flow and flow.revised_on else None
    parts = (tag("p", part) for part in (PROMISE, by, revised) if part)
    return tag("footer", tag("div", parts, _contact(view)), class_="lg-foot")


def _contact(view: View) -> Html | None:
    contact = view.territory.settings.contact
    if contact is None or not (contact.email or contact.phone):
        return None
    mail = tag("a", contact.email, href=f"mailto:{contact.email}") if contact.email else None
    phone = tag("a", contact.phone, href=tel(contact.phone)) if contact.phone else None
    between = " ou " if mail and phone else None
    return tag("p", "Signaler une erreur : ", mail, between, phone, ". N'écrivez rien sur la personne.")
