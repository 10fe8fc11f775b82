"""Which windows claim each part of the time: the week, above it public holidays, above them exceptions.

Everything here is in wall minutes (see `clock`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from logigram.calendar.clock import midnight, wall_minute
from logigram.calendar.intervals import Intervals
from logigram.model.settings import MINUTES_PER_DAY, MINUTES_PER_WEEK, WindowException, WindowSettings

T = TypeVar("T")

WEEK, HOLIDAYS, EXCEPTIONS = range(3)
"""The layers, each hidden by the following ones."""

_A_MONDAY = wall_minute(midnight(date(2024, 1, 1)))

Span = tuple[int, int, int, str]
"""Start, end, layer and window of one claim on the time."""

Claim = tuple[int, str]
"""Layer and window."""

Segment = tuple[int, int, tuple[str, ...]]
"""Start, end and the windows that claim all of it: one, or none (a gap), or several (an overlap)."""


@dataclass(frozen=True)
class Window:
    """A part of the week that has ways out of its own."""

    id: str
    title: str


def week_spans(windows: Mapping[str, WindowSettings], start: int, end: int) -> Iterator[Span]:
    """What the week gives to each window in every week that touches a period."""
    first = _A_MONDAY + ((start - _A_MONDAY) // MINUTES_PER_WEEK - 1) * MINUTES_PER_WEEK
    for window, settings in windows.items():
        weekly = [interval for part in settings.ranges for interval in part.intervals]
        for monday in range(first, end, MINUTES_PER_WEEK):
            yield from ((monday + begin, monday + finish, WEEK, window) for begin, finish in weekly)


def holiday_spans(holidays: Iterable[date], work: Intervals, window: str, start: int, end: int) -> Iterator[Span]:
    """What public holidays give to their window: from the last closing of `work` before them to its next opening."""
    mornings = [wall_minute(midnight(day)) for day in holidays]
    days = Intervals(tuple((morning, morning + MINUTES_PER_DAY) for morning in mornings))
    idle = Intervals(((start, end),)).minus(work).union(days)
    for begin, finish in idle:
        if days.next_from(begin) in range(begin, finish):
            yield (begin, finish, HOLIDAYS, window)


def exception_spans(exceptions: Iterable[WindowException]) -> Iterator[Span]:
    """What exceptions give to their windows."""
    for exception in exceptions:
        yield (wall_minute(exception.start.at), wall_minute(exception.end.end), EXCEPTIONS, exception.window)


def partition(spans: Iterable[Span], order: Sequence[str], start: int, end: int) -> Iterator[Segment]:
    """Cut a period wherever a claim begins or ends; each segment has the windows of its highest layer, in `order`."""
    active: Counter[Claim] = Counter()
    since = start
    for at, changes in groupby(sorted(_changes(spans, start, end)), key=itemgetter(0)):
        if at > since:
            yield (since, at, _windows(active, order))
        since = at
        for _, step, claim in changes:
            active[claim] += step
            if not active[claim]:
                del active[claim]
    if since < end:
        yield (since, end, _windows(active, order))


def _changes(spans: Iterable[Span], start: int, end: int) -> Iterator[tuple[int, int, Claim]]:
    for begin, finish, layer, window in spans:
        if begin < end and finish > start:
            yield (max(begin, start), 1, (layer, window))
            yield (min(finish, end), -1, (layer, window))


def _windows(active: Counter[Claim], order: Sequence[str]) -> tuple[str, ...]:
    highest = max((layer for layer, _ in active), default=WEEK)
    return tuple(window for window in order if (highest, window) in active)


def clipped(pieces: Iterable[tuple[int, int, T]], start: int, end: int) -> Iterator[tuple[int, int, T]]:
    """What is left of some pieces of time inside a period."""
    for begin, finish, label in pieces:
        if begin < end and finish > start:
            yield (max(begin, start), min(finish, end), label)


def joined(pieces: Iterable[tuple[int, int, T]]) -> Iterator[tuple[int, int, T]]:
    """Consecutive pieces of time, those with the same label made one."""
    last: tuple[int, int, T] | None = None
    for piece in pieces:
        if last is not None and last[2] == piece[2]:
            last = (last[0], piece[1], last[2])
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last
