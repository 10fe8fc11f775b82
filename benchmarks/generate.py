"""Flows of any size, written as editors write them; the same size always gives the same text."""

import random
from pathlib import Path

FLOW = "grand"
WINDOWS = ("jour", "nuit", "week_end")
QUESTIONS_PER_OUTCOME = 10

SETTINGS = """\
territoire: essai
nom: Territoire d'essai
fuseau: Europe/Paris
fenetres:
  jour:
    titre: Semaine, en journée
    plages:
      - {jours: lun-jeu, de: 09:00, a: 17:00}
      - {jours: ven, de: 09:00, a: 16:00}
  nuit:
    titre: Semaine, de nuit
    plages:
      - {jours: lun-jeu, de: 17:00, a: 09:00}
  week_end:
    titre: Week-end et jours fériés
    plages:
      - {de: ven 16:00, a: lun 09:00}
jours_feries: {pays: FR, ouvres: jour, fenetre: week_end}
urgences: [samu_15]
"""

STRUCTURES = """\
structures:
  samu_15:
    nom: SAMU – le 15
    type: urgence
    telephone: "15"
    horaires: 24/7
  urgence_112:
    nom: Urgences – le 112
    type: urgence
    telephone: "112"
    horaires: 24/7
"""


def flow(size: int) -> str:
    """One flow of `size` questions, each reached in every window, and none further than its row.

    Row after row, each twice as long as the one before: « Oui » and « Non » lead to two questions of the next row, the
    same in all windows; « Je ne sais pas », one value in three, leads anywhere in that row, window by window. Past the
    last question, answers lead to outcomes, of which one in three names its structures window by window too.
    """
    chance = random.Random(size)  # noqa: S311 - nothing secret here
    questions = (_question(f"q{number}", *_targets(number, size, chance)) for number in range(size))
    outcomes = (_outcome(number) for number in range(_outcome_count(size)))
    return "".join((_head("q0"), *questions, "orientations:\n", *outcomes))


def ladder(rungs: int) -> str:
    """Two rails and a choice of rail at each rung: 2 ** `rungs` walks through 2 × `rungs` questions, and no loop."""
    questions = (_question(f"{rail}{rung}", *_rung(rung + 1, rungs)) for rung in range(rungs) for rail in "ab")
    return "".join((_head("choix"), _question("choix", "a0", "b0"), *questions, "orientations:\n", _outcome(0)))


def write(text: str, folder: Path) -> Path:
    """A whole folder of flows that holds this one; returns the file of the flow."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (("territoire", SETTINGS), ("structures", STRUCTURES), (FLOW, text)):
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    return folder / f"{FLOW}.yaml"


def _head(start: str) -> str:
    return f"logigramme: {FLOW}\ntitre: Logigramme d'essai\ndebut: {start}\nquestions:\n"


def _targets(number: int, size: int, chance: random.Random) -> tuple[str, str, str]:
    """Where « Oui », « Non » and « Je ne sais pas » lead."""
    row = 1 << (number + 1).bit_length()
    anywhere = (_node(row - 1 + chance.randrange(row), size) for _ in WINDOWS)
    each = ", ".join(f"{window}: {node}" for window, node in zip(WINDOWS, anywhere, strict=True))
    return _node(2 * number + 1, size), _node(2 * number + 2, size), f"{{{each}}}"


def _node(number: int, size: int) -> str:
    return f"q{number}" if number < size else f"o{(number - size) % _outcome_count(size)}"


def _rung(number: int, rungs: int) -> tuple[str, str]:
    return (f"a{number}", f"b{number}") if number < rungs else ("o0", "o0")


def _question(name: str, *targets: str) -> str:
    answers = zip(("Oui", "Non", "Je ne sais pas"), targets, strict=False)
    lines = "".join(f"      - texte: {text}\n        vers: {target}\n" for text, target in answers)
    return f"  {name}:\n    texte: Question {name}, posée à la personne ?\n    reponses:\n{lines}"


def _outcome(number: int) -> str:
    structures = "[samu_15]" if number % 3 else "{jour: [samu_15], autres: [urgence_112]}"
    return f"  o{number}:\n    titre: Orientation {number}\n    delai: immediat\n    structures: {structures}\n"


def _outcome_count(size: int) -> int:
    return max(1, size // QUESTIONS_PER_OUTCOME)
