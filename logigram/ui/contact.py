"""Whom to tell of an error: an address, a phone, the code of the page, and nothing about the person."""

from urllib.parse import quote

from logigram.ui.code import spot
from logigram.ui.html import Html, tag
from logigram.ui.phone import tel
from logigram.ui.view import View

NOTHING_PERSONAL = "N'écrivez rien sur la personne."


def contact(view: View) -> Html | None:
    """The address and the phone of who keeps the flows up, with what must not be written beside; None without any."""
    known = view.territory.settings.contact
    if known is None or not (known.email or known.phone):
        return None
    subject = quote(f"Page {code(view)}")
    mail = tag("a", known.email, href=f"mailto:{known.email}?subject={subject}") if known.email else None
    phone = tag("a", known.phone, href=tel(known.phone)) if known.phone else None
    between = " ou " if mail and phone else None
    return tag("p", "Signaler une erreur : ", mail, between, phone, ". ", NOTHING_PERSONAL)


def code(view: View) -> str:
    """The code of the page."""
    return spot(view).code(view.territory)
