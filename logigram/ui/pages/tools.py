"""One quiet toolbar to keep or to pass on an orientation: copied, printed, linked, said on an answering machine."""

from collections.abc import Sequence
from typing import Final

from logigram.model.flow import Outcome
from logigram.render.qr import readable
from logigram.ui.html import Content, Html, tag
from logigram.ui.pages.as_text import as_text
from logigram.ui.pages.message import message
from logigram.ui.share import public, shared
from logigram.ui.site import HOME, QR, path
from logigram.ui.view import View
from logigram.walk import Walk

TEXT, MESSAGE, LINK = "lg-texte", "lg-message", "lg-lien"
CARE: Final = "Un message ne remplace pas l'appel. N'y dites rien de la personne : ni nom, ni adresse, ni santé."


def tools(view: View, walk: Walk, outcome: Outcome, names: Sequence[str]) -> Html:
    """Buttons that our script serves, and the same texts to select by hand."""
    address = shared(walk)
    whole = public(view.territory, address)
    link = whole or path(HOME, address.query())
    buttons = (
        tag("button", "Copier en texte", type="button", data_copy=TEXT, data_said="Texte copié."),
        tag("button", "Copier le lien", type="button", data_link=link, data_said="Lien copié, sans vos réponses."),
        tag("button", "Imprimer", type="button", data_print=True),
    )
    draft = view.territory.flows[walk.here.flow].standing is None
    words = as_text(view, outcome, names, draft=draft, link=whole)
    return tag(
        "section",
        tag("h2", "Garder, transmettre"),
        tag("div", buttons, class_="lg-row"),
        tag("p", class_="lg-soft", data_done=True),
        tag("p", tag("label", "Lien", tag("input", id=LINK, readonly=True, class_="lg-input")), hidden=True),
        _message(view, outcome, names),
        _to_select("Voir le texte à copier", TEXT, words),
        _code(address.query()) if whole and readable(whole) else None,
        class_="lg-tools",
    )


def _message(view: View, outcome: Outcome, names: Sequence[str]) -> Html | None:
    found = message(view, outcome, names)
    if found is None:
        return None
    button = tag("button", "Copier le message", type="button", data_copy=MESSAGE, data_said="Message copié.")
    return _to_select(f"Message à laisser : {found.name}", MESSAGE, found.words, tag("p", CARE), button)


def _to_select(title: str, name: str, words: str, before: Content = None, after: Content = None) -> Html:
    field = tag("textarea", words, id=name, readonly=True, rows=5, aria_label=title, spellcheck="false")
    return tag("details", tag("summary", title), before, field, after)


def _code(query: str) -> Html:
    """The link as a picture, for another phone or for the paper."""
    picture = tag("img", src=path(QR, query), alt="Code QR du lien vers cette orientation", width=148, height=148)
    return tag("details", tag("summary", "Code QR"), picture, class_="lg-qr")
