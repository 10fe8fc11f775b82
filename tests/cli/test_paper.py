"""`logigram print`: every sheet asked for, in a folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from logigram.cli.program import main
from tests.example import FLOW

Flows = Callable[..., Path]


def test_every_sheet_of_a_flow_is_written(flows: Flows, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "papier"
    assert main(["print", "exemple", "--flows", str(flows()), "-o", str(folder)]) == 0
    sheets = ("affiche-a3", "affiche-a4", "livret-a4", "schema-a3", "schema-a4")
    names = [f"exemple-{each}.pdf" for each in sheets]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert all(path.read_bytes().startswith(b"%PDF-") for path in folder.iterdir())
    assert sorted(capsys.readouterr().out.splitlines()) == [f"{name} : écrit" for name in names]


def test_one_window_has_its_chart_and_no_poster(flows: Flows, tmp_path: Path) -> None:
    options = ["--window", "nuit", "--paper", "a4", "--flows", str(flows())]
    assert main(["print", "exemple", *options, "-o", str(tmp_path / "papier")]) == 0
    assert [path.name for path in (tmp_path / "papier").iterdir()] == ["exemple-schema-nuit-a4.pdf"]


def test_all_flows_share_one_booklet(flows: Flows, tmp_path: Path) -> None:
    options = ["--kind", "booklet", "--flows", str(flows())]
    assert main(["print", *options, "-o", str(tmp_path / "papier")]) == 0
    assert [path.name for path in (tmp_path / "papier").iterdir()] == ["livret-a4.pdf"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["autre", "-o", "x"], "LOGIGRAMME : « autre »"),
        (["--window", "soir", "-o", "x"], "--window : « soir »"),
        (["--paper", "a5", "-o", "x"], "--paper : « a5 »"),
        (["--kind", "carte", "-o", "x"], "--kind : « carte »"),
        (["--kind", "poster", "--window", "nuit", "-o", "x"], "une affiche montre toutes les fenêtres"),
        (["--kind", "booklet", "--window", "nuit", "-o", "x"], "un livret montre toutes les fenêtres"),
        (["--kind", "booklet", "--paper", "a3", "-o", "x"], "un livret s'imprime en A4"),
        (["--at", "demain", "-o", "x"], "--at : « demain »"),
        (["-o", "flows/exemple.yaml"], "ne peut pas être écrit"),
    ],
)
def test_what_cannot_be_printed_is_refused(
    flows: Flows,
    arguments: list[str],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(flows().parent)
    assert main(["print", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_a_sheet_that_cannot_be_read_on_paper_is_told_and_the_others_written(
    flows: Flows, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = "".join(f"      - {{id: r{n}, texte: Réponse {n}, vers: rendez_vous}}\n" for n in range(120))
    long = FLOW.replace(
        "      - texte: Non\n        vers: rendez_vous\n", f"      - texte: Non\n        vers: appeler_15\n{answers}"
    )
    folder = tmp_path / "papier"
    options = ["--paper", "a4", "--flows", str(flows({"exemple.yaml": long}))]
    assert main(["print", "exemple", *options, "-o", str(folder)]) == 1
    assert {path.name for path in folder.iterdir()} == {"exemple-livret-a4.pdf", "exemple-schema-a4.pdf"}
    assert "exemple-affiche-a4.pdf : la page n'a pas pu être composée" in capsys.readouterr().err
