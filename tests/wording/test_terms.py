"""The French of the format."""

import pytest

from logigram.model.flow import Delay, FollowUps
from logigram.model.values import AgeRange
from logigram.wording import terms


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (18, 64, "de 18 à 64 ans"),
        (65, None, "à partir de 65 ans"),
        (0, 17, "jusqu'à 17 ans"),
        (0, 1, "jusqu'à 1 an"),
        (0, None, "tous âges"),
    ],
)
def test_ages(low: int, high: int | None, said: str) -> None:
    assert terms.ages(AgeRange(min=str(low), max=None if high is None else str(high))) == said


def test_no_bound_is_all_ages() -> None:
    assert terms.ages(None) == "tous âges"


@pytest.mark.parametrize(
    ("title", "low"), [("Semaine, de nuit", "semaine, de nuit"), ("PTA ouverte", "PTA ouverte"), ("", "")]
)
def test_first_lower(title: str, low: str) -> None:
    assert terms.first_lower(title) == low


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("SAMU – le 15", "SAMU"),
        ("SAMU\u00a0: le 15", "SAMU"),
        ("Le 15", "Le 15"),
        ("le 15", "le 15"),
        ("Le juge, par le 15", "Le juge, par le 15"),
    ],
)
def test_a_name_without_its_number(name: str, short: str) -> None:
    assert terms.without_number(name, "15") == short


def test_every_delay_and_follow_up_has_its_words() -> None:
    assert terms.DELAYS.keys() == set(Delay)
    assert list(terms.FOLLOW_UPS) == [str(info.alias) for info in FollowUps.model_fields.values()]
