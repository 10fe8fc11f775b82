"""The kinds of sheets: what each is called, on which paper it is printed, and what it is about."""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Final


class Kind(StrEnum):
    """What a sheet is for."""

    CHART = "chart"
    POSTER = "poster"
    CARD = "card"
    BOOKLET = "booklet"
    PROOF = "proof"
    LABELS = "labels"


class Scope(Enum):
    """What one file of a kind is about."""

    FLOW = auto()
    CARD = auto()
    FLOWS = auto()
    """All flows together, or one where it is asked for."""


@dataclass(frozen=True, slots=True)
class Sort:
    """One kind, in French: its name in files and in a sentence, what the command says of it; its papers.

    `hung`: printed when no kind is asked for; the others are for a meeting, or correct what is on a wall.
    """

    file: str
    named: str
    told: str
    papers: tuple[str, ...] = ("a4",)
    scope: Scope = Scope.FLOW
    hung: bool = True
    by_window: bool = False


BOTH: Final = ("a3", "a4")
SORTS: Final = {
    Kind.CHART: Sort("schema", "un schéma", "schéma", BOTH, by_window=True),
    Kind.POSTER: Sort("affiche", "une affiche", "affiche d'urgence", BOTH),
    Kind.CARD: Sort("carte", "une carte de poche", "carte de poche", scope=Scope.CARD),
    Kind.BOOKLET: Sort("livret", "un livret", "livret", scope=Scope.FLOWS),
    Kind.PROOF: Sort("epreuve", "une épreuve", "épreuve pour une réunion", hung=False),
    Kind.LABELS: Sort(
        "etiquettes", "une feuille d'étiquettes", "étiquettes de correction", scope=Scope.FLOWS, hung=False
    ),
}
"""Every kind, in the order in which they are printed and offered."""
