from datetime import date, datetime
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from logigram.calendar import Openings, WorstWait, to_local, to_minute
from tests.calendar.hours_oracle import HOURS, Hours, minute_by_minute
from tests.calendar.samples import PARIS, libourne, openings, paris, structure
from tests.calendar.test_windows import expected

CALENDAR = libourne()
AT = date(2026, 11, 22)
OFFICE = "Mo-Fr 09:00-17:00; PH off"


def wait(minutes: int | None, since: datetime, until: datetime | None) -> WorstWait:
    return WorstWait(minutes, since, until)


@pytest.mark.parametrize(
    ("hours", "window", "found"),
    [
        ("24/7", "nuit", wait(0, paris(2026, 11, 23, 17), paris(2026, 11, 23, 17))),
        (OFFICE, "jour", wait(0, paris(2026, 11, 23, 9), paris(2026, 11, 23, 9))),
        (OFFICE, "nuit", wait(16 * 60, paris(2026, 11, 23, 17), paris(2026, 11, 24, 9))),
        (OFFICE, "week_end", wait(89 * 60, paris(2027, 10, 29, 17), paris(2027, 11, 2, 9))),
        ("Mo 09:00-09:10", "jour", wait(7 * 1440 + 50, paris(2027, 10, 25, 9, 10), paris(2027, 11, 1, 9))),
        (None, "nuit", wait(None, paris(2026, 11, 23, 17), None)),
        ("Nov 21 00:00-24:00", "week_end", wait(364 * 1440, paris(2026, 11, 22), paris(2027, 11, 21))),
    ],
)
def test_worked_examples(hours: str | None, window: str, found: WorstWait) -> None:
    assert openings(door=structure(hours)).worst_wait(["door"], window, AT) == found


@pytest.mark.parametrize(
    ("window", "since", "hours"),
    [("jour", (24, 9), 63), ("nuit", (24, 0), 72), ("week_end", (24, 12), 60)],
)
def test_a_closure_makes_people_wait_from_the_first_instant_of_their_window(
    window: str, since: tuple[int, int], hours: int
) -> None:
    doors = openings(door=structure("24/7", fermetures=[{"du": "2026-12-24", "au": "2026-12-26"}]))
    found = wait(hours * 60, paris(2026, 12, *since), paris(2026, 12, 27))
    assert doors.worst_wait(["door"], window, AT) == found


@pytest.mark.parametrize(("hours", "since"), [("24/7", (2027, 6, 1)), (OFFICE, (2027, 5, 31, 17))])
def test_a_suspension_ahead_leaves_nobody(hours: str, since: tuple[int, ...]) -> None:
    doors = openings(door=structure(hours, suspendue={"depuis": "2027-06-01"}))
    assert doors.worst_wait(["door"], "nuit", AT) == wait(None, paris(*since), None)


def test_an_opening_after_the_twelve_months_ends_the_wait_of_their_last_instants() -> None:
    doors = openings(door=structure("24/7", fermetures=[{"du": "2027-11-19", "au": "2027-12-31"}]))
    found = wait(43 * 1440, paris(2027, 11, 19), paris(2028, 1, 1))
    assert doors.worst_wait(["door"], "nuit", AT) == found


@pytest.mark.parametrize(("day", "hours", "closed"), [((2026, 3, 29), 23, "Mar 29"), ((2026, 10, 25), 25, "Oct 25")])
def test_a_wait_is_counted_in_real_time_when_the_clock_moves(day: tuple[int, ...], hours: int, closed: str) -> None:
    doors = openings(door=structure(f"24/7; {closed} off"))
    found = wait(hours * 60, paris(*day), paris(*day[:2], day[2] + 1))
    assert doors.worst_wait(["door"], "week_end", date(2026, 3, 20)) == found


def test_a_window_that_never_comes_waits_for_nothing() -> None:
    doors = openings(door=structure("off"))
    assert doors.worst_wait(["door"], "unknown", AT) == wait(0, paris(2026, 11, 22), paris(2026, 11, 22))


@cache
def inside(window: str) -> bytearray:
    return minute_by_minute(lambda now: expected(now) == window, AT, date(2027, 11, 22), step=60)


def scanned(hours: list[Hours], window: str) -> WorstWait:
    """Every minute of the window, from the last to the first, with the next opening met so far."""
    horizon, start = date(2028, 11, 22), to_minute(paris(2026, 11, 22))
    opened = minute_by_minute(lambda now: any(one.is_open(now) for one in hours), AT, horizon)
    asked = inside(window) + bytes(len(opened))
    following: int | None = None
    worst: tuple[float, int, int | None] = (-1, 0, None)
    for minute in range(len(opened) - 1, -1, -1):
        following = minute if opened[minute] else following
        length = float("inf") if following is None else following - minute
        if asked[minute] and length >= worst[0]:
            worst = (length, minute, following)
    _, since, until = worst
    return WorstWait(
        minutes=None if until is None else until - since,
        since=to_local(start + since, PARIS),
        until=None if until is None else to_local(start + until, PARIS),
    )


@given(st.lists(HOURS, max_size=2), st.sampled_from(list(CALENDAR.windows)))
@example([Hours((0, 1, 2, 3, 4), "off", ((540, 1020),))], "week_end")
@example([Hours((6,), "silent", ((120, 180),), (10, 10))], "week_end")
@settings(max_examples=3, deadline=None)
def test_the_worst_wait_is_the_one_met_when_each_minute_is_scanned(hours: list[Hours], window: str) -> None:
    names = {f"door_{place}": structure(one.text()) for place, one in enumerate(hours)}
    assert Openings(CALENDAR, names).worst_wait(names, window, AT) == scanned(hours, window)
