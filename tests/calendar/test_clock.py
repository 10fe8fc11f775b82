from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logigram.calendar import MissingHour, boundary, localize, months_after, to_local, to_minute
from tests.calendar.samples import PARIS, paris

ZONES = st.sampled_from(
    [ZoneInfo(name) for name in ("Europe/Paris", "America/Cayenne", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Gaza")]
)
NAIVE = st.datetimes(datetime(2011, 12, 1), datetime(2035, 1, 1))  # noqa: DTZ001 - wall-clock times


@given(st.datetimes(datetime(1950, 1, 1), datetime(2040, 1, 1), timezones=ZONES))  # noqa: DTZ001 - given a zone
def test_minutes_and_local_times_are_inverse(instant: datetime) -> None:
    tz = instant.tzinfo
    assert isinstance(tz, ZoneInfo)
    back = to_local(to_minute(instant), tz)
    assert timedelta(0) <= instant.astimezone(UTC) - back.astimezone(UTC) < timedelta(minutes=1)


def test_minutes_are_counted_from_1970_and_cut_not_rounded() -> None:
    assert to_minute(datetime(1970, 1, 1, 1, 0, 59, tzinfo=UTC)) == 60
    assert to_minute(datetime(1969, 12, 31, 23, 59, 30, tzinfo=UTC)) == -1


def test_a_naive_time_is_refused_in_clear_words() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        to_minute(datetime(2026, 11, 22, 9, 0))  # noqa: DTZ001 - the mistake itself


def test_an_hour_that_exists_twice_means_the_first() -> None:
    assert boundary(datetime(2026, 10, 25, 2, 30), PARIS) == to_minute(paris(2026, 10, 25, 2, 30, fold=0))  # noqa: DTZ001
    assert localize(datetime(2026, 10, 25, 2, 30), PARIS).utcoffset() == timedelta(hours=2)  # noqa: DTZ001


@pytest.mark.parametrize("minute", [0, 1, 30, 59])
def test_an_hour_skipped_by_the_spring_night_is_the_jump_for_a_rule_and_an_error_for_a_person(minute: int) -> None:
    skipped = datetime(2026, 3, 29, 2, minute)  # noqa: DTZ001 - a wall-clock time that no clock shows
    assert boundary(skipped, PARIS) == to_minute(datetime(2026, 3, 29, 1, 0, tzinfo=UTC))
    with pytest.raises(MissingHour, match="2026-03-29 02:"):
        localize(skipped, PARIS)


@given(NAIVE.map(lambda time: time.replace(second=0, microsecond=0)), ZONES)
@settings(deadline=None)
def test_a_boundary_is_the_first_instant_whose_clock_shows_that_time_or_a_later_one(
    naive: datetime, tz: ZoneInfo
) -> None:
    found = boundary(naive, tz)
    assert to_local(found, tz).replace(tzinfo=None, fold=0) >= naive
    before = range(found - 180, found)
    assert all(to_local(minute, tz).replace(tzinfo=None, fold=0) < naive for minute in before)


@given(NAIVE, NAIVE, ZONES)
@settings(deadline=None)
def test_boundaries_keep_the_order_of_the_clock(one: datetime, other: datetime, tz: ZoneInfo) -> None:
    first, second = sorted((one, other))
    assert boundary(first, tz) <= boundary(second, tz)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 40))
@settings(deadline=None)
def test_months_are_counted_on_the_calendar(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


def test_nothing_breaks_at_the_end_of_time() -> None:
    assert months_after(date(9999, 12, 31), 12) == date(9998, 12, 31)
    assert to_local(10**12, PARIS).year == 9999
    assert to_local(-(10**12), PARIS).year == 1
