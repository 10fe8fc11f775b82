"""The comparison for programs."""

import json
from typing import Any

import pytest

from logigram.diff import compare
from logigram.diff.as_json import as_json
from tests.diff import meeting
from tests.diff.pairs import base, leads
from tests.territories import WINDOWS, territory


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    return json.loads(as_json(meeting.found()))  # type: ignore[no-any-return]


def test_its_keys_are_those_that_programs_rely_on(report: dict[str, Any]) -> None:
    assert (report["version"], report["exact"], report["unproved"]) == (1, True, [])
    assert list(report) == [
        *("version", "exact", "unproved", "unread", "flows", "situations", "questions", "answers", "outcomes"),
        *("structures", "windows", "guarantees", "territory"),
    ]
    assert set(report["questions"]) == {"added", "removed", "reworded"}
    assert set(report["answers"]) == {"added", "removed"}
    assert set(report["outcomes"]) == {"added", "removed", "changed", "renamed"}
    assert all(set(report[part]) == {"added", "removed", "changed"} for part in ("structures", "windows", "guarantees"))


def test_a_situation_says_where_it_led_and_where_it_leads(report: dict[str, Any]) -> None:
    assert report["situations"][1] == {
        "flow": "adult",
        "windows": ["jour", "nuit", "week_end"],
        "start": None,
        "walk": [["danger", "non"], ["abri", "non"], ["suivie", "oui"]],
        "from": "referent",
        "from_kind": "outcome",
        "to": "fuir",
        "to_kind": "outcome",
    }


def test_things_are_told_by_id_with_their_text(report: dict[str, Any]) -> None:
    assert report["questions"]["added"] == [{"flow": "adult", "id": "abri", "text": "Êtes-vous à l'abri ?"}]
    assert report["questions"]["reworded"] == [
        {
            "flow": "adult",
            "id": "danger",
            "text": "Est-elle en danger ?",
            "changes": [{"field": "text", "old": "?", "new": "Est-elle en danger ?", "windows": []}],
        }
    ]
    assert report["answers"]["removed"] == [
        {
            "flow": "adult",
            "question": "suivie",
            "id": "non",
            "text": "non",
            "windows": list(WINDOWS),
            "to": "besoin",
        }
    ]
    assert report["outcomes"]["renamed"] == [{"flow": "adult", "old": "referent", "new": "prevenir"}]
    assert report["structures"]["added"] == [{"id": "jardin", "text": "Jardin partagé"}]


def test_each_flow_says_what_became_of_it(report: dict[str, Any]) -> None:
    assert [(each["id"], each["status"], each["exact"]) for each in report["flows"]] == [
        ("adult", "kept", True),
        ("ancien", "removed", True),
        ("nouveau", "added", True),
    ]
    assert report["flows"][0]["changes"] == [{"field": "title", "old": "Adulte", "new": "Adultes", "windows": []}]


def test_what_was_not_proved_is_said() -> None:
    flows = base()
    leads(flows["adult"], "besoin", "toit", "appeler")
    report = json.loads(as_json(compare(territory(base()), territory(flows), limit=2)))
    assert not report["exact"]
    assert report["unproved"] == [{"flow": "adult", "window": window} for window in WINDOWS]
    assert not report["flows"][0]["exact"]
