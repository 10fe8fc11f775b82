"""When the doors of structures are open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from logigram.calendar.calendar import Calendar
from logigram.calendar.clock import boundary, months_after, to_local, to_minute
from logigram.calendar.hours import year_of_hours
from logigram.calendar.intervals import Intervals, Minute
from logigram.model.structure import Structure

HORIZON = 12
"""Months ahead in which an opening is looked for, and in which every instant of a window must find one."""

_ALWAYS: Minute = -(10**12)
"""Before any minute."""

Coverage = Literal["always", "partly", "never", "unknown"]


@dataclass(frozen=True)
class OpeningState:
    """What a door is at an instant, and the next moment it changes, in local time."""

    status: Literal["open", "closed", "unknown", "suspended"]
    closes_at: datetime | None = None
    """None unless open, and when open beyond the horizon."""
    opens_at: datetime | None = None
    """None unless closed, and when nothing is known to open within the horizon."""
    always: bool = False
    """Open all through the horizon."""


@dataclass(frozen=True)
class WorstWait:
    """The longest wait for an open door from any instant of a window."""

    minutes: int | None
    """Minutes of real time; None when the door never opens again."""
    since: datetime
    """The earliest instant that waits as long, in local time."""
    until: datetime | None
    """The opening waited for, in local time."""


class Openings:
    """The opening hours of structures: their weeks, public holidays, closures and suspensions.

    Unknown hours stay unknown for one structure, and count as closed among several. An id that names no structure is
    a structure of unknown hours. Never changes once built; what was computed is kept.
    """

    def __init__(self, calendar: Calendar, structures: Mapping[str, Structure]) -> None:
        self._calendar = calendar
        self._structures = dict(structures)
        self._year = lru_cache(maxsize=1024)(self._compute_year)
        self._hours = lru_cache(maxsize=1024)(self._compute_hours)
        self._union = lru_cache(maxsize=1024)(self._compute_union)
        self._worst_wait = lru_cache(maxsize=4096)(self._compute_worst_wait)

    def hours(self, structure_id: str, start: Minute, end: Minute) -> Intervals | None:
        """When a structure is open between two minutes, None when its hours are unknown."""
        return self._hours(structure_id, start, end)

    def union(self, structure_ids: Iterable[str], start: Minute, end: Minute) -> Intervals:
        """When one structure at least is open between two minutes; unknown hours count as closed."""
        return self._union(tuple(structure_ids), start, end)

    def state(self, structure_id: str, instant: datetime) -> OpeningState:
        """What the door of a structure is at an aware instant; a closure closes even a door of unknown hours."""
        minute = to_minute(instant)
        if self._is_suspended(structure_id, minute):
            return OpeningState("suspended")
        opened = self.hours(structure_id, *self._horizon(minute))
        if opened is None:
            return OpeningState("closed" if self._closures(structure_id).covers(minute) else "unknown")
        return self._state(opened, minute)

    def state_of(self, structure_ids: Iterable[str], instant: datetime) -> OpeningState:
        """What several doors are together: unknown, or suspended, only when nothing better is known of any."""
        ids, minute = tuple(structure_ids), to_minute(instant)
        statuses = {self.state(id_, instant).status for id_ in ids}
        if statuses and statuses <= {"unknown", "suspended"}:
            return OpeningState("unknown" if "unknown" in statuses else "suspended")
        return self._state(self.union(ids, *self._horizon(minute)), minute)

    def coverage(self, structure_id: str, window_id: str, start: Minute, end: Minute) -> Coverage:
        """How much of the time of a window, between two minutes, a structure is open."""
        opened = self.hours(structure_id, start, end)
        window = self._calendar.in_window(window_id, start, end)
        if opened is None:
            return "unknown"
        if not opened.intersection(window):
            return "never"
        return "partly" if window.minus(opened) else "always"

    def worst_wait(self, structure_ids: Iterable[str], window_id: str, at: date) -> WorstWait:
        """The longest wait from any instant of a window, over the twelve months that begin at a local day.

        Openings are looked for up to twelve months later, so that the last instants are judged like the others.
        """
        return self._worst_wait(tuple(structure_ids), window_id, at)

    def _state(self, opened: Intervals, minute: Minute) -> OpeningState:
        stretch = opened.stretch_at(minute)
        if stretch is None:
            return OpeningState("closed", opens_at=self._local(opened.next_from(minute)))
        lasting = stretch[1] >= self._horizon(minute)[1]
        return OpeningState("open", closes_at=None if lasting else self._local(stretch[1]), always=lasting)

    def _compute_worst_wait(self, structure_ids: tuple[str, ...], window_id: str, at: date) -> WorstWait:
        calendar = self._calendar
        start, end = calendar.start_of(at), calendar.start_of(months_after(at, HORIZON))
        window = calendar.in_window(window_id, start, end)
        waits = self._waits(structure_ids, window, start, at)
        if not waits:
            first = to_local(next(iter(window), (start, end))[0], calendar.timezone)
            return WorstWait(0, since=first, until=first)
        since, until = max(waits, key=lambda wait: float("inf") if wait[1] is None else wait[1] - wait[0])
        minutes = None if until is None else until - since
        return WorstWait(minutes, since=to_local(since, calendar.timezone), until=self._local(until))

    def _waits(
        self, structure_ids: tuple[str, ...], window: Intervals, start: Minute, at: date
    ) -> list[tuple[Minute, Minute | None]]:
        """Each time a window is left without an open door, and the next opening; far ahead only where none is near."""
        waits: list[tuple[Minute, Minute | None]] = []
        for months in (HORIZON + 1, 2 * HORIZON):
            opened = self.union(structure_ids, start, self._calendar.start_of(months_after(at, months)))
            waits = [(begin, opened.next_from(begin)) for begin, _ in window.minus(opened)]
            if all(until is not None for _, until in waits):
                break
        return waits

    def _compute_union(self, structure_ids: tuple[str, ...], start: Minute, end: Minute) -> Intervals:
        known = filter(None, (self.hours(id_, start, end) for id_ in structure_ids))
        return Intervals(tuple(pair for opened in known for pair in opened))

    def _compute_hours(self, structure_id: str, start: Minute, end: Minute) -> Intervals | None:
        suspension = self._suspension(structure_id)
        end_of_service = end if suspension is None else min(max(suspension, start), end)
        structure = self._structures.get(structure_id)
        if end_of_service == start < end:
            return Intervals()
        if structure is None or structure.hours is None:
            return None
        years = range(self._calendar.year_of(start), self._calendar.year_of(end_of_service) + 1)
        opened = Intervals(tuple(pair for year in years for pair in self._year(structure.hours, year)))
        return opened.within(start, end_of_service).minus(self._closures(structure_id))

    def _compute_year(self, text: str, year: int) -> Intervals:
        last_eve = date(year - 1, 12, 31)
        holidays = [day for day in self._calendar.holidays((year - 1, year)) if day >= last_eve]
        return year_of_hours(text, year, holidays, self._calendar.timezone)

    def _closures(self, structure_id: str) -> Intervals:
        structure, tz = self._structures.get(structure_id), self._calendar.timezone
        closures = structure.closures if structure else ()
        return Intervals(tuple((boundary(part.start.at, tz), boundary(part.end.end, tz)) for part in closures))

    def _suspension(self, structure_id: str) -> Minute | None:
        """The minute from which a structure answers nobody, None when it is not put aside."""
        structure = self._structures.get(structure_id)
        if structure is None or structure.suspended is None:
            return None
        since = structure.suspended.since
        return _ALWAYS if since is None else self._calendar.start_of(since)

    def _is_suspended(self, structure_id: str, minute: Minute) -> bool:
        suspension = self._suspension(structure_id)
        return suspension is not None and suspension <= minute

    def _horizon(self, minute: Minute) -> tuple[Minute, Minute]:
        """From the beginning of the local day of a minute (so that a day is computed once) to twelve months later."""
        day = to_local(minute, self._calendar.timezone).date()
        return self._calendar.start_of(day), self._calendar.start_of(months_after(day, HORIZON))

    def _local(self, minute: Minute | None) -> datetime | None:
        return None if minute is None else to_local(minute, self._calendar.timezone)
