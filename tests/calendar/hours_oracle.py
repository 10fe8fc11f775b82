"""Opening hours told a minute at a time, from data drawn by hypothesis and never from the text of the hours."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from hypothesis import strategies as st

from tests.calendar.samples import PARIS, french_holidays, hours_between

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
DAY = 24 * 60


@dataclass(frozen=True)
class Hours:
    """Some hours, all year or in some months, on days of the week; what holidays do to them; the dates closed."""

    weekdays: tuple[int, ...]
    holidays: str
    """« open »: public holidays are like these days; « off »: closed; « silent »: they change nothing."""
    spans: tuple[tuple[int, int], ...]
    months: tuple[int, int] | None = None
    closed: tuple[tuple[int, int], ...] = ()

    def text(self) -> str:
        days = ",".join([WEEKDAYS[day] for day in self.weekdays] + ["PH"] * (self.holidays == "open"))
        hours = ",".join(f"{clock(start)}-{clock(end)}" for start, end in self.spans)
        months = f"{MONTHS[self.months[0] - 1]}-{MONTHS[self.months[1] - 1]} " if self.months else ""
        rules = [f"{months}{days} {hours}"] + ["PH off"] * (self.holidays == "off")
        return "; ".join(rules + [f"{MONTHS[month - 1]} {day} off" for month, day in self.closed])

    def begins_on(self, day: date) -> bool:
        """Whether the hours begin on a day."""
        if self.months and not in_months(day.month, *self.months):
            return False
        return day.weekday() in self.weekdays or (self.holidays == "open" and is_holiday(day))

    def closes(self, day: date) -> bool:
        return (day.month, day.day) in self.closed or (self.holidays == "off" and is_holiday(day))

    def is_open(self, now: datetime) -> bool:
        """Whether the door is open at a wall-clock time."""
        if self.closes(now.date()):
            return False
        minute = now.hour * 60 + now.minute
        today, eve = self.begins_on(now.date()), self.begins_on(now.date() - timedelta(1))
        return any(
            (today and start <= minute < (end if end > start else DAY)) or (eve and start > end and minute < end)
            for start, end in self.spans
        )


def in_months(month: int, first: int, last: int) -> bool:
    return first <= month <= last if first <= last else month >= first or month <= last


@cache
def is_holiday(day: date) -> bool:
    return day in french_holidays(day.year)


def clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


_SPANS = st.tuples(st.integers(0, 143), st.integers(0, 144)).filter(lambda span: span[0] != span[1])
_PER_WEEK = {
    "weekdays": st.lists(st.integers(0, 6), min_size=1, unique=True).map(tuple),
    "spans": st.lists(_SPANS.map(lambda span: (span[0] * 10, span[1] * 10)), min_size=1, max_size=2).map(tuple),
}
_DATES = st.sampled_from([(1, 1), (2, 29), (3, 29), (10, 25), (12, 24), (12, 31)])
HOURS = st.builds(
    Hours,
    holidays=st.sampled_from(["off", "silent"]),
    months=st.none() | st.tuples(st.integers(1, 12), st.integers(1, 12)).filter(lambda pair: pair[0] != pair[1]),
    closed=st.lists(_DATES, max_size=2, unique=True).map(tuple),
    **_PER_WEEK,
) | st.builds(Hours, holidays=st.sampled_from(["open", "off", "silent"]), **_PER_WEEK)


def minute_by_minute(is_so: Callable[[datetime], bool], first: date, last: date, *, step: int = 10) -> bytearray:
    """One byte for each minute from a local midnight to another, for what only changes every `step` minutes.

    An hour shown again stays as its first time ended.
    """
    start, end = (datetime(day.year, day.month, day.day, tzinfo=PARIS) for day in (first, last))
    found = bytearray()
    for local in hours_between(start, end):
        wall = local.replace(tzinfo=None, fold=0)
        minutes = [60 - step] * (60 // step) if local.fold else range(0, 60, step)
        for minute in minutes:
            found += bytes([is_so(wall.replace(minute=minute))]) * step
    return found
