"""Instants ↔ windows of a territory."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from operator import itemgetter
from types import MappingProxyType

from logigram.calendar.clock import (
    FIRST_YEAR,
    LAST_YEAR,
    boundary,
    from_wall_minute,
    midnight,
    to_local,
    to_minute,
    wall_minute,
)
from logigram.calendar.holidays import holiday_names, known_country
from logigram.calendar.intervals import Intervals, Minute
from logigram.calendar.windows import (
    Segment,
    Span,
    Window,
    clipped,
    exception_spans,
    holiday_spans,
    joined,
    partition,
    week_spans,
)
from logigram.model.settings import MINUTES_PER_WEEK, Settings

Stretch = tuple[Minute, Minute, str]
"""Start, end and window of a stretch of time."""

_MARGIN = 2 * MINUTES_PER_WEEK
"""Wall minutes looked at on either side of a year, so that a holiday at its edge takes its whole stretch."""


@dataclass(frozen=True)
class Defect:
    """A period, in minutes, that no window covers (`windows` is empty), or that several do."""

    start: Minute
    end: Minute
    windows: tuple[str, ...]


class Calendar:
    """The windows of a territory at any instant: its week, its public holidays, its exceptions.

    Never changes once built; each year is computed when first asked for. Where windows overlap, the first of the file
    is answered; in a gap, the window before it: findings tell the editor, the reader always has an answer.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.timezone = settings.timezone
        self.windows: Mapping[str, Window] = MappingProxyType(
            {id_: Window(id_, window.title) for id_, window in settings.windows.items()}
        )
        self._segments = lru_cache(maxsize=64)(self._compute_segments)
        self._year = lru_cache(maxsize=64)(self._compute_year)
        self._in_window = lru_cache(maxsize=256)(self._compute_in_window)

    def window_at(self, instant: datetime) -> Window:
        """The window of an aware instant; ValueError for a naive one."""
        minute = to_minute(instant)
        stretches = self._year(self.year_of(minute))
        place = bisect_right(stretches, minute, key=itemgetter(0)) - 1
        return self.windows[stretches[max(place, 0)][2]]

    def next_change(self, instant: datetime) -> datetime | None:
        """The local time at which another window starts, None when one window lasts for ever."""
        minute, current = to_minute(instant), self.window_at(instant).id
        first = self.year_of(minute)
        dated = [exception.end.at.year for exception in self._settings.exceptions]
        for year in range(first, min(max([first, *dated]) + 1, LAST_YEAR) + 1):
            stretches = self._year(year)
            for start, _, window in stretches[bisect_right(stretches, minute, key=itemgetter(0)) :]:
                if window != current:
                    return to_local(start, self.timezone)
        return None

    def stretches(self, start: Minute, end: Minute) -> tuple[Stretch, ...]:
        """The windows between two minutes, one after the other, without gap nor overlap."""
        years = (self._year(year) for year in self._years(start, end))
        return tuple(joined(clipped((stretch for year in years for stretch in year), start, end)))

    def in_window(self, window: str, start: Minute, end: Minute) -> Intervals:
        """The time of a window between two minutes."""
        return self._in_window(window, start, end)

    def defects(self, start: Minute, end: Minute) -> tuple[Defect, ...]:
        """Where, between two minutes, the windows do not cover every instant exactly once."""
        years = (self._segments(year) for year in self._years(start, end))
        segments = joined(clipped((segment for year in years for segment in year), start, end))
        return tuple(Defect(*segment) for segment in segments if len(segment[2]) != 1)

    def holiday_at(self, instant: datetime) -> str | None:
        """The French name of the public holiday of the local day of an aware instant."""
        day = to_local(to_minute(instant), self.timezone).date()
        return self.holidays([day.year]).get(day)

    def holidays(self, years: Iterable[int]) -> Mapping[date, str]:
        """The public holidays of some years; none for an unknown country, which a finding has to tell."""
        country = self._settings.holidays and self._settings.holidays.country
        return holiday_names(country, years) if country and known_country(country) else MappingProxyType({})

    def year_of(self, minute: Minute) -> int:
        """The local year of a minute."""
        return min(max(to_local(minute, self.timezone).year, FIRST_YEAR), LAST_YEAR)

    def start_of(self, day: date) -> Minute:
        """The minute at which a local day begins."""
        return boundary(midnight(day), self.timezone)

    def _years(self, start: Minute, end: Minute) -> Iterable[int]:
        return range(self.year_of(start), self.year_of(end) + 1)

    def _compute_in_window(self, window: str, start: Minute, end: Minute) -> Intervals:
        found = (stretch for stretch in self.stretches(start, end) if stretch[2] == window)
        return Intervals(tuple((begin, finish) for begin, finish, _ in found))

    def _compute_year(self, year: int) -> tuple[Stretch, ...]:
        segments = self._segments(year)
        before = () if segments[0][2] else self._segments(year - 1)
        window = next((windows[0] for _, _, windows in reversed(before) if windows), "")
        stretches: list[Stretch] = []
        for start, end, windows in segments:
            window = windows[0] if windows else window
            stretches.append((start, end, window))
        return tuple(joined(stretches))

    def _compute_segments(self, year: int) -> tuple[Segment, ...]:
        start, end = wall_minute(midnight(date(year, 1, 1))), wall_minute(midnight(date(year + 1, 1, 1)))
        segments = partition(self._spans(year, start - _MARGIN, end + _MARGIN), tuple(self.windows), start, end)
        return tuple(joined(self._instants(segments)))

    def _instants(self, segments: Iterable[Segment]) -> Iterator[Segment]:
        """Segments of wall minutes, one after the other, as segments of time; an hour that does not exist has none."""
        edge, since = None, 0
        for begin, finish, windows in segments:
            start = since if begin == edge else self._instant(begin)
            edge, since = finish, self._instant(finish)
            if start < since:
                yield (start, since, windows)

    def _spans(self, year: int, start: int, end: int) -> Iterator[Span]:
        week = list(week_spans(self._settings.windows, start, end))
        yield from week
        yield from exception_spans(self._settings.exceptions)
        if holidays := self._settings.holidays:
            open_window = holidays.open_window or next(iter(self.windows))
            work = Intervals(tuple((begin, finish) for begin, finish, _, window in week if window == open_window))
            days = self.holidays((year - 1, year, year + 1))
            yield from holiday_spans(days, work, holidays.window, start, end)

    def _instant(self, wall: int) -> Minute:
        return boundary(from_wall_minute(wall), self.timezone)
