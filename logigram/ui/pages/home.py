"""The welcome page: immediate danger first, then where to begin, then the publics and the other ways in."""

from collections.abc import Iterator

from logigram.model.flow import Delay, Flow
from logigram.model.reading import Scenario
from logigram.ui.html import Content, Html, tag
from logigram.ui.pages.question import ages_beside
from logigram.ui.view import View
from logigram.ui.web import emergency
from logigram.ui.web.emergency import Number
from logigram.wording import terms

USES = {
    "15": "Vie en danger, crise, confusion brutale, ou simple doute",
    "17": "Arme, violence, mise en danger d'autrui",
    "114": "Si vous ne pouvez ni parler ni entendre",
}
"""The numbers of the danger box, and what each is for."""
NOTHING_ANSWERED = (
    "Des situations comme celles que vous rencontrez, et par où y entrer. "
    "Rien n'est répondu d'avance : les questions commencent au début."
)


def home(view: View) -> Html:
    """Whom is it about? Danger is dealt with before anything is asked."""
    heading = tag("h1", "Pour qui cherchez-vous une aide ?", data_q="accueil", tabindex=-1)
    lead = tag("p", "Une question à la fois, jusqu'à la bonne porte.", class_="lg-soft")
    starts, publics, situations = _entries(view)
    others = [flow for name, flow in view.territory.flows.items() if name not in view.territory.entries]
    choices = (
        _choices(view, starts, "lg-start") if starts else None,
        _more(view, "Vous connaissez l'âge de la personne", publics) if starts else _choices(view, publics),
        _more(view, "Autres situations", situations),
        _frequent(view),
        _more(view, "Autres démarches", others),
    )
    asked = tag("section", tag("div", heading, lead), choices, class_="lg-stack lg-home")
    return tag("div", _danger(view), asked, class_="lg-stack lg-home")


def _danger(view: View) -> Html:
    rows = (_row(emergency.KNOWN[digits], use) for digits, use in USES.items())
    return tag(
        "section",
        tag("h2", "Danger immédiat"),
        tag("p", "Appelez, même en cas de doute."),
        tag("ul", rows, class_="lg-numbers"),
        _reminders(view),
        class_="lg-card lg-danger",
    )


def _row(number: Number, use: str) -> Html:
    spoken = terms.first_upper(number.spoken)
    label = tag("b", number.digits), " ", tag("small", number.label)
    return tag("li", tag("a", label, href=number.url, class_="lg-call", aria_label=spoken), tag("span", use))


def _reminders(view: View) -> Html | None:
    """What the territory reminds of each time one has to call at once."""
    rows = [tag("li", each) for each in view.territory.settings.reminders.get(Delay.IMMEDIATE, ())]
    listed = tag("ul", rows, class_="lg-dots")
    return tag("details", tag("summary", "Ce qu'il faut savoir en appelant"), listed) if rows else None


def _entries(view: View) -> tuple[list[Flow], list[Flow], list[Flow]]:
    """Where to begin, the publics, the situations.

    The publics go from the first entry that has ages to the last one. An entry that has none and comes before is for
    who does not know the age, if the settings put it there; one that comes after is a situation.
    """
    entries = [view.territory.flows[name] for name in view.territory.entries]
    aged = [place for place, flow in enumerate(entries) if flow.age is not None]
    first = aged[0] if aged and view.territory.settings.entries else 0
    last = aged[-1] + 1 if aged else len(entries)
    return entries[:first], entries[first:last], entries[last:]


def _choices(view: View, flows: list[Flow], look: str = "lg-wide") -> Html:
    return tag("ul", [_choice(view, flow) for flow in flows], class_=f"lg-choices {look}")


def _choice(view: View, flow: Flow) -> Html:
    age = ages_beside(flow)
    note = " · ".join(part for part in (age and terms.first_upper(age), flow.subtitle) if part)
    return tag("li", _way(view, flow, tag("b", flow.title), tag("small", note) if note else None))


def _way(view: View, flow: Flow, *label: Content) -> Html:
    """A link to the first question of a flow."""
    return tag("a", tag("span", label), href=view.link(view.address.begin(flow.id)), data_nav=True)


def _more(view: View, title: str, flows: list[Flow]) -> Html | None:
    """Other ways in, under a title of their own; nothing when there are none."""
    return tag("section", tag("h2", title), _choices(view, flows), class_="lg-stack") if flows else None


def _frequent(view: View) -> Html | None:
    """Situations told by professionals, each with the flow where it begins: its answers are the reader's to give."""
    flows = view.territory.flows
    rows = [tag("li", _case(view, flows[each.flow], each)) for each in _told(view) if each.flow in flows]
    if not rows:
        return None
    lead = tag("p", NOTHING_ANSWERED, class_="lg-soft")
    listed = tag("ul", rows, class_="lg-choices lg-cases")
    return tag("section", tag("h2", "Situations fréquentes"), lead, listed, class_="lg-stack")


def _case(view: View, flow: Flow, scenario: Scenario) -> Html:
    return _way(view, flow, scenario.title, tag("small", flow.title))


def _told(view: View) -> list[Scenario]:
    """The frequent situations, in the order of the welcome page."""
    entries = view.territory.entries
    rank = {name: place for place, name in enumerate(entries)}
    return sorted(_marked(view), key=lambda each: rank.get(each.flow, len(entries)))


def _marked(view: View) -> Iterator[Scenario]:
    for scenarios in view.territory.content.scenarios.values():
        yield from (each for each in scenarios if each.frequent)
