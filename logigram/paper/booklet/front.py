"""What stands before the charts: the cover, how to use the booklet, and the emergency numbers."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from logigram.model.flow import Delay, Flow
from logigram.paper.booklet.binder import Binder, chapter
from logigram.paper.booklet.doors import hours, numbers, title
from logigram.paper.seal import seal
from logigram.render.week import hours as week
from logigram.render.words import phone, windows, written
from logigram.wording.structures import closed
from logigram.wording.terms import AIM, DRAFT, FOLLOW_UPS, IN_DOUBT, LIMITS, ages, first_upper
from logigram.wording.time import full_date

USE: Final = (
    "Un danger, ou un doute sur un danger : la page « Urgences » d'abord.",
    "Choisissez dans le sommaire le logigramme qui convient, et posez-vous sa question 1.",
    (
        "Chaque réponse mène à un numéro. C'est une autre question, ou une orientation, du même logigramme : le numéro "
        "est le même sur le schéma, dans la liste qui le suit et sur les fiches."
    ),
    (
        "Une orientation a sa fiche : dans quel délai, qui appeler, que faire, que dire, et que faire si personne ne "
        "répond, si la personne refuse ou si cela s'aggrave."
    ),
    "Quand une réponse mène à un autre logigramme, son titre et sa page sont écrits : continuez là.",
    (
        "Quand le nom d'une fenêtre est écrit, ce qui suit ne vaut que dans cette fenêtre. Sans nom, c'est la même "
        "chose à toute heure."
    ),
)
"""In the order in which one reads."""
NOTHING_FITS: Final = (
    "Vous hésitez : prenez « Je ne sais pas » quand la réponse est proposée.",
    "Aucune réponse ne convient : essayez un autre logigramme du sommaire, ou cherchez dans l'annuaire.",
)
UNSURE: Final = (
    "Personne n'a encore vérifié ce qui précède ces mots. Un numéro à confirmer peut ne pas répondre, des horaires à "
    "confirmer peuvent avoir changé : ne comptez pas sur eux seuls."
)


def front(binder: Binder, at: date | None) -> dict[str, Any]:
    """The words of these pages. `at` is told when it is not the day of the revision of a flow."""
    settings = binder.territory.settings
    flows = [binder.territory.flows[name] for name in binder.flows]
    draft = any(flow.standing is None for flow in flows)
    return {
        "territory": written(settings.name),
        "about": [AIM, LIMITS, IN_DOUBT],
        "edited": written(f"Édité le {full_date(at)}") if at else "",
        "contact": written(" ou ".join(_contact(binder))),
        "cover": [_row(binder, flow, at) for flow in flows],
        "use": [*USE],
        "nothing_fits": [*NOTHING_FITS],
        "unsure": UNSURE,
        "draft_means": DRAFT if draft else "",
        "moments": [_moment(binder, name) for name in binder.territory.windows],
        "exceptions": [written(each) for each in _exceptions(binder, at)],
        "defaults": list(_defaults(binder)),
        "urgent": list(_urgent(binder)),
        "reminders": [written(each) for each in settings.reminders.get(Delay.IMMEDIATE, ())],
    }


def _contact(binder: Binder) -> Iterator[str]:
    found = binder.territory.settings.contact
    if found and found.email:
        yield found.email
    if found and found.phone:
        yield phone(found.phone)


def _row(binder: Binder, flow: Flow, at: date | None) -> dict[str, str]:
    standing, found = flow.standing, seal(binder.territory, flow, at)
    return {
        "label": chapter(flow.id),
        "title": written(flow.title),
        "ages": written(first_upper(ages(flow.age))),
        "revised": written(full_date(flow.revised_on)) if flow.revised_on else "date inconnue",
        "state": written(f"validé par {standing.by} le {full_date(standing.on)}") if standing else "projet, non validé",
        "version": found["version"],
    }


def _moment(binder: Binder, window: str) -> dict[str, str]:
    settings = binder.territory.settings
    shown = {"title": settings.windows[window].title, "hours": week(settings, window)}
    return {"name": windows([window]), **{key: written(text) for key, text in shown.items()}}


def _exceptions(binder: Binder, at: date | None) -> Iterator[str]:
    """Dated periods given to a window, those that are over left out."""
    for each in binder.territory.settings.exceptions:
        if at is None or each.end.end.date() >= at:
            reason = f" ({each.reason})" if each.reason else ""
            yield f"{first_upper(closed(each, year=True))}{reason} : {windows([each.window])}"


def _defaults(binder: Binder) -> Iterator[dict[str, str]]:
    """What the territory says for all orientations, once for each different text."""
    for key, found in binder.territory.settings.follow_ups.present().items():
        for text in dict.fromkeys(part.text for part in found.values() if part.text):
            yield {"name": FOLLOW_UPS[key], "text": written(text)}


def _urgent(binder: Binder) -> Iterator[dict[str, Any]]:
    structures = binder.territory.structures
    for name in binder.territory.settings.emergencies:
        if name in structures:
            found = structures[name]
            yield {
                "name": written(title(found)),
                "numbers": list(numbers(found)),
                "hours": written(first_upper(hours(found))),
                "mission": written(found.mission or ""),
                "access": written(found.access or ""),
            }
