"""Windows that do not cover every instant exactly once: found to the minute, and still answered."""

from copy import deepcopy
from typing import Any

from logigram.calendar import Calendar, Defect, Intervals, to_minute
from tests.calendar.samples import CHRISTMAS_EVE, WINDOWS, libourne, paris, settings

START, END = to_minute(paris(2026, 11, 22)), to_minute(paris(2029, 11, 22))


def changed(window: str, ranges: list[dict[str, str]]) -> dict[str, Any]:
    windows: dict[str, Any] = deepcopy(WINDOWS)
    windows[window]["plages"] = ranges
    return windows


def defect(start: tuple[int, ...], end: tuple[int, ...], *windows: str) -> Defect:
    return Defect(to_minute(paris(*start)), to_minute(paris(*end)), windows)


def test_libourne_is_covered_exactly_once() -> None:
    assert libourne().defects(START, END) == ()


def test_a_friday_taken_for_a_full_day_overlaps_the_week_end_every_week() -> None:
    calendar = Calendar(settings(changed("jour", [{"jours": "lun-ven", "de": "09:00", "a": "17:00"}])))
    found = calendar.defects(START, END)
    assert found[0] == defect((2026, 11, 27, 16), (2026, 11, 27, 17), "jour", "week_end")
    good_fridays_only = Intervals(tuple((one.start, one.end) for one in found))
    assert 140 < len(good_fridays_only) < 157  # the Fridays of three years, but for public holidays
    assert calendar.window_at(paris(2026, 11, 27, 16, 30)).id == "jour"


def test_a_forgotten_night_is_a_gap_answered_by_the_window_before() -> None:
    calendar = Calendar(settings(changed("nuit", [{"jours": "lun-mer", "de": "17:00", "a": "09:00"}])))
    assert calendar.defects(START, END)[0] == defect((2026, 11, 26, 17), (2026, 11, 27, 9))
    assert calendar.window_at(paris(2026, 11, 27, 3)).id == "jour"


def test_a_gap_at_the_turn_of_the_year_is_answered_by_the_window_before() -> None:
    windows = changed("nuit", [{"jours": "mar-jeu", "de": "17:00", "a": "09:00"}])
    calendar = Calendar(settings(windows, holidays=False))
    assert calendar.window_at(paris(2029, 1, 2, 0)).id == "jour"
    assert calendar.window_at(paris(2024, 1, 2, 0)).id == "jour"
    assert calendar.window_at(paris(2019, 1, 1, 0)).id == "jour"  # the gap began in 2018
    found = calendar.defects(to_minute(paris(2018, 12, 30)), to_minute(paris(2019, 1, 3)))
    assert found == (defect((2018, 12, 31, 17), (2019, 1, 1, 9)),)


def test_exceptions_of_different_windows_must_not_overlap() -> None:
    exceptions = [CHRISTMAS_EVE, {"du": "2026-12-24 10:00", "au": "2026-12-24 13:00", "fenetre": "nuit"}]
    calendar = Calendar(settings(exceptions=exceptions))
    assert calendar.defects(START, END) == (defect((2026, 12, 24, 12), (2026, 12, 24, 13), "nuit", "week_end"),)
    same = Calendar(settings(exceptions=[CHRISTMAS_EVE, {**CHRISTMAS_EVE, "au": "2026-12-24 13:00"}]))
    assert same.defects(START, END) == ()


def test_two_ranges_of_one_window_may_overlap() -> None:
    ranges = [{"de": "ven 16:00", "a": "lun 09:00"}, {"jours": "sam", "de": "08:00", "a": "20:00"}]
    assert Calendar(settings(changed("week_end", ranges))).defects(START, END) == ()


def test_a_defect_inside_the_hour_that_the_spring_night_skips_lasts_no_time() -> None:
    ranges = [{"de": "ven 16:00", "a": "dim 02:10"}, {"de": "dim 02:50", "a": "lun 09:00"}]
    calendar = Calendar(settings(changed("week_end", ranges)))
    sundays = ((2026, 3, 22), (2026, 3, 29))
    days = [(to_minute(paris(*sunday)), to_minute(paris(*sunday, 23))) for sunday in sundays]
    assert [len(calendar.defects(*day)) for day in days] == [1, 0]
