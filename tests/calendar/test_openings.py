from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from typing import Any

import pytest

from logigram.calendar import Calendar, Intervals, Openings, OpeningState, to_minute
from tests.calendar.samples import libourne, openings, paris, settings, structure

YEAR = to_minute(paris(2026, 1, 1)), to_minute(paris(2027, 1, 1))
OFFICE = "Mo-Fr 09:00-17:00; PH off"
WINTER_CLOSURE = {"du": "2026-12-26", "au": "2026-12-27"}


def between(*pairs: tuple[datetime, datetime]) -> Intervals:
    return Intervals(tuple((to_minute(start), to_minute(end)) for start, end in pairs))


def opened(hours: str | None, start: datetime, end: datetime, **more: object) -> Intervals | None:
    return openings(door=structure(hours, **more)).hours("door", to_minute(start), to_minute(end))


def test_christmas_eve_at_15_h_two_hours_are_left_then_88_to_wait() -> None:
    doors = openings(cmp=structure(OFFICE, fermetures=[WINTER_CLOSURE]))
    eve = doors.state("cmp", paris(2026, 12, 24, 15))
    assert eve == OpeningState("open", closes_at=paris(2026, 12, 24, 17))
    after = doors.state("cmp", paris(2026, 12, 24, 17))
    assert after == OpeningState("closed", opens_at=paris(2026, 12, 28, 9))
    assert to_minute(paris(2026, 12, 28, 9)) - to_minute(paris(2026, 12, 24, 17)) == 88 * 60


def test_nights_are_open_past_midnight_and_a_holiday_is_closed_from_midnight_to_midnight() -> None:
    found = opened("Mo-Th 17:00-09:00; PH off", paris(2026, 11, 10, 12), paris(2026, 11, 13, 12))
    assert found == between(
        (paris(2026, 11, 10, 17), paris(2026, 11, 11)),
        (paris(2026, 11, 12), paris(2026, 11, 12, 9)),
        (paris(2026, 11, 12, 17), paris(2026, 11, 13, 9)),
    )


def test_hours_past_midnight_every_day() -> None:
    found = opened("Mo-Su 08:00-02:00", paris(2026, 12, 31), paris(2027, 1, 1, 12))
    assert found == between(
        (paris(2026, 12, 31), paris(2026, 12, 31, 2)),
        (paris(2026, 12, 31, 8), paris(2027, 1, 1, 2)),
        (paris(2027, 1, 1, 8), paris(2027, 1, 1, 12)),
    )


@pytest.mark.parametrize(
    ("hours", "pairs"),
    [
        ("Mo-Su,PH 09:00-19:00", [(9, 19)]),
        ("Mo-Fr 09:00-19:00", [(9, 19)]),
        ("Sa,PH 10:00-12:00", [(10, 12)]),
        ("Mo-Fr 09:00-17:00; PH 10:00-12:00", [(10, 12)]),
        ("Mo-Fr 09:00-17:00; We,PH off", []),
        ("Mo-Fr 09:00-12:00, We 14:00-17:00", [(9, 12), (14, 17)]),
        ("Nov We 09:00-12:00, 14:00-17:00", [(9, 12), (14, 17)]),
        ("Jul-Aug Mo-Fr 09:00-12:00", []),
        ("PH off", []),
    ],
)
def test_wednesday_11_november(hours: str, pairs: list[tuple[int, int]]) -> None:
    expected = between(*((paris(2026, 11, 11, start), paris(2026, 11, 11, end)) for start, end in pairs))
    assert opened(hours, paris(2026, 11, 11), paris(2026, 11, 12)) == expected


def test_the_days_of_alsace_and_moselle_are_not_holidays() -> None:
    found = opened(OFFICE, paris(2026, 4, 3), paris(2026, 4, 4))
    assert found == between((paris(2026, 4, 3, 9), paris(2026, 4, 3, 17)))


def test_without_a_country_nothing_is_a_holiday() -> None:
    doors = Openings(Calendar(settings(holidays=False)), {"a": structure(OFFICE), "b": structure("PH 10:00-12:00")})
    day = to_minute(paris(2026, 11, 11)), to_minute(paris(2026, 11, 12))
    assert doors.hours("a", *day) == between((paris(2026, 11, 11, 9), paris(2026, 11, 11, 17)))
    assert doors.hours("b", *day) == Intervals()


def test_the_night_of_a_holiday_goes_on_into_the_new_year() -> None:
    latvia = Calendar(settings(holidays=False, jours_feries={"pays": "LV", "fenetre": "week_end"}))
    doors = Openings(latvia, {"door": structure("PH 22:00-02:00")})
    assert latvia.holiday_at(paris(2026, 12, 31)) is not None
    new_year = to_minute(paris(2027, 1, 1)), to_minute(paris(2027, 1, 1, 12))
    assert doors.hours("door", *new_year) == between((paris(2027, 1, 1), paris(2027, 1, 1, 2)))


def test_the_clock_moves_under_the_hours() -> None:
    doors = openings(night=structure("Sa 22:00-06:00"), early=structure("Su 02:00-02:30"))
    spring = to_minute(paris(2026, 3, 28, 12)), to_minute(paris(2026, 3, 29, 12))
    autumn = to_minute(paris(2026, 10, 24, 12)), to_minute(paris(2026, 10, 25, 12))
    lengths = [[end - start for start, end in doors.hours("night", *days) or ()] for days in (spring, autumn)]
    assert lengths == [[7 * 60], [9 * 60]]
    assert doors.hours("early", *spring) == Intervals()
    assert doors.hours("early", *autumn) == between((paris(2026, 10, 25, 2), paris(2026, 10, 25, 2, 30)))


