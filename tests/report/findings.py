"""A finding to print, for the tests of the reports."""

from dataclasses import replace
from typing import Any

from logigram.finding import Finding, Place, Related, Rule, Severity

FILE = "flows/adult.yaml"
DEAD_END = Rule("LG301", "dead_end")
LOOP = Rule("LG304", "loop", Severity.WARNING)

LINES = [
    "questions:",
    "  medecin_traitant:",
    "    reponses:",
    "      - texte: Oui",
    "        fenetres: [jour]",
]
TEXTS = {FILE: "\n".join(["# haut"] * 7 + LINES)}

FINDING = Finding(
    rule=DEAD_END,
    place=Place(FILE, 9, 3, 9, 19),
    message="la question « medecin_traitant » est une impasse",
    label="on reste bloqué ici",
    help="proposer une réponse dans cette fenêtre",
    path=("questions", "medecin_traitant"),
    windows=("nuit",),
    start="adult",
    walk=(("danger", "non"),),
    notes=("trajet le plus court : danger « Non »",),
    related=(Related(Place(FILE, 12, 20, 12, 24), "proposée seulement en journée"),),
)


def finding(**changes: Any) -> Finding:  # noqa: ANN401 - any field of a finding
    """The same finding with some fields changed."""
    return replace(FINDING, **changes)
