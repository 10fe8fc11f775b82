"""Instants and lengths in French words."""

from datetime import datetime

import pytest

from logigram.wording import time as words


def at(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M")  # noqa: DTZ007 - words know no time zone


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-11-28 22:05", "samedi 28 novembre à 22 h 05"),
        ("2026-11-01 09:00", "dimanche 1er novembre à 9 h"),
        ("2027-01-01 00:00", "vendredi 1er janvier à minuit"),
    ],
)
def test_a_moment(text: str, told: str) -> None:
    assert words.moment(at(text)) == told


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (
            "2026-11-27 16:00",
            "2026-11-30 09:00",
            "de vendredi 27 novembre 2026 à 16 h à lundi 30 novembre à 9 h",
        ),
        (
            "2026-12-31 17:00",
            "2027-01-04 09:00",
            "de jeudi 31 décembre 2026 à 17 h à lundi 4 janvier 2027 à 9 h",
        ),
        ("2026-11-23 12:00", "2026-11-23 13:30", "le lundi 23 novembre 2026 de 12 h à 13 h 30"),
    ],
)
def test_a_stretch_of_time(start: str, end: str, told: str) -> None:
    assert words.between(at(start), at(end)) == told


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (45, "45 min"),
        (60, "1 h"),
        (135, "2 h 15"),
        (65 * 60, "65 h"),
        (5 * 24 * 60, "5 jours"),
        (5 * 24 * 60 + 1, "6 jours"),
    ],
)
def test_a_length_is_never_told_shorter_than_it_is(minutes: int, told: str) -> None:
    assert words.length(minutes) == told


@pytest.mark.parametrize(("count", "told"), [(1, "1 jour"), (2, "2 jours")])
def test_days_agree_with_their_number(count: int, told: str) -> None:
    assert words.days(count) == told
