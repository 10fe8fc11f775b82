"""« Votre feuille »: whether the sheet in hand still holds, and what changed since. The code on it leads here."""

from typing import Final

from logigram.model.flow import Flow
from logigram.paper.version import shown
from logigram.render.link import VERSION
from logigram.ui import words
from logigram.ui.address import Address
from logigram.ui.change import milliseconds
from logigram.ui.closures import told
from logigram.ui.held import Held, State
from logigram.ui.html import Content, Html, tag
from logigram.ui.pages.trust import section
from logigram.ui.site import HOME, PRINT, SHEET, path
from logigram.ui.view import View
from logigram.ui.web.emergency import Number
from logigram.wording.terms import first_upper

TITLES: Final = {
    State.ASKED: "Votre feuille est-elle à jour ?",
    State.UNREADABLE: "Votre feuille est-elle à jour ?",
    State.GOOD: "Votre feuille est à jour",
    State.LAPSED: "Votre feuille a dépassé sa date : ne vous y fiez plus",
    State.OLD: "Votre feuille n'est plus à jour : ne vous y fiez plus",
}
LEADS: Final = {
    State.ASKED: "La version est écrite au bas de la feuille : douze signes, chiffres et lettres de a à\u00a0f.",
    State.UNREADABLE: (
        "Cette version ne peut pas être lue. Recopiez les douze signes écrits au bas de la feuille, après « version ». "
        "Sans eux, ne vous fiez pas à la feuille."
    ),
    State.GOOD: "Elle dit ce que disent les logigrammes aujourd'hui.",
    State.LAPSED: "Ce qu'elle dit n'a pas changé, mais n'a pas été relu à temps : un numéro a pu changer.",
    State.OLD: "Elle ne dit pas ce que disent les logigrammes aujourd'hui. Suivez-les ici, ou sur une feuille neuve.",
}
LOOKING: Final = "Recherche de ce qui a changé…"
NOT_KNOWN: Final = (
    "Ce qui a changé n'est pas connu ici : la version de cette feuille n'est pas dans l'historique gardé avec ce site. "
    "Si vous l'avez recopiée à la main, vérifiez ses douze signes."
)
DRAFT: Final = "Ce logigramme n'est pas validé : sa feuille sert à relire, ne l'affichez pas."
PAUSE: Final = 300
"""Milliseconds before asking again whether what changed is known, beside those of our script."""


def held_page(view: View, sheet: Held, since: Html | None) -> Html:
    """The page of a sheet; `since` is what changed, None while it is looked for, empty when it is not known."""
    asking = sheet.state in {State.ASKED, State.UNREADABLE}
    return tag(
        "article",
        tag("h1", TITLES[sheet.state], data_q=SHEET, tabindex=-1),
        _form(sheet) if asking else _told(view, sheet),
        _closed(view, sheet) if sheet.state is State.GOOD else None,
        None if asking else _ways(sheet),
        None if sheet.state in {State.ASKED, State.GOOD} else _numbers(view),
        _since(view, since) if sheet.state is State.OLD else None,
        None if asking else section("Une autre feuille ?", _form(sheet)),
        class_="lg-stack lg-about",
    )


def _told(view: View, sheet: Held) -> Html:
    flows = [view.territory.flows[flow] for flow in sheet.flows]
    good = sheet.state is State.GOOD
    draft = tag("p", DRAFT, class_="lg-note lg-warn") if good and any(each.standing is None for each in flows) else None
    rows = [tag("li", tag("b", each.title), f", {_revised(each)}") for each in flows]
    last = f"À ne plus utiliser après le {words.full_date(sheet.until)}." if sheet.until else None
    return tag(
        "div",
        tag("p", LEADS[sheet.state], class_="lg-lead"),
        tag("p", last, class_="lg-lead") if good else tag("p", last),
        tag("ul", rows, class_="lg-dots") if rows else None,
        draft,
        class_=f"lg-card lg-held {'lg-good' if good else 'lg-danger'}",
    )


def _revised(flow: Flow) -> str:
    return f"révisé le {words.full_date(flow.revised_on)}" if flow.revised_on else "date de révision inconnue"


def _closed(view: View, sheet: Held) -> Html | None:
    """The doors of the sheet that are closed for a while, or soon will be: the version leaves out what goes by."""
    structures = view.territory.structures
    named = dict.fromkeys(name for flow in sheet.flows for name in shown(view.territory, flow).structures)
    found = ((structures[name], each) for name in named for each in told(structures[name], view.now))
    rows = [tag("li", tag("b", structure.name), f" – {said}") for structure, said in found]
    return section("Fermé en ce moment, ou dans les quinze jours", tag("ul", rows, class_="lg-dots")) if rows else None


def _ways(sheet: Held) -> Html:
    """On with the questions, or with a new sheet."""
    one = Address(sheet.flows[0]) if len(sheet.flows) == 1 else Address()
    ask = tag("a", "Répondre aux questions maintenant", href=path(HOME, one.query()), data_nav=True, class_="lg-button")
    new = "Imprimer une autre feuille" if sheet.state is State.GOOD else "Imprimer la feuille d'aujourd'hui"
    return tag("p", ask, tag("a", new, href=path(PRINT, one.query()), data_nav=True), class_="lg-ways")


def _numbers(view: View) -> Html:
    """The numbers that hold whatever the sheet says."""
    rows = [_number(each) for each in view.version.numbers]
    return section("En cas de danger", tag("ul", rows, class_="lg-numbers"))


def _number(number: Number) -> Html:
    call = tag("a", number.digits, href=number.url, class_="lg-call", aria_label=first_upper(number.spoken))
    return tag("li", call, tag("span", number.label))


def _since(view: View, since: Html | None) -> Html:
    if since is None:
        soon = (milliseconds(view.now) or 0) + PAUSE
        said: Content = tag("p", LOOKING, class_="lg-soft", data_say=True, data_change=soon)
    else:
        said = since or tag("p", NOT_KNOWN, data_say=True)
    return section("Ce qui a changé depuis votre feuille", said)


def _form(sheet: Held) -> Html:
    """What is typed is looked up, never shown again; the flows are found by the version alone."""
    name = "version-de-feuille"
    field = tag(
        "input",
        id=name,
        name=VERSION,
        type="text",
        maxlength=20,
        autocomplete="off",
        autocapitalize="off",
        spellcheck="false",
        required=True,
    )
    label = tag("label", "Version écrite au bas de la feuille", for_=name)
    line = tag("div", field, tag("button", "Vérifier", class_="lg-button"))
    lead = tag("p", LEADS[sheet.state], class_="lg-note lg-warn" if sheet.state is State.UNREADABLE else "lg-lead")
    form = tag("form", label, line, action=path(SHEET), method="get", data_nav=True, class_="lg-lookup lg-version")
    return tag("div", lead if sheet.state in {State.ASKED, State.UNREADABLE} else None, form, class_="lg-stack")
