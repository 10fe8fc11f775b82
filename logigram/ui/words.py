"""Time and ages for someone who reads them once: seen from now, and never broken at the end of a line."""

from datetime import date, datetime, time, timedelta
from typing import Final

from logigram.model.values import AgeRange
from logigram.wording import terms
from logigram.wording import time as plain
from logigram.wording.time import unbroken

NBSP: Final = plain.NBSP
MINUTE: Final = timedelta(minutes=1)
PRECISE: Final = timedelta(hours=10)
"""Below this, minutes matter."""
IN_HOURS: Final = timedelta(hours=100)
"""Below this, a wait is told in hours; above, in days."""
NEAR: Final = timedelta(days=6)
"""Below this, the name of the day is enough."""


def clock(instant: datetime | time) -> str:
    """« 9 h », « 22 h 05 », « minuit »."""
    return unbroken(plain.clock(instant))


def day(when: date) -> str:
    """« lundi 23 novembre », « dimanche 1er novembre »."""
    return unbroken(plain.day(when))


def full_date(when: date) -> str:
    """« 22 novembre 2026 »."""
    return plain.full_date(when).replace(" ", NBSP)


def ages(range_: AgeRange | None) -> str:
    """« de 18 à 64 ans », « à partir de 65 ans », « tous âges »."""
    return unbroken(terms.ages(range_))


def moment(instant: datetime, now: datetime, *, live: bool = True) -> str:
    """When, seen from `now` (both local): « à 17 h », « demain à 9 h », « lundi 28 décembre à 9 h ».

    Where `now` is not the present, not `live`, tomorrow would be misread: the day is named.
    """
    days = (instant.date() - now.date()).days
    if days == 0:
        return f"à {clock(instant)}"
    if days == 1 and live:
        return f"demain à {clock(instant)}"
    year = f" {instant.year}" if instant.year != now.year and days > NEAR.days * 10 else ""
    return f"{day(instant.date())}{year} à {clock(instant)}"


def until(instant: datetime, now: datetime, *, live: bool = True) -> str:
    """The end of something, seen from `now` (both local): « 17 h », « demain 9 h », « lundi 9 h »."""
    days = (instant.date() - now.date()).days
    if days == 0:
        return clock(instant)
    if days == 1 and live:
        return f"demain {clock(instant)}"
    name = plain.DAYS[instant.weekday()] if days <= NEAR.days else day(instant.date())
    return f"{name} {clock(instant)}"


def still(left: timedelta) -> str:
    """How long something lasts yet, never more than it does: « 2 h 15 », « 34 h », « 6 jours »."""
    minutes = left // MINUTE
    if left >= PRECISE:
        minutes -= minutes % plain.HOUR
    return unbroken(plain.hours(minutes) if left < IN_HOURS else plain.days(minutes // plain.DAY))


def wait(ahead: timedelta) -> str:
    """How long to wait, never less than it is: « 15 min », « 2 h 15 », « 35 h », « 6 jours »."""
    minutes = -(-ahead // MINUTE)
    if ahead >= PRECISE:
        minutes += -minutes % plain.HOUR
    return unbroken(plain.hours(minutes) if ahead < IN_HOURS else plain.days(-(-minutes // plain.DAY)))


def window_line(now: datetime, title: str, end: datetime | None) -> str:
    """« Samedi 28 novembre, 22 h 05 : week-end et jours fériés, jusqu'à lundi 9 h »; `end` None when it never ends."""
    ending = "" if end is None else f", jusqu'à {until(end, now)}"
    return f"{terms.first_upper(day(now.date()))}, {clock(now)} : {terms.first_lower(title)}{ending}"


def chosen_line(then: datetime, year: int) -> str:
    """« samedi 28 novembre, 22 h », seen from a year: another one is told."""
    return f"{day(then.date())}{'' if then.year == year else f'{NBSP}{then.year}'}, {clock(then)}"


def window_came(now: datetime, title: str) -> str:
    """« Il est 17 h : la fenêtre est maintenant « Semaine, de nuit » »."""
    return f"Il est {clock(now)} : la fenêtre est maintenant « {title} »"