def test_unknown_hours_stay_unknown_for_one_and_count_as_closed_among_several() -> None:
    doors = openings(known=structure(OFFICE), unknown=structure())
    assert doors.hours("unknown", *YEAR) is None
    assert doors.hours("misspelt", *YEAR) is None
    assert doors.union(["unknown", "known"], *YEAR) == doors.hours("known", *YEAR)
    assert doors.union(["unknown"], *YEAR) == Intervals()


def test_a_union_is_open_when_one_is() -> None:
    doors = openings(day=structure("Mo-Su 08:00-20:00"), night=structure("Mo-Su 20:00-08:00"))
    assert doors.union(["day", "night"], *YEAR) == Intervals((YEAR,))


def test_closures_take_whole_days_or_hours() -> None:
    closures = [{"du": "2026-11-23", "au": "2026-11-24"}, {"du": "2026-11-25 12:00", "au": "2026-11-26 10:00"}]
    found = opened(OFFICE, paris(2026, 11, 23), paris(2026, 11, 27), fermetures=closures)
    assert found == between(
        (paris(2026, 11, 25, 9), paris(2026, 11, 25, 12)), (paris(2026, 11, 26, 10), paris(2026, 11, 26, 17))
    )


@pytest.mark.parametrize("hours", ["24/7", None])
def test_a_suspended_structure_is_closed_from_that_day_on(hours: str | None) -> None:
    doors = openings(later=structure(hours, suspendue={"depuis": "2026-06-01"}), now=structure(hours, suspendue={}))
    june = to_minute(paris(2026, 6, 1))
    assert doors.hours("now", *YEAR) == Intervals()
    assert doors.hours("later", june, YEAR[1]) == Intervals()
    assert doors.hours("later", *YEAR) == (Intervals(((YEAR[0], june),)) if hours else None)
    assert doors.state("now", paris(2026, 1, 1)) == OpeningState("suspended")
    assert doors.state("later", paris(2026, 6, 1)) == OpeningState("suspended")
    before = doors.state("later", paris(2026, 5, 31, 23, 59))
    assert before == (OpeningState("open", closes_at=paris(2026, 6, 1)) if hours else OpeningState("unknown"))


STATES: list[tuple[dict[str, Any], OpeningState]] = [
    ({"hours": "24/7"}, OpeningState("open", always=True)),
    ({"hours": "24/7", "fermetures": [{"du": "2028-01-01", "au": "2028-01-01"}]}, OpeningState("open", always=True)),
    ({"hours": OFFICE}, OpeningState("closed", opens_at=paris(2026, 11, 23, 9))),
    ({"hours": "Nov 21 10:00-11:00"}, OpeningState("closed", opens_at=paris(2027, 11, 21, 10))),
    ({"hours": "Feb 29 10:00-11:00"}, OpeningState("closed")),
    ({"hours": "off"}, OpeningState("closed")),
    ({}, OpeningState("unknown")),
    ({"fermetures": [{"du": "2026-11-22", "au": "2026-11-22"}]}, OpeningState("closed")),
]


@pytest.mark.parametrize(("written", "state"), STATES)
def test_the_state_on_a_sunday_noon(written: dict[str, Any], state: OpeningState) -> None:
    assert openings(door=structure(**written)).state("door", paris(2026, 11, 22, 12)) == state


def test_the_state_of_several_doors() -> None:
    doors = openings(
        always=structure("24/7"), office=structure(OFFICE), unknown=structure(), away=structure("24/7", suspendue={})
    )
    sunday = paris(2026, 11, 22, 12)
    assert doors.state_of(["office", "always"], sunday) == OpeningState("open", always=True)
    assert doors.state_of(["unknown", "office"], sunday) == OpeningState("closed", opens_at=paris(2026, 11, 23, 9))
    assert doors.state_of(["away", "unknown"], sunday) == OpeningState("unknown")
    assert doors.state_of(["away"], sunday) == OpeningState("suspended")
    assert doors.state_of([], sunday) == OpeningState("closed")


@pytest.mark.parametrize(
    ("hours", "coverages"),
    [
        ("24/7", ["always", "always", "always"]),
        ("Mo-Fr 09:00-17:00", ["always", "never", "partly"]),
        ("Mo-Fr 09:00-12:00; PH off", ["partly", "never", "never"]),
        (None, ["unknown", "unknown", "unknown"]),
    ],
)
def test_coverage_of_each_window_over_a_year(hours: str | None, coverages: list[str]) -> None:
    doors = openings(door=structure(hours))
    assert [doors.coverage("door", window, *YEAR) for window in libourne().windows] == coverages


@pytest.mark.parametrize("year", [1, 1899, 9998, 9999])
def test_an_instant_far_away_has_a_state(year: int) -> None:
    doors = openings(door=structure(OFFICE))
    assert doors.state("door", paris(year, 6, 1)).status in {"open", "closed"}
    doors.worst_wait(["door"], "jour", date(year, 6, 1))


def test_threads_get_the_same_answers() -> None:
    instants = [paris(2026, month, day, 3 * month % 24) for month in range(1, 13) for day in (1, 11, 25)]
    alone, shared = openings(door=structure(OFFICE)), openings(door=structure(OFFICE))
    expected = [alone.state("door", instant) for instant in instants]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda instant: shared.state("door", instant), instants * 3)) == expected * 3
