"""Hours that the clock of the territory never shows."""

from pathlib import Path

import pytest

from tests.example import DEFAULTS, found_in, written

EXCEPTION = "exceptions:\n  - {{du: {}, au: 2027-03-28 12:00, fenetre: week_end}}\n"
NOTICE = "avis:\n  - {{du: {}, au: 2027-03-29, texte: Attention}}\n"
SCENARIO = "- titre: Une nuit\n  logigramme: exemple\n  quand: {}\n  reponses: {{danger: oui}}\n  attendu: appeler_15\n"


def _told(folder: Path, name: str, text: str) -> list[tuple[str, str]]:
    found = found_in(written(folder, {name: DEFAULTS.get(name, "") + text}))
    return [(finding.code, finding.path[-1]) for finding in found if finding.code.startswith("LG2")]


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("territoire.yaml", EXCEPTION, "du"),
        ("territoire.yaml", NOTICE, "du"),
        ("scenarios/nuit.yaml", SCENARIO, "quand"),
    ],
)
def test_an_hour_that_the_spring_night_skips_is_told(tmp_path: Path, name: str, text: str, key: str) -> None:
    assert _told(tmp_path, name, text.format("2027-03-28 02:30")) == [("LG214", key)]
    assert _told(tmp_path, name, text.format("2027-03-28 03:00")) == []
    assert _told(tmp_path, name, text.format("2027-03-28")) == []
