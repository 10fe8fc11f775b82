"""`logigram walk`: where answers lead."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from logigram.cli.program import main
from tests.example import FLOW

Flows = Callable[..., Path]


@pytest.fixture
def folder(flows: Flows) -> str:
    return str(flows())


def test_the_question_is_asked_with_its_answers(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["walk", "exemple", "--flows", folder, "--window", "nuit", "--answers", ""]) == 0
    assert capsys.readouterr().out == "Est-elle en danger ?\n  1. Oui  [oui]\n  2. Non  [non]\n"


def test_the_outcome_is_told_with_its_structures(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["walk", "exemple", "--flows", folder, "--window", "nuit", "--answers", "danger=oui"]) == 0
    assert capsys.readouterr().out == (
        "Est-elle en danger ? → Oui\n\nAppeler le 15  [appeler_15, immediat]\n  - SAMU – le 15 : 15\n"
    )


def test_json_says_where_the_walk_stands(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["walk", "exemple", "--flows", folder, "--at", "2026-11-28 22:00", "--format", "json"]
    assert main([*arguments, "--answers", "danger = non"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "flow": "exemple",
        "window": "week_end",
        "steps": [["danger", "non"]],
        "at": "rendez_vous",
        "kind": "outcome",
        "answers": [],
        "structures": [{"id": "cmp", "name": "Centre médico-psychologique", "open": "never"}],
        "ignored": 0,
    }
    assert main([*arguments, "--answers", "suivie=non"]) == 0
    state = json.loads(capsys.readouterr().out)
    assert (state["kind"], state["structures"], state["ignored"]) == ("question", [], 1)
    assert state["answers"] == [{"id": "oui", "text": "Oui"}, {"id": "non", "text": "Non"}]


def test_answers_that_lead_nowhere_are_named(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["walk", "exemple", "--flows", folder, "--answers", "danger=oui,suivie=non"]) == 0
    assert capsys.readouterr().err == "Remarque : la réponse « suivie=non » n'a pas servi\n"


def test_a_dead_end_is_said(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    text = FLOW.replace("- texte: Oui", "- texte: Oui\n        fenetres: [jour]").replace(
        "- texte: Non", "- texte: Non\n        fenetres: [jour]"
    )
    folder = str(flows({"exemple.yaml": text}))
    assert main(["walk", "exemple", "--flows", folder, "--window", "nuit", "--answers", ""]) == 0
    assert "impasse" in capsys.readouterr().out


def test_help_and_instructions_are_told(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    text = FLOW.replace("    reponses:", "    aide: Un geste, une menace\n    reponses:").replace(
        "    structures: [cmp]", "    structures: [medecin_traitant]\n    consignes:\n      - Rester calme"
    )
    folder = str(flows({"exemple.yaml": text}))
    assert main(["walk", "exemple", "--flows", folder, "--answers", ""]) == 0
    assert "  (Un geste, une menace)\n" in capsys.readouterr().out
    assert main(["walk", "exemple", "--flows", folder, "--answers", "danger=non"]) == 0
    out = capsys.readouterr().out
    assert "  - Son médecin traitant : téléphone inconnu\n  · Rester calme\n" in out


PROMPT = "Votre réponse (numéro, ou Entrée pour arrêter) : "


class Terminal(io.StringIO):
    """An input typed by a person."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("typed", "last"),
    [("9\n1\n", "  - SAMU – le 15 : 15\n"), ("\n", PROMPT), ("", PROMPT)],
)
def test_on_a_terminal_questions_are_asked_one_by_one(
    folder: str, typed: str, last: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    assert main(["walk", "exemple", "--flows", folder]) == 0
    out, err = capsys.readouterr()
    assert out.endswith(last)
    assert ("Répondre par un numéro de 1 à 2." in err) == typed.startswith("9")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["adulte"], "LOGIGRAMME : « adulte » n'est pas possible, choisir parmi : exemple"),
        (
            ["exemple", "--window", "soir"],
            "--window : « soir » n'est pas possible, choisir parmi : jour, nuit, week_end",
        ),
        (["exemple", "--window", "nuit", "--at", "2026-11-28"], "choisir --window ou --at"),
        (["exemple", "--answers", "danger"], "--answers : « danger » n'est pas compris"),
        (["exemple", "--answers", "danger="], "n'est pas compris"),
        (["exemple", "--format", "xml"], "--format : « xml »"),
    ],
)
def test_what_cannot_be_followed_is_refused(
    folder: str, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["walk", *arguments, "--flows", folder]) == 2
    assert words in capsys.readouterr().err
