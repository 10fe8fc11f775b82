"""Hours as evaluated against hours as told a minute at a time."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from opening_hours import OpeningHours, State
from pydantic_core import PydanticCustomError

from logigram.calendar import Intervals, boundary, to_minute
from logigram.model.hours import check_hours
from tests.calendar.hours_oracle import HOURS, Hours, minute_by_minute
from tests.calendar.samples import PARIS, openings, paris, structure

PERIODS = st.sampled_from(
    [
        date(2024, 2, 27),
        date(2026, 3, 27),
        date(2026, 5, 6),
        date(2026, 10, 23),
        date(2026, 11, 9),
        date(2026, 12, 23),
        date(2026, 12, 30),
    ]
)


def stretches(flags: bytearray, start: int) -> Intervals:
    edges = [0, *(at for at in range(1, len(flags)) if flags[at] != flags[at - 1]), len(flags)]
    return Intervals(tuple((start + begin, start + end) for begin, end in pairwise(edges) if flags[begin]))


def clock_parts(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


@given(HOURS, PERIODS)
@settings(max_examples=60, deadline=None)
def test_hours_are_open_at_each_minute_they_tell(hours: Hours, first: date) -> None:
    last = first + timedelta(8)
    start, end = (to_minute(paris(*clock_parts(day))) for day in (first, last))
    found = openings(door=structure(hours.text())).hours("door", start, end)
    assert found == stretches(minute_by_minute(hours.is_open, first, last), start), hours.text()


PLAIN = st.builds(replace, HOURS, holidays=st.just("silent"), closed=st.just(()))


@given(PLAIN, PLAIN, st.sampled_from([";", ","]), PERIODS)
@settings(max_examples=60, deadline=None)
def test_two_rules_replace_or_add_as_people_read_them(one: Hours, other: Hours, mark: str, first: date) -> None:
    text = f"{one.text()}{mark} {other.text()}"
    assume(accepted(text))

    def is_open(now: datetime) -> bool:
        if mark == ";" and other.begins_on(now.date()):
            return other.is_open(now)
        return one.is_open(now) or other.is_open(now)

    last = first + timedelta(8)
    start, end = (to_minute(paris(*clock_parts(day))) for day in (first, last))
    found = openings(door=structure(text)).hours("door", start, end)
    assert found == stretches(minute_by_minute(is_open, first, last), start), text


def accepted(text: str) -> bool:
    try:
        check_hours(text)
    except PydanticCustomError:
        return False
    return True


@pytest.mark.parametrize(
    "text",
    [
        "Mo-Fr 09:00-12:00; Sa,PH 10:00-12:00; Dec 24 off",
        "Mo-Su,PH 20:00-02:00; Aug 15 off",
        "Mo-Th 17:00-09:00; PH off",
        "Sa-Su,PH 00:00-24:00, Mo-Fr,PH 08:00-20:00",
        "Jul-Aug Mo-Fr 09:00-12:00; PH 10:00-11:00; Nov 11 off",
        "PH 20:00-02:00",
        "24/7; PH off",
    ],
)
def test_holidays_are_those_that_the_package_itself_knows_for_france(text: str) -> None:
    first, last = (datetime(year, 1, 1) for year in (2026, 2029))  # noqa: DTZ001 - wall clock
    spans = [span[:2] for span in OpeningHours(text, country="FR").intervals(first, last) if span[2] == State.OPEN]
    expected = Intervals(tuple((boundary(start, PARIS), boundary(end, PARIS)) for start, end in spans))
    years = to_minute(paris(2026, 1, 1)), to_minute(paris(2029, 1, 1))
    assert openings(door=structure(text)).hours("door", *years) == expected


def test_a_night_of_the_wall_clock() -> None:
    found = minute_by_minute(lambda now: now >= datetime(2026, 10, 25, 2, 30), date(2026, 10, 25), date(2026, 10, 26))  # noqa: DTZ001
    assert len(found) == 25 * 60
    assert found.index(1) == 150
    assert all(found[150:])
