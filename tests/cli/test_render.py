"""`logigram render`: a chart in a file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from logigram.cli.program import main

Flows = Callable[..., Path]
STARTS = {".dot": b"digraph", ".svg": b"<", ".pdf": b"%PDF-", ".png": b"\x89PNG"}


@pytest.mark.parametrize("kind", sorted(STARTS))
@pytest.mark.parametrize("window", [[], ["--window", "nuit"]], ids=["all", "nuit"])
def test_a_chart_is_written(
    flows: Flows, tmp_path: Path, kind: str, window: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "dessins" / f"chart{kind}"
    assert main(["render", "exemple", "--flows", str(flows()), *window, "-o", str(path)]) == 0
    assert STARTS[kind] in path.read_bytes()[:200]
    assert capsys.readouterr().out == f"{path} : écrit\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["exemple", "-o", "chart.gif"], "doit finir par .dot, .svg, .pdf, .png"),
        (["autre", "-o", "chart.svg"], "LOGIGRAMME : « autre »"),
        (["exemple", "--window", "soir", "-o", "chart.svg"], "--window : « soir »"),
        (["exemple", "-o", "flows/exemple.yaml/chart.dot"], "ne peut pas être écrit"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    flows: Flows,
    arguments: list[str],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(flows().parent)
    assert main(["render", *arguments]) == 2
    assert words in capsys.readouterr().err
