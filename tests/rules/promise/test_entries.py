"""Guarantees and scenarios are told at their own line, even when the ones before them cannot be read."""

from pathlib import Path

from tests.example import DEFAULTS, found_in, written

GUARANTEES = """\
garanties:
  - {id: Pas un nom, titre: Faute, si: {partout: oui}, alors: {possible: {}}}
  - {id: jamais_le_cmp, titre: Jamais le CMP, si: {partout: oui}, alors: {jamais: {structures: [cmp]}}}
"""
SCENARIOS = """\
- {titre: Faute, logigramme: exemple, reponses: {danger: non}, attendu: rendez_vous}
- {titre: En danger, logigramme: exemple, fenetre: nuit, reponses: {danger: oui}, attendu: rendez_vous}
"""


def test_a_guarantee_after_one_that_cannot_be_read(tmp_path: Path) -> None:
    settings = DEFAULTS["territoire.yaml"] + GUARANTEES
    faulty, broken = found_in(written(tmp_path, {"territoire.yaml": settings}))
    assert (faulty.code, broken.code) == ("LG208", "LG501")
    assert broken.place.line == faulty.place.line + 1


def test_a_scenario_after_one_that_cannot_be_read(tmp_path: Path) -> None:
    found = found_in(written(tmp_path, {"scenarios/exemple.yaml": SCENARIOS}))
    assert [(each.code, each.place.line) for each in found] == [("LG203", 1), ("LG503", 2)]


def test_while_a_scenario_cannot_be_read_nothing_is_said_to_be_untried(tmp_path: Path) -> None:
    assert "LG504" not in {each.code for each in found_in(written(tmp_path, {"scenarios/exemple.yaml": SCENARIOS}))}


def test_a_whole_file_of_scenarios_that_cannot_be_read(tmp_path: Path) -> None:
    files = {"scenarios/exemple.yaml": SCENARIOS.splitlines()[1], "scenarios/autre.yaml": "["}
    assert "LG504" not in {each.code for each in found_in(written(tmp_path, files))}
