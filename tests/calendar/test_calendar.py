from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from logigram.calendar import Calendar, Intervals, Window, to_minute
from tests.calendar.samples import WINDOWS, libourne, paris, settings


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return libourne()


@pytest.mark.parametrize(
    ("instant", "window"),
    [
        (paris(2026, 11, 24, 8, 59), "nuit"),
        (paris(2026, 11, 24, 9), "jour"),
        (paris(2026, 11, 24, 16, 59), "jour"),
        (paris(2026, 11, 24, 17), "nuit"),
        (paris(2026, 11, 27, 15, 59), "jour"),
        (paris(2026, 11, 27, 16), "week_end"),
        (paris(2026, 11, 30, 8, 59), "week_end"),
        (paris(2026, 11, 30, 9), "jour"),
        (paris(2026, 11, 28, 22), "week_end"),
        (paris(2026, 11, 10, 16, 59), "jour"),
        (paris(2026, 11, 10, 17), "week_end"),
        (paris(2026, 11, 11, 12), "week_end"),
        (paris(2026, 11, 12, 8, 59), "week_end"),
        (paris(2026, 11, 12, 9), "jour"),
        (paris(2026, 12, 24, 11, 59), "jour"),
        (paris(2026, 12, 24, 12), "week_end"),
        (paris(2026, 12, 26, 12), "week_end"),
        (paris(2026, 12, 31, 16, 59), "jour"),
        (paris(2026, 12, 31, 23, 59), "week_end"),
        (paris(2027, 1, 1, 0), "week_end"),
    ],
)
def test_the_window_of_an_instant(calendar: Calendar, instant: datetime, window: str) -> None:
    assert calendar.window_at(instant).id == window


@pytest.mark.parametrize(
    ("instant", "change"),
    [
        (paris(2026, 11, 28, 22, 5), paris(2026, 11, 30, 9)),
        (paris(2026, 11, 10, 17), paris(2026, 11, 12, 9)),
        (paris(2026, 12, 24, 15), paris(2026, 12, 28, 9)),
        (paris(2026, 12, 31, 18), paris(2027, 1, 4, 9)),
        (paris(2026, 11, 24, 9), paris(2026, 11, 24, 17)),
    ],
)
def test_the_next_change(calendar: Calendar, instant: datetime, change: datetime) -> None:
    assert calendar.next_change(instant) == change


@pytest.mark.parametrize(
    ("friday", "hours"),
    [((2026, 3, 27, 16), 64), ((2026, 10, 23, 16), 66), ((2026, 11, 27, 16), 65)],
)
def test_the_week_end_lasts_one_hour_less_or_more_when_the_clock_moves(
    calendar: Calendar, friday: tuple[int, ...], hours: int
) -> None:
    start = to_minute(paris(*friday))
    ((begin, end),) = calendar.in_window("week_end", start - 600, start + 80 * 60)
    assert (begin, end - begin) == (start, hours * 60)


def test_windows_come_in_the_order_of_the_file_with_their_titles(calendar: Calendar) -> None:
    assert next(iter(calendar.windows.values())) == Window("jour", "Semaine, en journée")
    assert list(calendar.windows) == ["jour", "nuit", "week_end"]
    assert calendar.timezone.key == "Europe/Paris"


def test_the_public_holiday_of_a_local_day(calendar: Calendar) -> None:
    assert calendar.holiday_at(paris(2026, 11, 11, 0, 30)) == "Armistice"
    assert calendar.holiday_at(paris(2026, 11, 12, 0)) is None
    assert Calendar(settings(holidays=False)).holiday_at(paris(2026, 11, 11)) is None


def test_without_public_holidays_the_week_goes_on() -> None:
    assert Calendar(settings(holidays=False)).window_at(paris(2026, 11, 11, 12)).id == "jour"


