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

    `hung`: printed when no kind is asked for; the others are for a meeting, or correct what is on a wall. `use` is what
    the site says of it, in one sentence; empty for what the site does not offer.
    """

    file: str
    named: str
    told: str
    papers: tuple[str, ...] = ("a4",)
    scope: Scope = Scope.FLOW
    hung: bool = True
    by_window: bool = False
    use: str = ""


BOTH: Final = ("a3", "a4")
SORTS: Final = {
    Kind.CHART: Sort(
        "schema",
        "un schéma",
        "schéma",
        BOTH,
        by_window=True,
        use="Toutes les questions et toutes les orientations, à tous les moments, en dessin.",
    ),
    Kind.POSTER: Sort(
        "affiche",
        "une affiche",
        "affiche d'urgence",
        BOTH,
        use="Pour le mur : les premières questions et les numéros à appeler, lisibles à deux mètres.",
    ),
    Kind.CARD: Sort(
        "carte",
        "une carte de poche",
        "carte de poche",
        scope=Scope.CARD,
        use="Pour un métier, à plier en quatre : l'urgence, ce qu'il faut dire, et qui appeler.",
    ),
    Kind.BOOKLET: Sort(
        "livret",
        "un livret",
        "livret",
        scope=Scope.FLOWS,
        use="Pour le classeur : tous les logigrammes, une fiche par orientation, l'annuaire et les sigles.",
    ),
    Kind.PROOF: Sort(
        "epreuve",
        "une épreuve",
        "épreuve pour une réunion",
        hung=False,
        use="Pour relire ensemble : chaque boîte avec ses sources, à cocher et à corriger.",
    ),
    Kind.LABELS: Sort(
        "etiquettes", "une feuille d'étiquettes", "étiquettes de correction", scope=Scope.FLOWS, hung=False
    ),
}
"""Every kind, in the order in which they are printed and offered."""
SIZES: Final = {"a4": "celui d'une imprimante ordinaire", "a3": "deux fois plus grand que l'A4"}
"""Sizes of paper, each with what it is in plain words, in the order in which they are offered."""
