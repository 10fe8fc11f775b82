import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.model.structure import Structure
from logigram.render.font import characters
from logigram.render.words import UNREADABLE, clean, door, lines, printable, windows
from tests.hostile import CONTROLS, HOSTILE


def structure(**keys: object) -> Structure:
    return Structure.model_validate({"nom": "Mairie", "type": "social", **keys})


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({}, "Mairie : téléphone à confirmer"),
        ({"generique": "oui"}, "Mairie"),
        ({"telephone": "05 57 55 33 40"}, "Mairie : 05 57 55 33 40"),
        ({"telephone": "05 57 55 33 40", "a_confirmer": ["telephone"]}, "Mairie : 05 57 55 33 40 (à confirmer)"),
        ({"nom": "SAMU – le 15", "telephone": "15"}, "SAMU – le 15"),
        ({"nom": "SAMU – le 15", "telephone": "15", "a_confirmer": ["telephone"]}, "SAMU – le 15 : 15 (à confirmer)"),
        ({"nom": "Urgence", "telephone": "114", "sms": "114"}, "Urgence : 114, SMS au 114"),
        ({"nom": "SAMU – le 15", "telephone": "15", "horaires": "24/7"}, "SAMU – le 15, 24 h/24"),
        ({"a_confirmer": ["horaires"]}, "Mairie : téléphone et horaires à confirmer"),
        (
            {"telephone": "05 57 55 33 40", "horaires": "Mo-Fr 09:00-17:00", "a_confirmer": ["horaires"]},
            "Mairie : 05 57 55 33 40, lun-ven 9 h-17 h (à confirmer)",
        ),
        ({"telephone": "15", "a_confirmer": ["horaires"]}, "Mairie : 15, horaires à confirmer"),
        ({"nom": "Urgence", "sms": "114"}, "Urgence : SMS au 114"),
        (
            {"telephone": "05 57 55 33 40", "sms": "114", "diffusion": "professionnels"},
            "Réservé aux professionnels : Mairie",
        ),
        ({"telephone": "15", "suspendue": {}}, "Mairie : suspendu jusqu'à nouvel ordre"),
        ({"suspendue": {"depuis": "2026-12-01"}}, "Mairie : suspendu à partir du 1er décembre 2026"),
    ],
)
def test_a_door_says_how_to_call_and_invents_nothing(keys: dict[str, object], said: str) -> None:
    assert door(structure(**keys)).replace("\u00a0", " ") == said


def test_french_marks_do_not_begin_a_line() -> None:
    assert clean("Est-ce « urgent » ? Oui :\n non ;  si !") == (
        "Est-ce «\u00a0urgent\u00a0»\u00a0? Oui\u00a0: non\u00a0; si\u00a0!"
    )


def test_lines_are_never_longer_than_asked_nor_empty() -> None:
    assert lines("", 20) == ["\u00a0"]
    assert all(len(line) <= 20 for text in HOSTILE for line in lines(text, 20))


@given(st.text())
def test_cutting_in_lines_loses_nothing_that_can_be_seen(text: str) -> None:
    assert "".join(lines(text, 12)).replace(" ", "").strip("\u00a0") == clean(text).replace(" ", "").strip("\u00a0")


@given(st.text(st.characters()))
def test_paper_holds_nothing_that_our_font_cannot_draw(text: str) -> None:
    assert set(printable(text)) <= characters()


def test_paper_keeps_what_it_can() -> None:
    assert printable("cafe\u0301 → İ n°\u202f3 e\u0332 Ⅳ") == "café -> I n°\u00a03 e IV"
    assert printable("Appeler 🚑🚑 le 15") == f"Appeler {UNREADABLE} le 15"
    assert all(
        UNREADABLE in printable(clean(text)) for text in CONTROLS if clean(text) != clean(text).replace("\ufffd", "")
    )


def test_windows_are_named_by_their_ids() -> None:
    assert windows(["nuit", "week_end"]) == "nuit · week-end"
