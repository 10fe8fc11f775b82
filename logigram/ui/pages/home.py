"""The welcome page: immediate danger first, then the public."""

from logigram.model.flow import Flow
from logigram.ui.address import Address
from logigram.ui.html import Html, tag
from logigram.ui.pages.question import ages_beside
from logigram.ui.view import View
from logigram.ui.web import emergency
from logigram.ui.web.emergency import Number
from logigram.wording import terms

USES = {
    "15": "Vie en danger, crise, confusion brutale, ou simple doute",
    "17": "Arme, violence, mise en danger d'autrui",
    "114": "Par SMS, si vous ne pouvez ni parler ni entendre",
    "112": "Secours, dans toute l'Europe",
    "18": "Pompiers",
}
"""What each number of the danger box is for."""
SHOWN = ("15", "17", "114")


def home(view: View) -> Html:
    """Whom is it about? Danger is dealt with before anything is asked."""
    heading = tag("h1", "Pour qui cherchez-vous une aide ?", data_q="accueil", tabindex=-1)
    lead = tag("p", "Quelques questions, une à la fois, jusqu'à la bonne porte.", class_="lg-lead lg-soft")
    publics, situations = _entries(view)
    others = [flow for name, flow in view.territory.flows.items() if name not in view.territory.entries]
    below = (_more(view, "Autres situations", situations), _more(view, "Autres démarches", others))
    choices = tag("section", heading, lead, _choices(view, publics), below, class_="lg-stack")
    return tag("div", _danger(), choices, class_="lg-stack")


def _danger() -> Html:
    rows = (_row(emergency.KNOWN[digits], USES[digits]) for digits in SHOWN)
    words_ = "N'attendez pas la fin des questions : appelez, même en cas de doute."
    return tag(
        "section",
        tag("h2", "Danger immédiat"),
        tag("p", words_),
        tag("ul", rows, class_="lg-numbers"),
        class_="lg-card lg-danger",
    )


def _row(number: Number, use: str) -> Html:
    spoken = terms.first_upper(number.spoken)
    return tag("li", tag("a", number.digits, href=number.url, class_="lg-call", aria_label=spoken), tag("span", use))


def _entries(view: View) -> tuple[list[Flow], list[Flow]]:
    """The publics, then the situations: the entries that have no age and come after the last one that has some.

    One that has none and comes before, for who does not know the age, is a choice like the publics.
    """
    entries = [view.territory.flows[name] for name in view.territory.entries]
    aged = [place for place, flow in enumerate(entries, 1) if flow.age is not None]
    last = aged[-1] if aged else len(entries)
    return entries[:last], entries[last:]


def _choices(view: View, flows: list[Flow]) -> Html:
    return tag("ul", [_choice(view, flow) for flow in flows], class_="lg-choices lg-wide")


def _choice(view: View, flow: Flow) -> Html:
    age = ages_beside(flow)
    note = " · ".join(part for part in (age and terms.first_upper(age), flow.subtitle) if part)
    label = tag("span", tag("b", flow.title), tag("small", note) if note else None)
    return tag("li", tag("a", label, href=view.link(Address(flow.id, view.address.window)), data_nav=True))


def _more(view: View, title: str, flows: list[Flow]) -> Html | None:
    """Other ways in, under a title of their own; nothing when there are none."""
    return tag("section", tag("h2", title), _choices(view, flows), class_="lg-stack") if flows else None
