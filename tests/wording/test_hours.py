"""Opening hours read aloud."""

import pytest

from logigram.wording.hours import brief, spell
from logigram.wording.time import NBSP


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("24/7", "24 h sur 24, 7 jours sur 7"),
        ("Mo-Fr 09:00-17:00; PH off", "du lundi au vendredi de 9 h à 17 h ; fermé les jours fériés"),
        ("Mo-Th 09:00-13:00,14:00-18:30", "du lundi au jeudi de 9 h à 13 h et de 14 h à 18 h 30"),
        ("Mo-Su 09:00-23:00", "tous les jours de 9 h à 23 h"),
        ("Mo-Su,PH 09:00-23:00", "tous les jours, fériés compris, de 9 h à 23 h"),
        ("Sa-Su 09:00-24:00", "samedi et dimanche de 9 h à minuit"),
        ("Mo,We 08:00-02:00", "lundi, mercredi de 8 h à 2 h"),
        ("Dec 24-26 off", "fermé du 24 au 26 décembre"),
        ("Jul 14-Aug 15 off", "fermé du 14 juillet au 15 août"),
        ("Jul-Aug Mo 10:00-12:00", "de juillet à août lundi de 10 h à 12 h"),
        ("May 01 closed", "fermé le 1er mai"),
    ],
)
def test_spell(hours: str, said: str) -> None:
    assert spell(hours).replace(NBSP, " ") == said


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("24/7", "24 h/24"),
        ("Mo-Fr 09:00-17:00; PH off", "lun-ven 9 h-17 h, fermé fériés"),
        ("Mo-Th 09:00-13:00,14:00-18:30", "lun-jeu 9 h-13 h et 14 h-18 h 30"),
        ("Mo-Su,PH 09:00-23:00", "tous les jours 9 h-23 h"),
        ("Mo-Su 08:00-24:00", "tous les jours 8 h-minuit"),
        ("Dec 24-26 off", "fermé décembre 24-26"),
    ],
)
def test_brief(hours: str, said: str) -> None:
    assert brief(hours).replace(NBSP, " ") == said
