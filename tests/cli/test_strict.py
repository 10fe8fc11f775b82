"""The same flows and the same day give the same bytes in every format, sorted, whatever the process; and `--strict`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from logigram.cli import main
from tests.example import FLOW, STRUCTURES, written

ROOT = Path(__file__).parents[2]

WARNED = {"exemple.yaml": FLOW.replace("      - texte: Non\n", '      - texte: "Non, pas encore"\n')}
FAULTS = {
    "zeste.yaml": FLOW.replace("logigramme: exemple", "logigramme: zeste").replace("appeler_15", "appeler15", 1),
    "exemple.yaml": FLOW.replace("texte: Non", "texte: Pas encore").replace("[cmp]", "[cpm, samu, mairie]"),
    "structures.yaml": STRUCTURES.replace("05 00 00 00 00", "voir l'accueil").replace("; PH off", "", 1),
    "ado.yaml": "logigramme: ado\ntitre: Appeler le #3114\nquestions: {a: {texte: x, texte: y}}\n",
}


def run(folder: Path, seed: str, *options: str) -> bytes:
    """What a process of its own prints, with its own order of sets."""
    command = [sys.executable, "-m", "logigram", "check", folder.name, "--at", "2026-11-22", *options]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder.parent, env=environment, capture_output=True, check=False).stdout


@pytest.mark.parametrize("format_", ["text", "json", "github"])
def test_findings_are_the_same_to_the_byte(format_: str, tmp_path: Path) -> None:
    one = written(tmp_path / "un" / "flows", FAULTS)
    other = written(tmp_path / "autre" / "flows", dict(reversed(FAULTS.items())))
    first = run(one, "1", "--format", format_)
    assert first
    assert first == run(other, "2", "--format", format_)


def test_findings_are_sorted_by_place_then_code(tmp_path: Path) -> None:
    told = json.loads(run(written(tmp_path / "flows", FAULTS), "3", "--format", "json"))["findings"]
    places = [(each["file"], each["line"], each["column"], each["code"]) for each in told]
    assert len(places) > len(FAULTS)
    assert places == sorted(places)


@pytest.mark.parametrize("format_", ["text", "json", "github"])
def test_strict_changes_the_status_and_nothing_of_what_is_told(
    format_: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["check", str(written(tmp_path / "flows", WARNED)), "--at", "2026-11-22", "--format", format_]
    assert main(command) == 0
    told = capsys.readouterr().out
    assert "LG212" in told
    assert main([*command, "--strict"]) == 1
    assert capsys.readouterr().out == told
