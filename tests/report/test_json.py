"""Findings as JSON: exactly the fields that programs rely on."""

import json
from datetime import date

from logigram.report.json_ import as_json
from tests.report.findings import FILE, FINDING, LOOP, finding


def test_the_report_has_the_fields_promised() -> None:
    text = as_json([FINDING, finding(rule=LOOP)], territory="libournais", as_of=date(2026, 11, 22), files=9)
    report = json.loads(text)
    assert list(report) == ["version", "territory", "as_of", "findings", "summary"]
    assert report["summary"] == {"errors": 1, "warnings": 1, "files": 9}
    assert report["as_of"] == "2026-11-22"
    assert report["findings"][0] == {
        "code": "LG301",
        "rule": "dead_end",
        "severity": "error",
        "message": "la question « medecin_traitant » est une impasse",
        "help": "proposer une réponse dans cette fenêtre",
        "file": FILE,
        "line": 9,
        "column": 3,
        "end_line": 9,
        "end_column": 19,
        "path": "questions.medecin_traitant",
        "windows": ["nuit"],
        "start": "adult",
        "walk": [["danger", "non"]],
        "related": [{"file": FILE, "line": 12, "column": 20, "message": "proposée seulement en journée"}],
    }
    assert "é" in text


def test_an_unreadable_territory_has_no_name() -> None:
    assert json.loads(as_json([], territory=None, as_of=date(2026, 11, 22), files=0))["territory"] is None
