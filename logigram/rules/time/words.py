"""Instants and lengths of time in French words."""

from datetime import date, datetime

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_HOUR = 60
_DAY = 24 * _HOUR
_IN_HOURS = 5 * _DAY
"""Minutes under which a length is told in hours, and above in days."""


def clock(instant: datetime) -> str:
    """« 9 h », « 22 h 05 », « minuit »."""
    if instant.hour == instant.minute == 0:
        return "minuit"
    return f"{instant.hour} h {instant.minute:02}" if instant.minute else f"{instant.hour} h"


def day(when: date, *, year: bool = False) -> str:
    """« samedi 28 novembre », « dimanche 1er novembre 2026 » with its year."""
    number = "1er" if when.day == 1 else str(when.day)
    return f"{DAYS[when.weekday()]} {number} {MONTHS[when.month - 1]}{f' {when.year}' if year else ''}"


def moment(instant: datetime, *, year: bool = False) -> str:
    """« samedi 28 novembre à 22 h 05 »."""
    return f"{day(instant, year=year)} à {clock(instant)}"


def between(start: datetime, end: datetime) -> str:
    """« de samedi 2 mai 2026 à 16 h à lundi 4 mai à 9 h », « le lundi 4 mai 2026 de 9 h à 10 h »."""
    if start.date() == end.date():
        return f"le {day(start, year=True)} de {clock(start)} à {clock(end)}"
    return f"de {moment(start, year=True)} à {moment(end, year=end.year != start.year)}"


def length(minutes: int) -> str:
    """« 45 min », « 2 h 15 », « 65 h », « 12 jours »: never less than it is."""
    if minutes < _HOUR:
        return f"{minutes} min"
    if minutes >= _IN_HOURS:
        return f"{-(-minutes // _DAY)} jours"
    hours, rest = divmod(minutes, _HOUR)
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def within(title: str) -> str:
    """A title inside a sentence: without its capital, unless it begins with an acronym."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
