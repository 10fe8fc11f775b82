"""What cannot be read is told by the reading: the rules on dates and ages add nothing to it."""

from pathlib import Path

from tests.example import DEFAULTS, FLOW, found_in, written

AGED = FLOW.replace("debut:", "age: {min: 65}\ndebut:").replace(
    "        vers: rendez_vous\n", "        vers: seule\n      - texte: Je ne sais pas\n        vers: rendez_vous\n"
)
ASKED = AGED.replace(
    "orientations:",
    "  seule:\n    texte: Vit-elle seule ?\n    reponses:\n      - texte: Oui\n        age: {max: 25}\n"
    "        vers: rendez_vous\n"
    "      - texte: Non\n        vers: appeler_15\norientations:",
)


def _told(folder: Path, files: dict[str, str]) -> list[str]:
    return [finding.code for finding in found_in(written(folder, files))]


def test_a_date_that_cannot_be_read_is_not_a_missing_one(tmp_path: Path) -> None:
    settings = f"{DEFAULTS['territoire.yaml']}revision_mois: 12\n"
    flow = FLOW.replace("titre: Exemple\n", "titre: Exemple\nrevise_le: hier\n")
    codes = _told(tmp_path, {"territoire.yaml": settings, "exemple.yaml": flow})
    assert codes == ["LG203", "LG603"]


def test_an_answer_is_not_for_nobody_when_others_may_come(tmp_path: Path) -> None:
    assert _told(tmp_path, {"exemple.yaml": ASKED}) == ["LG608"]
    broken = ASKED.replace(
        "      - texte: Je ne sais pas\n        vers: rendez", "      - text: Je ne sais pas\n        vers: rendez"
    )
    assert _told(tmp_path, {"exemple.yaml": broken}) == ["LG201"]


def test_nothing_is_said_of_ages_that_cannot_be_read(tmp_path: Path) -> None:
    structures = DEFAULTS["structures.yaml"].replace("type: soin\n", "type: soin\n    age: {min: 18}\n", 1)
    assert _told(tmp_path, {"structures.yaml": structures}) == ["LG607"]
    flow = FLOW.replace("debut:", "age: {min: dix}\ndebut:")
    assert _told(tmp_path, {"structures.yaml": structures, "exemple.yaml": flow}) == ["LG203"]
    assert _told(tmp_path, {"exemple.yaml": ASKED.replace("age: {min: 65}", "age: {min: dix}")}) == ["LG203"]
