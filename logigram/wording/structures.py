"""The French of the directory: what the facts on a structure are called, why there is no number, when it is closed."""

from datetime import datetime
from typing import Final

from logigram.model.structure import Period, Structure
from logigram.wording.time import clock, day, full_date, unbroken

FACTS: Final = {
    "acces": "Accès",
    "saisine": "Qui peut appeler",
    "age": "Pour",
    "horaires": "Horaires",
    "attente": "Délai annoncé",
    "adresse": "Adresse",
    "secteur": "Secteur",
    "site": "Site",
}
"""What is told of a structure beside its name, its mission and its number, in the order in which it is read."""
GENERIC: Final = "Ses coordonnées sont celles que la personne ou son entourage connaît."
NO_PHONE: Final = "Pas de téléphone connu."
PHONE_TO_CONFIRM: Final = "Téléphone à confirmer."
NOT_PUBLIC: Final = "Ses coordonnées ne sont pas publiques : demandez-les à votre responsable ou à votre établissement."


def without_phone(structure: Structure) -> str:
    """Why there is no number."""
    if not structure.is_public:
        return NOT_PUBLIC
    if structure.generic:
        return GENERIC
    return PHONE_TO_CONFIRM if "telephone" in structure.to_confirm else NO_PHONE


def last_check(structure: Structure) -> str:
    """When what is said of it was last checked; empty for one that has nothing to check, or that may not be shown."""
    if not structure.is_public or (structure.generic and not structure.source):
        return ""
    return f"Vérifié le {full_date(structure.checked_on)}" if structure.checked_on else "Jamais vérifié"


def closed(period: Period, *, year: bool = False) -> str:
    """« le jeudi 24 décembre », « du jeudi 24 décembre au samedi 26 décembre », hours said when they are written."""
    start, end = period.start, period.end
    if start.whole_day and end.whole_day and start.at == end.at:
        return f"le {_moment(start.at, whole=True, year=year)}"
    first, last = ((each.at, each.whole_day) for each in (start, end))
    return f"du {_moment(*first, year=year)} au {_moment(*last, year=year)}"


def because(what: str, reason: str | None) -> str:
    """A closed door and its reason, where one is known."""
    return f"{what} : {reason}" if reason else f"{what}."


def _moment(when: datetime, whole: bool, *, year: bool) -> str:  # noqa: FBT001 - private
    return unbroken(day(when, year=year) if whole else f"{day(when, year=year)} à {clock(when)}")
