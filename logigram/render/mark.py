"""What a drawing of two versions says of a box or an arrow: in words, by its line, and by a colour, in this order."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What became of a box or an arrow from one version to the other."""

    ADDED = "nouveau"
    REMOVED = "retire"
    CHANGED = "modifie"


@dataclass(frozen=True, slots=True)
class Stamp:
    """How a mark shows: its words, its colour, the look of a box and that of an arrow, as Graphviz's attributes."""

    words: str
    color: str
    box: dict[str, str]
    arrow: dict[str, str]


STAMPS = {
    Mark.ADDED: Stamp(
        "+ NOUVEAU",
        "#14602b",
        {"peripheries": "2", "penwidth": "2"},
        {"color": "#14602b:white:#14602b", "penwidth": "1.6"},
    ),
    Mark.REMOVED: Stamp(
        "× RETIRÉ",
        "#8f1414",
        {"style": "dashed", "penwidth": "2"},
        {"style": "dotted", "penwidth": "2.2", "color": "#8f1414"},
    ),
    Mark.CHANGED: Stamp(
        "≠ MODIFIÉ", "#4b2a86", {"penwidth": "4"}, {"style": "bold", "penwidth": "3", "color": "#4b2a86"}
    ),
}
