"""How long doors stay closed behind an opening, this year and in ordinary weeks."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from logigram.calendar import Calendar, Intervals, Minute, Openings, months_after
from logigram.rules.subject import Subject

_MONTHS = 12

Stretch = tuple[Minute, Minute]
"""When nobody answers: from the closing of the door to its next opening."""


@dataclass(frozen=True)
class Year:
    """The twelve months after a day, as one calendar has them."""

    calendar: Calendar
    openings: Openings
    start: Minute
    end: Minute

    def behind(self, structures: tuple[str, ...], window: str) -> Iterator[Stretch]:
        """When nobody answers, right behind each opening that meets a window.

        A person sent there while the window lasts and the door is open finds it closed for that long if she comes too
        late.
        """
        opened = self.openings.union(structures, self.start, self.end).pairs
        held = self.calendar.in_window(window, self.start, self.end)
        for (since, closing), (opening, _) in pairwise(opened):
            if _meets(held, since, closing):
                yield closing, opening


def _meets(held: Intervals, since: Minute, until: Minute) -> bool:
    first = held.next_from(since)
    return first is not None and first < until


class Closings:
    """The closed stretches that are longer than in any ordinary week; computed once for the same doors."""

    def __init__(self, subject: Subject) -> None:
        territory = subject.territory
        self.year = _year(subject, territory.calendar, territory.openings)
        self._plain = _ordinary(subject)
        self.of = lru_cache(maxsize=4096)(self._of)

    def _of(self, structures: tuple[str, ...], window: str, bound: int) -> tuple[int, tuple[Stretch, ...]]:
        """The longest closed stretch of ordinary weeks, in minutes; and those longer than it and than a bound."""
        usual = max((end - start for start, end in self._plain.behind(structures, window)), default=0)
        found = self.year.behind(structures, window)
        return usual, tuple((start, end) for start, end in found if end - start > max(usual, bound))


def _year(subject: Subject, calendar: Calendar, openings: Openings) -> Year:
    start, end = calendar.start_of(subject.at), calendar.start_of(months_after(subject.at, _MONTHS))
    return Year(calendar, openings, start, end)


def _ordinary(subject: Subject) -> Year:
    """The same months without public holidays, exceptions, closures nor suspensions to come."""
    territory, at = subject.territory, subject.at
    settings = territory.settings.model_copy(update={"holidays": None, "exceptions": ()})
    structures = {
        name: each.model_copy(
            update={"closures": (), "suspended": each.suspended if each.is_suspended(at) else None},
        )
        for name, each in territory.structures.items()
    }
    calendar = Calendar(settings)
    return _year(subject, calendar, Openings(calendar, structures))
