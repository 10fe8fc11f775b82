"""`logigram review`: the document of a clinical validation."""

from collections.abc import Callable
from pathlib import Path

import pytest

from logigram.cli.program import main
from tests.example import FLOW

Flows = Callable[..., Path]

DATED = {"exemple.yaml": FLOW.replace("titre: Exemple\n", "titre: Exemple\nrevise_le: 2026-11-20\n")}


def test_the_document_is_written_on_the_screen(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(flows(DATED))]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# Validation clinique : Territoire d'essai\n")
    assert "comptées au 20 novembre 2026." in out


def test_it_may_be_written_in_a_file_and_counted_from_another_day(
    flows: Flows, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "revue" / "validation.md"
    assert main(["review", str(flows()), "--at", "2026-12-01", "-o", str(path)]) == 0
    assert "comptées au 1er décembre 2026." in path.read_text(encoding="utf-8")
    assert capsys.readouterr().out == f"{path} : écrit\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "--at : aucun logigramme ne dit « revise_le »"),
        (["--at", "demain"], "--at : « demain » n'est pas une date"),
        (["--at", "2026-12-01", "-o", "flows/exemple.yaml/revue.md"], "ne peut pas être écrit"),
    ],
)
def test_what_cannot_be_written_is_refused(
    flows: Flows,
    arguments: list[str],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(flows().parent)
    assert main(["review", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_flows_with_errors_are_told_instead(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(flows({"exemple.yaml": FLOW.replace("delai: semaine", "delai: bientot")}))]) == 1
    assert "LG203" in capsys.readouterr().out