def test_a_country_that_is_not_known_has_no_public_holidays() -> None:
    calendar = Calendar(settings(holidays=False, jours_feries={"pays": "XX", "fenetre": "week_end"}))
    assert calendar.window_at(paris(2026, 11, 11, 12)).id == "jour"


def test_a_naive_instant_is_refused_in_clear_words(calendar: Calendar) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        calendar.window_at(datetime(2026, 11, 11))  # noqa: DTZ001 - the mistake itself


def test_stretches_follow_each_other_and_change_window(calendar: Calendar) -> None:
    start, end = to_minute(paris(2026, 12, 1, 3)), to_minute(paris(2028, 2, 1, 4))
    stretches = calendar.stretches(start, end)
    assert (stretches[0][0], stretches[-1][1]) == (start, end)
    assert all(one[1] == other[0] and one[2] != other[2] for one, other in pairwise(stretches))
    parts = [calendar.in_window(window, start, end) for window in calendar.windows]
    assert parts[0].union(parts[1]).union(parts[2]) == Intervals(((start, end),))


def test_a_holiday_takes_its_own_day_when_the_open_window_never_closes() -> None:
    windows = {
        "ouvert": {"titre": "Toujours", "plages": [{"jours": "lun-dim", "de": "00:00", "a": "24:00"}]},
        "ferie": {"titre": "Fériés", "plages": [{"jours": "lun", "de": "08:00", "a": "08:01"}]},
    }
    calendar = Calendar(settings(windows, holidays=False, jours_feries={"pays": "FR", "fenetre": "ferie"}))
    day = calendar.in_window("ferie", to_minute(paris(2026, 11, 10, 12)), to_minute(paris(2026, 11, 12, 12)))
    assert day == Intervals(((to_minute(paris(2026, 11, 11)), to_minute(paris(2026, 11, 12))),))


def test_a_window_that_lasts_for_ever_never_changes() -> None:
    always = {"toujours": {"titre": "Toujours", "plages": [{"jours": "lun-dim", "de": "00:00", "a": "24:00"}]}}
    assert Calendar(settings(always, holidays=False)).next_change(paris(2026, 11, 22)) is None


def test_a_change_brought_by_an_exception_years_ahead_is_found() -> None:
    windows = {
        "jour": {"titre": "Jour", "plages": [{"de": "lun 00:00", "a": "lun 00:00"}]},
        "autre": WINDOWS["nuit"],
    }
    exceptions = [{"du": "2031-05-01 08:00", "au": "2031-05-02", "fenetre": "autre"}]
    calendar = Calendar(settings(windows, holidays=False, exceptions=exceptions))
    assert calendar.next_change(paris(2026, 11, 22)) == paris(2031, 5, 1, 8)


def test_exceptions_win_over_public_holidays() -> None:
    exceptions = [{"du": "2026-11-11", "au": "2026-11-11", "fenetre": "nuit"}]
    calendar = Calendar(settings(exceptions=exceptions))
    ids = [calendar.window_at(paris(2026, 11, day, hour)).id for day, hour in ((10, 23), (11, 0), (11, 23), (12, 0))]
    assert ids == ["week_end", "nuit", "nuit", "week_end"]


@pytest.mark.parametrize("year", [1, 2, 1600, 1899, 1900, 9998, 9999])
def test_an_instant_far_away_has_a_window(calendar: Calendar, year: int) -> None:
    assert calendar.window_at(paris(year, 6, 1)).id in calendar.windows
    calendar.next_change(paris(year, 12, 30))
    calendar.holiday_at(paris(year, 7, 14))


def test_threads_get_the_same_answers() -> None:
    instants = [paris(2024, 1, 1) + timedelta(hours=731 * step) for step in range(120)]
    alone, shared = libourne(), libourne()
    expected = [(alone.window_at(instant), alone.next_change(instant)) for instant in instants]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda instant: (shared.window_at(instant), shared.next_change(instant)), instants * 4))
    assert found == expected * 4
