"""What each kind of sheet is called and serves for, and the sizes of paper, in words for whoever chooses one."""

from dataclasses import dataclass
from typing import Final

from logigram.paper.sheets import Kind


@dataclass(frozen=True, slots=True)
class Told:
    """The name of a kind, and what it is for in one sentence."""

    title: str
    use: str


TOLD: Final = {
    Kind.POSTER: Told(
        "Affiche d'urgence",
        "Pour le mur : les premières questions, et les numéros à appeler, lisibles à deux mètres.",
    ),
    Kind.CHART: Told(
        "Schéma",
        "Pour le classeur ou la réunion : toutes les questions et toutes les orientations, à tous les moments.",
    ),
}
"""In the order in which they are offered."""
SIZES: Final = {"a4": "celui d'une imprimante ordinaire", "a3": "deux fois plus grand que l'A4"}
"""Sizes of paper, each with what it is in plain words, in the order in which they are offered."""
