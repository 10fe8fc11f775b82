"""Styled text: pieces of a line with the style each has on a terminal, plain elsewhere."""

from collections.abc import Iterable

Style = str
Piece = tuple[str, Style]
Line = tuple[Piece, ...]

PLAIN = ""
BAR = "bold blue"
ERROR = "bold red"
WARNING = "bold yellow"
LABEL = "bold red"
RELATED = "bold blue"
STRONG = "bold"
ID = "dim"
"""The short name of something, beside its title: paper leaves it out."""


def plain(lines: Iterable[Line]) -> str:
    """The text of the lines, without style, spaces at their end left out."""
    return "\n".join("".join(text for text, _ in line).rstrip() for line in lines)
