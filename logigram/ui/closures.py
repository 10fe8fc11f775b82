"""What closes a door soon, or has closed it, in words: dated closures, and structures put aside."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from logigram.model.structure import Period, Structure
from logigram.ui import words

SOON: Final = timedelta(days=14)
"""How long before it begins a closure is told."""


def told(structure: Structure, now: datetime) -> list[str]:
    """Why the door is closed or is about to be, seen from a local instant; the nearest first."""
    return [*_put_aside(structure, now.date()), *_closures(structure, now.replace(tzinfo=None))]


def _closures(structure: Structure, now: datetime) -> list[str]:
    coming = [each for each in structure.closures if each.end.end > now and each.start.at - now <= SOON]
    return [_because(f"Fermé {_when(each)}", each.reason) for each in sorted(coming, key=lambda each: each.start.at)]


def _when(period: Period) -> str:
    """« le jeudi 24 décembre », « du jeudi 24 décembre au samedi 26 décembre », hours said when they are written."""
    start, end = period.start, period.end
    if start.whole_day and end.whole_day and start.at == end.at:
        return f"le {words.day(start.at)}"
    return f"du {_moment(start.at, whole=start.whole_day)} au {_moment(end.at, whole=end.whole_day)}"


def _moment(when: datetime, *, whole: bool) -> str:
    return words.day(when) if whole else f"{words.day(when)} à {words.clock(when)}"


def _put_aside(structure: Structure, today: date) -> Iterator[str]:
    found = structure.suspended
    if found is None:
        return
    if found.since is None or found.since <= today:
        if found.since:
            yield _because(f"Depuis le {words.full_date(found.since)}", found.reason)
        elif found.reason:
            yield _because("Motif", found.reason)
    elif found.since - today <= SOON:
        yield _because(f"N'accueillera plus à partir du {words.day(found.since)}", found.reason)


def _because(what: str, reason: str | None) -> str:
    return f"{what} : {reason}" if reason else f"{what}."
