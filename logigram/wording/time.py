"""Instants and lengths of time in French words; every instant is local."""

import re
from datetime import date, datetime, time
from typing import Final

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
HOUR = 60
"""Minutes in an hour."""
DAY = 24 * HOUR
"""Minutes in a day."""
_IN_HOURS = 5 * DAY
"""Minutes under which a length is told in hours, and above in days."""
NBSP: Final = "\u00a0"
_BESIDE_NUMBER: Final = re.compile(r"(?<=\d) (?=[a-zéû])|(?<=\der) |(?<=\d h) (?=\d)")


def unbroken(words: str) -> str:
    """The words with each number tied to its unit."""
    return _BESIDE_NUMBER.sub(NBSP, words)


def clock(instant: datetime | time) -> str:
    """« 9 h », « 22 h 05 », « minuit »."""
    if instant.hour == instant.minute == 0:
        return "minuit"
    return f"{instant.hour} h {instant.minute:02}" if instant.minute else f"{instant.hour} h"


def number(when: date) -> str:
    """« 23 novembre », « 1er novembre »."""
    return f"{'1er' if when.day == 1 else when.day} {MONTHS[when.month - 1]}"


def full_date(when: date) -> str:
    """« 22 novembre 2026 »."""
    return f"{number(when)} {when.year}"


def day(when: date, *, year: bool = False) -> str:
    """« samedi 28 novembre », « dimanche 1er novembre 2026 » with its year."""
    return f"{DAYS[when.weekday()]} {full_date(when) if year else number(when)}"


def moment(instant: datetime, *, year: bool = False) -> str:
    """« samedi 28 novembre à 22 h 05 »."""
    return f"{day(instant, year=year)} à {clock(instant)}"


def between(start: datetime, end: datetime) -> str:
    """« de samedi 2 mai 2026 à 16 h à lundi 4 mai à 9 h », « le lundi 4 mai 2026 de 9 h à 10 h »."""
    if start.date() == end.date():
        return f"le {day(start, year=True)} de {clock(start)} à {clock(end)}"
    return f"de {moment(start, year=True)} à {moment(end, year=end.year != start.year)}"


def hours(minutes: int) -> str:
    """« 45 min », « 2 h 15 », « 65 h »."""
    whole, rest = divmod(minutes, HOUR)
    if not whole:
        return f"{rest} min"
    return f"{whole} h {rest:02}" if rest else f"{whole} h"


def days(count: int) -> str:
    """« 1 jour », « 12 jours »."""
    return f"{count} {'jour' if count == 1 else 'jours'}"


def length(minutes: int) -> str:
    """« 45 min », « 2 h 15 », « 65 h », « 12 jours »: never less than it is."""
    return hours(minutes) if minutes < _IN_HOURS else days(-(-minutes // DAY))
