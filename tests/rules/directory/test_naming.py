"""Which structures the files name: everywhere they can be, and in what cannot be read."""

from pathlib import Path

import pytest

from tests.example import DEFAULTS, FLOW, found_in, written

GEM = "  gem:\n    nom: Groupe d'entraide\n    type: entraide\n    acces: Libre\n    source: ARS\n"
SETTINGS = DEFAULTS["territoire.yaml"]


def _told(folder: Path, **files: str) -> list[str]:
    named = {f"{name}.yaml": text for name, text in files.items()}
    structures = DEFAULTS["structures.yaml"] + GEM
    found = found_in(written(folder, {"structures.yaml": structures, **named}))
    return [finding.code for finding in found if finding.code in {"LG204", "LG205", "LG101", "LG601"}]


def _promise(alors: str) -> str:
    return f"{SETTINGS}garanties:\n  - {{id: g, titre: G, si: {{partout: oui}}, alors: {alors}}}\n"


@pytest.mark.parametrize(
    "files",
    [
        {"exemple": FLOW.replace("[cmp]", "[cmp, gem]")},
        {"exemple": FLOW.replace("[cmp]", "{nuit: [gem], autres: [cmp]}")},
        {"exemple": f"{FLOW}    suites: {{si_refus: {{structures: [gem]}}}}\n"},
        {"exemple": f"{FLOW}    suites: {{si_refus: {{nuit: {{structures: [gem]}}, autres: {{texte: Rester}}}}}}\n"},
        {"territoire": f"{SETTINGS}suites: {{si_refus: {{structures: [gem]}}}}\n"},
        {"territoire": SETTINGS.replace("urgences: [samu_15]", "urgences: [samu_15, gem]")},
        {"territoire": f"{SETTINGS}cartes: {{nuit: {{titre: Nuit, logigramme: exemple, structures: [gem]}}}}\n"},
        {"territoire": _promise("{toujours: {structures: [gem]}}")},
        {"territoire": _promise("{possible: {structures: [gem]}}")},
        {"territoire": _promise("{possible: {premiere: [gem, cmp]}}")},
        {"territoire": _promise("{jamais: {structures: [gem]}}")},
        {"structures": DEFAULTS["structures.yaml"] + GEM + "    suspendue: {}\n"},
    ],
)
def test_a_structure_serves_wherever_it_is_named(files: dict[str, str], tmp_path: Path) -> None:
    assert _told(tmp_path, **files) == []


def test_one_that_is_not_named_does_not(tmp_path: Path) -> None:
    assert _told(tmp_path) == ["LG601"]


def test_the_one_a_misspelt_name_was_meant_for_is_not_blamed(tmp_path: Path) -> None:
    assert _told(tmp_path, exemple=FLOW.replace("[cmp]", "[cmp, gems]")) == ["LG205"]
    assert _told(tmp_path, exemple=FLOW.replace("[cmp]", "[cmp, xyz]")) == ["LG205", "LG601"]


def test_what_an_unreadable_part_names_is_not_blamed(tmp_path: Path) -> None:
    broken = FLOW.replace("delai: semaine\n    structures: [cmp]", "delais: semaine\n    structures: [cmp, gem]")
    assert _told(tmp_path, exemple=broken) == []
    assert _told(tmp_path, exemple=FLOW.replace("    titre: Prendre rendez-vous\n", "    titre: [\n")) == ["LG101"]
