"""A message to leave for the service that opens next: gaps for the professional only, nothing about the person."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, NamedTuple

from logigram.model.flow import Delay, Outcome
from logigram.ui import words
from logigram.ui.view import View

HOW_SOON: Final = {
    Delay.IMMEDIATE: "urgente",
    Delay.SAME_DAY: "à traiter le jour même",
    Delay.WEEK: "à traiter dans la semaine",
    Delay.PLANNED: "sans urgence",
}


class Message(NamedTuple):
    """For whom, and the words."""

    name: str
    words: str


def message(view: View, outcome: Outcome, names: Iterable[str]) -> Message | None:
    """The one for the service that opens first, else for the first whose hours are unknown; None when all answer."""
    structures, state = view.territory.structures, view.territory.openings.state
    states = {name: state(name, view.actual) for name in names if structures[name].is_public}
    waiting = [(name, each.opens_at) for name, each in states.items() if each.status in {"closed", "unknown"}]
    if not waiting:
        return None
    dated = [(opens, name) for name, opens in waiting if opens]
    opens, name = min(dated, key=lambda pair: pair[0]) if dated else waiting[0][::-1]
    return Message(structures[name].name, _words(view, outcome, opens))


def _words(view: View, outcome: Outcome, opens: datetime | None) -> str:
    """What is said, dated: it will be heard later."""
    today = words.day(view.actual.date())
    delay = HOW_SOON[outcome.delay.at(view.window) or Delay.PLANNED]
    again = f"{words.day(opens.date())} à {words.clock(opens)}, à votre ouverture" if opens else "[jour et heure]"
    parts = (
        f"Bonjour, ici [votre nom], [votre service]. Nous sommes {today}.",
        f"Je vous appelle au sujet d'une orientation {delay} : « {outcome.title} ».",
        "Je ne donne pas le nom de la personne sur ce message.",
        f"Rappelez-moi au [votre numéro]. Sans nouvelles de vous, je rappelle {again}.",
        "Merci.",
    )
    return " ".join(parts)
