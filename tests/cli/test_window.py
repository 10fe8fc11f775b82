"""`logigram window`: the window at a moment, in words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from logigram.cli.program import main
from tests.example import FLOW

Flows = Callable[..., Path]
FOREVER = """\
territoire: essai
nom: Essai
fuseau: Europe/Paris
fenetres: {toujours: {titre: À tout moment, plages: [{de: lun 00:00, a: lun 00:00}]}}
"""


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (
            "2026-11-28 22:05",
            "Samedi 28 novembre 2026, 22 h 05 : week-end et jours fériés, jusqu'à lundi 30 novembre, 9 h",
        ),
        ("2026-11-24T09:00", "Mardi 24 novembre 2026, 9 h : semaine, en journée, jusqu'à 17 h"),
        (
            "2026-12-25",
            "Vendredi 25 décembre 2026 (Noël), minuit : week-end et jours fériés, jusqu'à lundi 28 décembre, 9 h",
        ),
        (
            "2026-12-31 18:00",
            "Jeudi 31 décembre 2026, 18 h : week-end et jours fériés, jusqu'à lundi 4 janvier 2027, 9 h",
        ),
    ],
)
def test_a_moment_is_told_in_words(flows: Flows, at: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["window", "--flows", str(flows()), "--at", at]) == 0
    assert capsys.readouterr().out == f"{told}\n"


def test_a_window_that_never_ends_has_no_end(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["window", "--flows", str(flows({"territoire.yaml": FOREVER}))]) == 0
    assert capsys.readouterr().out.endswith(" : à tout moment\n")


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("samedi", "« samedi » n'est pas un moment"),
        ("2026-11-28 25:00", "n'est pas un moment"),
        ("2027-03-28 02:30", "n'existe pas"),
    ],
)
def test_a_moment_that_does_not_exist_is_refused(
    flows: Flows, at: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["window", "--flows", str(flows()), "--at", at]) == 2
    assert words in capsys.readouterr().err


def test_flows_with_an_error_are_not_used(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    folder = flows({"exemple.yaml": FLOW.replace("[cmp]", "[cpm]")})
    assert main(["window", "--flows", str(folder)]) == 1
    assert "erreur[LG205]" in capsys.readouterr().out
