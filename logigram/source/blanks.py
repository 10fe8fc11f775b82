"""Spaces that YAML needs: a tab or a no-break space stands in their place, or they are missing."""

import re
from collections.abc import Iterator

from logigram.finding import Finding
from logigram.source.codes import SYNTAX, WRONG_BLANK
from logigram.source.tree import Node, scalars
from logigram.source.written import Written, shown

HARD_BLANKS = "\u00a0\u2007\u202f"
"""The spaces that do not break a line: French typography puts them before « : », YAML takes them for letters."""

_MISPLACED = re.compile(
    rf"[ \t]*(?:- +)*(?:(?<![^ \t])(?P<indent>[{HARD_BLANKS}])|-(?P<dash>[{HARD_BLANKS}])"
    rf"|[a-z_][a-z0-9_/]*+(?: *(?P<before>[{HARD_BLANKS}])[ {HARD_BLANKS}]*:(?= |$)| *:(?P<after>[{HARD_BLANKS}])))"
)
_SUSPECT = re.compile(rf"[{HARD_BLANKS}](?:(?<![^\s:-].)|[ {HARD_BLANKS}]{{0,4}}:(?=\s|$))")
_GLUED = re.compile(r"[ ]*(?:- +)*(?:(?P<dash>-)(?=[^\s-])|[a-z_][a-z0-9_]*+(?P<colon>:)(?=[^\s/]))")
_TAB = re.compile(r"[ -]*\t")


def misplaced_blank(source: Written, number: int) -> Finding | None:
    """The no-break space that stands for a plain one in the structure of a line, if there is one."""
    found = _MISPLACED.match(source.row(number))
    if found is None or found.lastgroup is None:
        return None
    column = found.start(found.lastgroup)
    where = {"indent": "au début de la ligne", "dash": "après « - »", "before": "avant « : »", "after": "après « : »"}
    return source.refusal(
        WRONG_BLANK,
        (number, column, number, column + 1),
        f"une espace insécable se trouve {where[found.lastgroup]} : YAML la prend pour une lettre",
        "l'effacer, puis taper une espace ordinaire avec la barre d'espace",
        label="espace insécable ici",
    )


def tab_in_indent(source: Written, number: int) -> Finding | None:
    """The tab that shifts a line, if there is one: YAML only counts spaces."""
    found = _TAB.match(source.row(number))
    if found is None:
        return None
    return source.refusal(
        WRONG_BLANK,
        (number, found.end() - 1, number, found.end()),
        "une tabulation décale cette ligne : YAML ne compte que les espaces",
        "la remplacer par des espaces (deux par niveau)",
        label="tabulation ici",
    )


def missing_space(source: Written, row: int) -> Finding | None:
    """The « - » or the « : » at the head of a line that no space follows, if there is one."""
    found = _GLUED.match(source.row(row))
    if found is None or found.lastgroup is None:
        return None
    column = found.start(found.lastgroup)
    sign = found[found.lastgroup]
    fixed = f"{found.string[: column + 1]} {found.string[column + 1 :]}".strip()
    message = f"il manque une espace après « {sign} »"
    return source.refusal(SYNTAX, (row, column, row, column + 1), message, f"écrire : {shown(fixed)}")


def misplaced_blanks(source: Written, root: Node) -> Iterator[Finding]:
    """Every no-break space in the structure of a file that YAML could read; inside a text they are welcome."""
    if not any(blank in source.text for blank in HARD_BLANKS) or not _SUSPECT.search(source.text):
        return
    rows = (number for number, row in enumerate(source.rows) if _SUSPECT.search(row))
    if found := [each for row in rows if (each := misplaced_blank(source, row))]:
        inside = {row for scalar, _ in scalars(root) for row in range(scalar.span[0] + 1, scalar.span[2] + 1)}
        yield from (each for each in found if each.place.line - 1 not in inside)
