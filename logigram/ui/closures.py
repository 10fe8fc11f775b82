"""What closes a door soon, or has closed it, in words: dated closures, and structures put aside."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from logigram.model.structure import Structure
from logigram.ui import words
from logigram.wording.structures import because, closed

SOON: Final = timedelta(days=14)
"""How long before it begins a closure is told."""


def told(structure: Structure, now: datetime) -> list[str]:
    """Why the door is closed or is about to be, seen from a local instant; the nearest first."""
    return [*_put_aside(structure, now.date()), *_closures(structure, now.replace(tzinfo=None))]


def _closures(structure: Structure, now: datetime) -> list[str]:
    coming = [each for each in structure.closures if each.end.end > now and each.start.at - now <= SOON]
    return [because(f"Fermé {closed(each)}", each.reason) for each in sorted(coming, key=lambda each: each.start.at)]


def _put_aside(structure: Structure, today: date) -> Iterator[str]:
    found = structure.suspended
    if found is None:
        return
    if found.since is None or found.since <= today:
        if found.since:
            yield because(f"Depuis le {words.full_date(found.since)}", found.reason)
        elif found.reason:
            yield because("Motif", found.reason)
    elif found.since - today <= SOON:
        yield because(f"N'accueillera plus à partir du {words.day(found.since)}", found.reason)
