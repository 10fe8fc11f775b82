"""Findings printed for people."""

import pytest

from logigram.finding import Place, Related
from logigram.report.style import plain
from logigram.report.text import counted, one, summary, told
from tests.hostile import CONTROLS, HOSTILE
from tests.report.findings import FILE, FINDING, LOOP, TEXTS, finding


def _printed(**changes: object) -> str:
    return plain(one(finding(**changes), TEXTS))


def _under(line: str, place: Place, label: str = "ici", file: str = FILE) -> list[str]:
    shown = finding(place=place, label=label, related=(), notes=(), help="")
    return plain(one(shown, {file: line})).splitlines()[2:-1]


def test_an_error_is_printed_as_the_guide_shows_it() -> None:
    assert _printed() == (
        "flows/adult.yaml:9:3: erreur[LG301]: la question « medecin_traitant » est une impasse\n"
        "   |\n"
        " 9 |   medecin_traitant:\n"
        "   |   ^^^^^^^^^^^^^^^^ on reste bloqué ici\n"
        "12 |         fenetres: [jour]\n"
        "   |                    ---- proposée seulement en journée\n"
        "   = note : trajet le plus court : danger « Non »\n"
        "   = aide : proposer une réponse dans cette fenêtre\n"
        "   = en savoir plus : logigram explain LG301"
    )


def test_a_warning_says_so() -> None:
    assert _printed(rule=LOOP).startswith("flows/adult.yaml:9:3: avertissement[LG304]: ")


def test_what_is_elsewhere_is_named_with_its_place() -> None:
    away = Related(Place("flows/structures.yaml", 12, 5), "horaires inconnus")
    assert "   = voir : flows/structures.yaml:12:5 : horaires inconnus" not in _printed()
    assert "  = voir : flows/structures.yaml:12:5 : horaires inconnus\n" in _printed(related=(away,))


def test_two_marks_on_one_line_follow_it() -> None:
    near = Related(Place(FILE, 9, 1, 9, 3), "retrait")
    lines = _printed(related=(near,)).splitlines()
    assert lines[2:5] == ["9 |   medecin_traitant:", "  |   ^^^^^^^^^^^^^^^^ on reste bloqué ici", "  | -- retrait"]


def test_without_the_text_of_the_file_the_rest_is_told() -> None:
    assert plain(one(FINDING, {})).splitlines()[1].strip().startswith("= note")


def test_a_place_past_the_end_of_the_file_shows_no_line() -> None:
    assert "|" not in _printed(place=Place(FILE, 99), related=())


@pytest.mark.parametrize(
    ("line", "place", "under"),
    [
        ("日本語: x", Place(FILE, 1, 1, 1, 4), "^^^^^^ ici"),
        ("日本語: x", Place(FILE, 1, 6, 1, 7), "        ^ ici"),
        ("\tvers: x", Place(FILE, 1, 2, 1, 6), "    ^^^^ ici"),
        ("le\u00a015\u202f: x", Place(FILE, 1, 4, 1, 6), "   ^^ ici"),
        ("cafe\u0301: x", Place(FILE, 1, 1, 1, 6), "^^^^ ici"),
        ("vide:", Place(FILE, 1, 6, 1, 6), "     ^ ici"),
        ("plusieurs lignes", Place(FILE, 1, 11, 3, 4), "          ^^^^^^ ici"),
    ],
)
def test_carets_stand_under_the_text_whatever_its_width(line: str, place: Place, under: str) -> None:
    assert _under(line, place)[-1] == f"  | {under}"


def test_a_long_line_is_cut_round_the_mark() -> None:
    line = "x" * 5000 + "FAUTE" + "y" * 5000
    shown, marks = _under(line, Place(FILE, 1, 5001, 1, 5006))
    assert len(shown) < 200
    assert marks.index("^") == shown.index("FAUTE")
    assert marks.count("^") == 5


@pytest.mark.parametrize("text", [*HOSTILE, *CONTROLS])
def test_no_text_moves_the_cursor_nor_turns_the_words_round(text: str) -> None:
    printed = plain(one(finding(message=text, label=text, help=text, notes=(text,)), {FILE: text * 9}))
    assert not set(printed) & set("\x00\x07\t\r\x1b\x7f\x85\x9b\u2028\u2029\u202a\u202b\u202d\u202e\u2066\u2067\u2068")


def test_several_findings_are_set_apart() -> None:
    assert plain(told([FINDING, FINDING], TEXTS)).count("\n\n") == 1


def test_the_summary_counts_in_french() -> None:
    assert summary([], 0) == "0 erreur, 0 avertissement dans 0 fichier"
    assert summary([FINDING], 1) == "1 erreur, 0 avertissement dans 1 fichier"
    assert summary([FINDING, finding(rule=LOOP), finding(rule=LOOP)], 9) == "1 erreur, 2 avertissements dans 9 fichiers"
    assert counted(2, "erreur") == "2 erreurs"
