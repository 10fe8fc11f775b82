"""Time, hours and ages put into French words, for someone who reads them once."""

from datetime import date, datetime, time, timedelta
from typing import Final

from logigram.model.values import AgeRange

NBSP: Final = "\u00a0"
DAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS: Final = (
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
MINUTE: Final = timedelta(minutes=1)
PRECISE: Final = timedelta(hours=10)
"""Below this, minutes matter."""
IN_HOURS: Final = timedelta(hours=100)
"""Below this, a wait is told in hours; above, in days."""
NEAR: Final = timedelta(days=6)
"""Below this, the name of the day is enough."""


def clock(instant: datetime | time) -> str:
    """« 9 h », « 22 h 05 », « minuit »."""
    if instant.hour == instant.minute == 0:
        return "minuit"
    minutes = f"{NBSP}{instant.minute:02}" if instant.minute else ""
    return f"{instant.hour}{NBSP}h{minutes}"


def day(when: date) -> str:
    """« lundi 23 novembre », « dimanche 1er novembre »."""
    return f"{DAYS[when.weekday()]} {number_in_month(when)}"


def number_in_month(when: date) -> str:
    """« 23 novembre », « 1er novembre »."""
    return f"{when.day}{'er' if when.day == 1 else ''}{NBSP}{MONTHS[when.month - 1]}"


def full_date(when: date) -> str:
    """« 22 novembre 2026 »."""
    return f"{number_in_month(when)}{NBSP}{when.year}"


def moment(instant: datetime, now: datetime) -> str:
    """When, seen from `now` (both local): « à 17 h », « demain à 9 h », « lundi 28 décembre à 9 h »."""
    days = (instant.date() - now.date()).days
    if days == 0:
        return f"à {clock(instant)}"
    if days == 1:
        return f"demain à {clock(instant)}"
    year = f" {instant.year}" if instant.year != now.year and days > NEAR.days * 10 else ""
    return f"{day(instant.date())}{year} à {clock(instant)}"


def until(instant: datetime, now: datetime) -> str:
    """The end of something, seen from `now` (both local): « 17 h », « demain 9 h », « lundi 9 h »."""
    days = (instant.date() - now.date()).days
    if days == 0:
        return clock(instant)
    if days == 1:
        return f"demain {clock(instant)}"
    name = DAYS[instant.weekday()] if days <= NEAR.days else day(instant.date())
    return f"{name} {clock(instant)}"


def still(left: timedelta) -> str:
    """How long something lasts yet, never more than it does: « 2 h 15 », « 34 h », « 6 jours »."""
    minutes = left // MINUTE
    if left < PRECISE:
        return _hours(*divmod(minutes, 60))
    return _hours(minutes // 60, 0) if left < IN_HOURS else _days(minutes // (24 * 60))


def wait(ahead: timedelta) -> str:
    """How long to wait, never less than it is: « 15 min », « 2 h 15 », « 35 h », « 6 jours »."""
    minutes = -(-ahead // MINUTE)
    if ahead < PRECISE:
        return _hours(*divmod(minutes, 60))
    hours = -(-minutes // 60)
    return _hours(hours, 0) if ahead < IN_HOURS else _days(-(-hours // 24))


def window_line(now: datetime, title: str, end: datetime | None) -> str:
    """« Samedi 28 novembre, 22 h 05 : week-end et jours fériés, jusqu'à lundi 9 h »; `end` None when it never ends."""
    ending = "" if end is None else f", jusqu'à {until(end, now)}"
    return f"{first_upper(day(now.date()))}, {clock(now)} : {first_lower(title)}{ending}"


def ages(range_: AgeRange | None) -> str:
    """« de 18 à 64 ans », « à partir de 65 ans », « jusqu'à 17 ans », « tous âges »."""
    if range_ is None or (range_.min == 0 and range_.max is None):
        return "tous âges"
    if range_.max is None:
        return f"à partir de {range_.min}{NBSP}ans"
    unit = "an" if range_.max <= 1 else "ans"
    if range_.min == 0:
        return f"jusqu'à {range_.max}{NBSP}{unit}"
    return f"de {range_.min} à {range_.max}{NBSP}{unit}"


def first_upper(words: str) -> str:
    """The words with a capital in front, nothing else changed."""
    return words[:1].upper() + words[1:]


def first_lower(words: str) -> str:
    """The words without a capital in front, unless they begin with an acronym."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _hours(hours: int, minutes: int) -> str:
    if not hours:
        return f"{minutes}{NBSP}min"
    return f"{hours}{NBSP}h" + (f"{NBSP}{minutes:02}" if minutes else "")


def _days(days: int) -> str:
    return f"{days}{NBSP}{'jour' if days == 1 else 'jours'}"
