"""Sentences that break YAML: recognised by the shape of their line, and written again so that they do not."""

import re
from dataclasses import dataclass

from logigram.finding import Finding
from logigram.source.codes import CUT_PROSE
from logigram.source.written import Written, requoted

_KEY = r"[a-z_][a-z0-9_/]*+ *+: +"
_HEAD = re.compile(rf"[ ]*(?:(?:- +)+(?:{_KEY})?|[^\s:#\"'\[\]{{}}-][^:#]*?: +)?")
_RESERVED = re.compile(r"[@`%\],}]|[-?*&!](?=\s|$)|[*&!]\S+\s+\S|[|>](?![-+0-9]*\s*(?:\s#.*)?$)")
_BRACKETED = re.compile(r"(?:\[[^\[\]]*\]|\{[^{}]*\})\s*[^\s#]")
_QUOTED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?P<after>[^\s#,\]}:])""")
_COLON = re.compile(r":(?=\s|$)")
_FLOW_START = re.compile(r"(?:\[ *|[{,] *(?:[a-z_][a-z0-9_]* *: +)?)(?=[^\[\]{},]*$)")
_KEY_ALONE = re.compile(r"[ ]*(?:- +)*[a-z_][a-z0-9_/]*:\s*(?:#.*)?$")
_FLOW_END = re.compile(r"[\]},]|$")


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong on a line, and the line as it should be written; `repaired` is None where nobody can tell."""

    finding: Finding
    repaired: str | None = None

    @property
    def row(self) -> int:
        """The number of its line, from 0."""
        return self.finding.place.line - 1


def broken_sentence(source: Written, number: int) -> Slip | None:
    """The sentence of this line that YAML cannot read, if there is one."""
    row = source.row(number)
    head = _HEAD.match(row)
    start = head.end() if head else 0
    value = row[start:]
    if row[:1] == "%" or _KEY_ALONE.match(row):
        return None  # a directive to YAML, or a key above its block: no sentence
    if _RESERVED.match(value) or _BRACKETED.match(value):
        return _slip(
            source, (number, start), start, f"le texte commence par « {value[0]} », que YAML ne lit pas comme du texte"
        )
    if after := _QUOTED.match(value):
        at = start + after.start("after")
        return _slip(source, (number, at), start, f"le texte continue après le guillemet « {value[0]} » qui le ferme")
    colon = _COLON.search(value) if value[:1] not in tuple("[{\"'|>#") else None
    if colon:
        return _slip(source, (number, start + colon.start()), start, _COLON_CUTS)
    return None


_COLON_CUTS = "« : » suivi d'une espace coupe le texte : YAML y voit une clé et sa valeur"


def colon_in_braces(source: Written, number: int, column: int) -> Slip | None:
    """The sentence inside braces or brackets that the « : » at this column breaks, if that is what it does."""
    row = source.row(number)
    start = _FLOW_START.search(row, 0, column)
    if row[column : column + 1] != ":" or start is None:
        return None
    end = _FLOW_END.search(row, column + 1)
    return _slip(source, (number, column), start.end(), _COLON_CUTS, end.start() if end else None)


def _slip(source: Written, at: tuple[int, int], start: int, message: str, end: int | None = None) -> Slip:
    line, column = at
    finding = source.refusal(
        CUT_PROSE,
        (line, column, line, column + 1),
        message,
        source.rewritten(line, start, end),
        label="ici",
    )
    return Slip(finding, requoted(source.row(line), start, end))
