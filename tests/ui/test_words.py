"""Time put into French words."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.model.values import AgeRange
from logigram.ui import words

PARIS = ZoneInfo("Europe/Paris")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


def plain(said: str) -> str:
    return said.replace(words.NBSP, " ")


SATURDAY = at("2026-11-28T22:05")


@pytest.mark.parametrize(
    ("instant", "said"),
    [
        ("2026-11-28T09:00", "9 h"),
        ("2026-11-28T22:05", "22 h 05"),
        ("2026-11-28T00:00", "minuit"),
        ("2026-11-28T00:30", "0 h 30"),
    ],
)
def test_clock(instant: str, said: str) -> None:
    assert plain(words.clock(at(instant))) == said


@pytest.mark.parametrize(
    ("instant", "said"),
    [
        ("2026-11-28T23:00", "à 23 h"),
        ("2026-11-29T09:00", "demain à 9 h"),
        ("2026-11-30T09:00", "lundi 30 novembre à 9 h"),
        ("2026-12-01T09:30", "mardi 1er décembre à 9 h 30"),
        ("2027-01-04T09:00", "lundi 4 janvier à 9 h"),
        ("2027-09-06T09:00", "lundi 6 septembre 2027 à 9 h"),
    ],
)
def test_moment(instant: str, said: str) -> None:
    assert plain(words.moment(at(instant), SATURDAY)) == said


@pytest.mark.parametrize(
    ("end", "line"),
    [
        ("2026-11-30T09:00", "Samedi 28 novembre, 22 h 05 : week-end et jours fériés, jusqu'à lundi 9 h"),
        ("2026-11-29T09:00", "Samedi 28 novembre, 22 h 05 : week-end et jours fériés, jusqu'à demain 9 h"),
        ("2026-11-28T23:00", "Samedi 28 novembre, 22 h 05 : week-end et jours fériés, jusqu'à 23 h"),
        ("2026-12-07T09:00", "Samedi 28 novembre, 22 h 05 : week-end et jours fériés, jusqu'à lundi 7 décembre 9 h"),
        (None, "Samedi 28 novembre, 22 h 05 : week-end et jours fériés"),
    ],
)
def test_window_line(end: str | None, line: str) -> None:
    assert plain(words.window_line(SATURDAY, "Week-end et jours fériés", at(end) if end else None)) == line


@pytest.mark.parametrize(
    ("minutes", "left", "ahead"),
    [
        (1, "1 min", "1 min"),
        (15, "15 min", "15 min"),
        (60, "1 h", "1 h"),
        (135, "2 h 15", "2 h 15"),
        (599, "9 h 59", "9 h 59"),
        (34 * 60 + 55, "34 h", "35 h"),
        (88 * 60, "88 h", "88 h"),
        (6 * 24 * 60, "6 jours", "6 jours"),
        (6 * 24 * 60 + 1, "6 jours", "7 jours"),
    ],
)
def test_durations(minutes: int, left: str, ahead: str) -> None:
    assert plain(words.still(timedelta(minutes=minutes))) == left
    assert plain(words.wait(timedelta(minutes=minutes))) == ahead


@given(st.integers(0, 60 * 24 * 400), st.integers(0, 59))
def test_what_is_left_is_never_promised_longer_nor_a_wait_shorter(minutes: int, seconds: int) -> None:
    length = timedelta(minutes=minutes, seconds=seconds)
    assert _read(words.still(length)) <= length <= _read(words.wait(length))


def _read(said: str) -> timedelta:
    """The duration that a reader understands."""
    number, unit, *rest = plain(said).split(" ")
    if unit.startswith("jour"):
        return timedelta(days=int(number))
    if unit == "min":
        return timedelta(minutes=int(number))
    return timedelta(hours=int(number), minutes=int(rest[0]) if rest else 0)


def test_a_number_never_parts_from_its_unit() -> None:
    said = words.window_line(at("2026-12-01T22:05"), "Semaine, de nuit", at("2026-12-02T09:00"))
    assert said.replace(words.NBSP, "_") == "Mardi 1er_décembre, 22_h_05 : semaine, de nuit, jusqu'à demain 9_h"
    assert words.ages(AgeRange(max="17")) == f"jusqu'à 17{words.NBSP}ans"
