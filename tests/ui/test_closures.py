"""What closes a door, told a fortnight ahead."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from logigram.model.structure import Structure
from logigram.ui.closures import told
from logigram.ui.words import NBSP

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 12, 22, 5, tzinfo=PARIS)
CHRISTMAS = {"du": "2026-12-24", "au": "2026-12-26", "motif": "Fêtes"}
MINUTE = timedelta(minutes=1)


def said(now: datetime = NOW, **rest: Any) -> list[str]:  # noqa: ANN401 - as editors write it
    structure = Structure.model_validate({"nom": "CMP", "type": "soins", **rest})
    return [words.replace(NBSP, " ") for words in told(structure, now)]


@pytest.mark.parametrize(
    ("closure", "words"),
    [
        (CHRISTMAS, "Fermé du jeudi 24 décembre au samedi 26 décembre : Fêtes"),
        ({"du": "2026-12-14", "au": "2026-12-14"}, "Fermé le lundi 14 décembre."),
        ({"du": "2026-12-14 12:00", "au": "2026-12-15"}, "Fermé du lundi 14 décembre à 12 h au mardi 15 décembre."),
        ({"du": "2026-12-10", "au": "2026-12-12"}, "Fermé du jeudi 10 décembre au samedi 12 décembre."),
    ],
)
def test_a_closure_is_told_with_its_reason(closure: dict[str, str], words: str) -> None:
    assert said(fermetures=[closure]) == [words]


def test_a_closure_is_told_from_a_fortnight_before_it_begins_until_it_ends() -> None:
    begins, ends = datetime(2026, 12, 24, tzinfo=PARIS), datetime(2026, 12, 27, tzinfo=PARIS)
    early = begins - timedelta(days=14)
    moments = (early - MINUTE, early, begins, ends - MINUTE, ends)
    assert [bool(said(moment, fermetures=[CHRISTMAS])) for moment in moments] == [False, True, True, True, False]


def test_the_nearest_closure_comes_first() -> None:
    monday, christmas = said(fermetures=[CHRISTMAS, {"du": "2026-12-14", "au": "2026-12-14"}])
    assert "lundi 14" in monday
    assert "jeudi 24" in christmas


@pytest.mark.parametrize(
    ("suspended", "words"),
    [
        ({"depuis": "2026-12-01", "motif": "Travaux"}, ["Depuis le 1er décembre 2026 : Travaux"]),
        ({"motif": "Travaux"}, ["Motif : Travaux"]),
        ({"depuis": "2026-12-12"}, ["Depuis le 12 décembre 2026."]),
        ({"depuis": "2026-12-20"}, ["N'accueillera plus à partir du dimanche 20 décembre."]),
        ({"depuis": "2027-02-20"}, []),
    ],
)
def test_a_door_put_aside_says_since_when_and_why(suspended: dict[str, str], words: list[str]) -> None:
    assert said(suspendue=suspended) == words
