"""`logigram check`: its formats and its exit status."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from logigram.cli.program import main
from tests.example import FLOW, STRUCTURES, Files

Flows = Callable[..., Path]

CLOSED = {"exemple.yaml": FLOW.replace("delai: semaine", "delai: jour_meme")}
LOOP = {
    "exemple.yaml": FLOW.replace(
        "vers: rendez_vous", "vers: rendez_vous\n      - id: encore\n        texte: Encore\n        vers: danger"
    )
}

TEXT, NUMBER = {"type": "string"}, {"type": "integer"}
TEXTS = {"type": "array", "items": TEXT}


def _exactly(**properties: object) -> dict[str, object]:
    """An object with these keys, all of them, and no other."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


FINDING = _exactly(
    code=TEXT,
    rule=TEXT,
    severity={"enum": ["error", "warning"]},
    message=TEXT,
    help=TEXT,
    file=TEXT,
    line=NUMBER,
    column=NUMBER,
    end_line=NUMBER,
    end_column=NUMBER,
    path=TEXT,
    windows=TEXTS,
    start=TEXT,
    walk={"type": "array", "items": {**TEXTS, "minItems": 2, "maxItems": 2}},
    related={"type": "array", "items": _exactly(file=TEXT, line=NUMBER, column=NUMBER, message=TEXT)},
)
REPORT = _exactly(
    version={"const": 1},
    territory={"type": ["string", "null"]},
    as_of={"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    findings={"type": "array", "items": FINDING},
    summary=_exactly(errors=NUMBER, warnings=NUMBER, files=NUMBER),
)


def _report(folder: Path, output: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    main(["check", str(folder), "--format", "json", *options])
    report: dict[str, Any] = json.loads(output.readouterr().out)
    Draft202012Validator(REPORT).validate(report)
    return report


@pytest.mark.parametrize(
    ("files", "options", "status"),
    [
        ({}, [], 0),
        (CLOSED, [], 1),
        (LOOP, [], 0),
        (LOOP, ["--strict"], 1),
        ({}, ["--strict"], 0),
        ({"exemple.yaml": "["}, [], 1),
        ({"territoire.yaml": "nom: x\n"}, [], 1),
    ],
)
def test_the_status_says_whether_flows_can_be_published(
    flows: Flows, files: Files, options: list[str], status: int
) -> None:
    for format_ in ("text", "json", "github"):
        assert main(["check", str(flows(files)), "--format", format_, *options]) == status


def test_a_sound_territory_is_told_in_a_line(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(flows())]) == 0
    assert capsys.readouterr() == ("0 erreur, 0 avertissement dans 3 fichiers\n", "")


def test_an_error_is_told_with_its_lines(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(flows(CLOSED)), "--at", "2026-11-22"])
    out = capsys.readouterr().out
    assert "exemple.yaml:20:5: erreur[LG402]: l'orientation « rendez_vous », à faire le jour même" in out
    assert out.endswith("1 erreur, 0 avertissement dans 3 fichiers\n")


def test_json_tells_the_same(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    report = _report(flows(CLOSED), capsys, "--at", "2026-11-22")
    (finding,) = report["findings"]
    assert (finding["code"], finding["line"], finding["windows"]) == ("LG402", 20, ["nuit", "week_end"])
    assert finding["walk"] == [["danger", "non"]]
    assert report["as_of"] == "2026-11-22"
    assert report["territory"] == "essai"
    assert report["summary"] == {"errors": 1, "warnings": 0, "files": 3}


def test_json_is_whole_even_without_a_territory(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    report = _report(flows({"territoire.yaml": "nom: x\n"}), capsys)
    assert report["territory"] is None
    assert report["findings"]


def test_github_gets_workflow_commands(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(flows(CLOSED)), "--format", "github"])
    assert capsys.readouterr().out.startswith("::error file=")


def test_the_day_decides_what_is_to_come(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    closure = "PH off\n    fermetures:\n      - {du: 2027-02-01, au: 2027-02-28}\n    source"
    folder = flows({"structures.yaml": STRUCTURES.replace("PH off\n    source", closure)})
    codes = {
        at: [each["code"] for each in _report(folder, capsys, "--at", at)["findings"]]
        for at in ("2026-11-22", "2027-02-10", "2027-03-02")
    }
    assert codes == {"2026-11-22": ["LG406"], "2027-02-10": ["LG402"], "2027-03-02": []}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "nulle_part"], "il n'y a pas de dossier"),
        (["check", "."], "territoire.yaml"),
        (["check", "--format", "xml"], "--format : « xml » n'est pas possible, choisir parmi : text, json, github"),
        (["check", "--at", "demain"], "--at : « demain » n'est pas une date"),
        (["check", "--at", "2026-02-30"], "n'est pas une date"),
        (["check", "a", "b"], "il y a un mot de trop"),
        (["check", "--formt", "json"], "l'option « --formt » n'existe pas ; vouliez-vous dire « --format » ?"),
        (["check", "--format"], "l'option « --format »"),
    ],
)
def test_what_cannot_run_says_why_in_french(
    arguments: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert "Erreur : " in err
    assert not {"Usage", "Error", "Invalid", "Try"} & set(err.split())
