"""Opening hours of one local year, evaluated by opening-hours-py (imported late) with the holidays of the territory.

The package has public holidays of its own, which differ from ours for some countries and regions: `PH` is replaced by
the dates themselves, so that one list of holidays serves windows and doors.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from logigram.calendar.clock import boundary, midnight
from logigram.calendar.intervals import Intervals
from logigram.model.hours import MONTHS, HoursRule, parse_hours


def year_of_hours(text: str, year: int, holidays: Iterable[date], tz: ZoneInfo) -> Intervals:
    """When hours are open in a local year, in minutes UTC.

    `holidays` are those of the year, and of the day before it for hours that pass midnight. An hour that exists twice
    means the first; one that the spring night skips is the instant of the jump.
    """
    from opening_hours import OpeningHours, State

    start, end = midnight(date(year, 1, 1)), midnight(date(year + 1, 1, 1))
    expression = _expression(parse_hours(text), list(holidays))
    spans: Iterable[tuple[datetime, datetime, State, str]] = ()
    if expression:
        spans = OpeningHours(expression).intervals(start, end)
    opened = ((begin, finish) for begin, finish, state, _ in spans if state == State.OPEN)
    return Intervals(tuple((boundary(begin, tz), boundary(finish, tz)) for begin, finish in opened))


def _expression(rules: Iterable[HoursRule], holidays: list[date]) -> str:
    parts = [part for rule in rules for part in _without_holidays(rule, holidays)]
    return "".join(parts).lstrip(";, ")


def _without_holidays(rule: HoursRule, holidays: list[date]) -> Iterator[str]:
    separator = rule.separator or ","
    if rule.weekdays or not rule.holidays:
        yield f"{separator} " + " ".join(filter(None, (rule.dates, rule.weekdays, rule.hours)))
    if rule.holidays and holidays:
        dates = ",".join(f"{day.year} {MONTHS[day.month - 1]} {day.day}" for day in holidays)
        yield f"{separator} {dates} {rule.hours}"
