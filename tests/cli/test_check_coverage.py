"""`logigram check` tells how much of each flow the scenarios walk, when there are some."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from logigram.cli.program import main

Flows = Callable[..., Path]

SCENARIO = """\
- titre: Elle est en danger, samedi à 22 h
  logigramme: exemple
  quand: 2026-11-28 22:00
  reponses: {danger: oui}
  attendu: appeler_15
"""


def test_people_read_it_in_a_line_for_each_flow(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(flows({"scenarios/exemple.yaml": SCENARIO}))]) == 0
    told = "scénarios : exemple 16 % des branches (jour 0 %, nuit 0 %, week_end 50 %)\n"
    assert told in capsys.readouterr().out


def test_programs_read_it_in_the_summary(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(flows({"scenarios/exemple.yaml": SCENARIO})), "--format", "json"])
    coverage = json.loads(capsys.readouterr().out)["summary"]["coverage"]
    assert coverage["exemple"]["week_end"] == {"walked": 1, "all": 2}


def test_a_scenario_that_fails_forbids_publishing(flows: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    failing = SCENARIO.replace("attendu: appeler_15", "attendu: rendez_vous")
    assert main(["check", str(flows({"scenarios/exemple.yaml": failing}))]) == 1
    assert "la réponse « oui » mène à « appeler_15 » en fenêtre « week_end »" in capsys.readouterr().out
