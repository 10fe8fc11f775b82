"""What cannot be read hides nothing else, and makes nobody blame what it may lead to."""

from pathlib import Path

import pytest

from tests.example import DEFAULTS, FLOW, found_in, written

BROKEN_ANSWER = FLOW.replace("      - texte: Non\n", "      - text: Non\n")
BRANCH = FLOW.replace("vers: rendez_vous", "vers: suivie").replace(
    "orientations:",
    "  suivie:\n    texte: Est-elle suivie ?\n    reponses:\n      - texte: Oui\n        vers: rendez_vous\n"
    "      - texte: Non\n        vers: appeler_15\norientations:",
)


def _told(folder: Path, **files: str) -> list[str]:
    named = {f"{name}.yaml": text for name, text in files.items()}
    return [finding.code for finding in found_in(written(folder, named))]


def test_what_a_faulty_question_names_is_not_called_unreachable(tmp_path: Path) -> None:
    assert _told(tmp_path, exemple=BROKEN_ANSWER) == ["LG201"]


def test_what_follows_it_is_not_either(tmp_path: Path) -> None:
    assert _told(tmp_path, exemple=BRANCH.replace("texte: Est-elle en danger ?\n", "\n")) in (["LG105"], ["LG202"])
    broken = BRANCH.replace("      - texte: Non\n        vers: suivie", "      - text: Non\n        vers: suivie")
    assert _told(tmp_path, exemple=broken) == ["LG201"]


@pytest.mark.parametrize("left", ["      - texte: Non\n", ""])
def test_an_arrow_left_out_might_have_led_anywhere_in_its_flow(tmp_path: Path, left: str) -> None:
    answer = FLOW[FLOW.index("      - texte: Non\n") : FLOW.index("orientations:")]
    broken = FLOW.replace(answer, left)
    broken = (
        broken
        if left
        else broken.replace(broken[broken.index("      - texte: Oui") : broken.index("orientations:")], "      []\n")
    )
    assert len(_told(tmp_path, exemple=broken)) == 1


def test_what_it_does_not_name_still_is(tmp_path: Path) -> None:
    lost = BROKEN_ANSWER + "  oubliee:\n    titre: Oubliée\n    delai: programme\n    structures: [cmp]\n"
    assert _told(tmp_path, exemple=lost) == ["LG201", "LG303"]


def test_what_a_misspelt_target_was_meant_for_is_not_called_unreachable(tmp_path: Path) -> None:
    assert _told(tmp_path, exemple=FLOW.replace("vers: rendez_vous", "vers: rendez_vou")) == ["LG204"]


def test_a_target_that_looks_like_nothing_excuses_nothing(tmp_path: Path) -> None:
    assert _told(tmp_path, exemple=FLOW.replace("vers: rendez_vous", "vers: xyz")) == ["LG204", "LG303"]


def test_without_a_start_nothing_is_called_unreachable(tmp_path: Path) -> None:
    assert _told(tmp_path, exemple=FLOW.replace("debut: danger", "debut: xyz")) == ["LG204"]


def test_a_file_that_cannot_be_read_may_lead_anywhere(tmp_path: Path) -> None:
    settings = DEFAULTS["territoire.yaml"].replace("urgences:", "entrees: [exemple]\nurgences:")
    other = FLOW.replace("logigramme: exemple", "logigramme: autre").replace("elle", "il")
    assert _told(tmp_path, territoire=settings, autre=other) == ["LG303"]
    assert _told(tmp_path, territoire=settings, autre=other, tiers="titre: [") == ["LG101"]


def test_parts_of_an_outcome_in_doubt_are_not_called_useless(tmp_path: Path) -> None:
    text = BROKEN_ANSWER.replace("delai: semaine", "delai: {jour: semaine, autres: programme}")
    assert _told(tmp_path, exemple=text) == ["LG201"]


@pytest.mark.parametrize("window", ["jour", "nuit"])
def test_a_broken_window_is_told_alone(tmp_path: Path, window: str) -> None:
    title = {"jour": "    titre: Semaine, en journée\n", "nuit": "    titre: Semaine, de nuit\n"}[window]
    settings = DEFAULTS["territoire.yaml"].replace(title, "")
    text = FLOW.replace("vers: rendez_vous", "vers: {nuit: rendez_vous, autres: appeler_15}")
    assert _told(tmp_path, territoire=settings, exemple=text) == ["LG202"]


def test_a_structure_that_cannot_be_read_hides_no_other_finding(tmp_path: Path) -> None:
    structures = DEFAULTS["structures.yaml"].replace("telephone: 05 00 00 00 00", "telephone: le standard")
    text = FLOW.replace("      - texte: Non\n", "      - texte: Non\n        fenetres: [jour]\n")
    assert _told(tmp_path, structures=structures, exemple=text) == ["LG305", "LG209"]
