"""Sentences cut in silence by a « # » that was part of them: « Appeler le #3114 »."""

import re
from collections.abc import Iterator

from logigram.finding import Finding
from logigram.source.codes import CUT_PROSE
from logigram.source.tree import Node, Scalar, scalars
from logigram.source.written import Written

_GLUED = re.compile(r"(?<=[ \t])#(?=[^\s#])")
_SIGN = re.compile(r"[ \t]+#(?=[^\s#])")
_NUMBER = re.compile(r"[ \t]+#(?=\d)")
_CUT_AT_ONCE = re.compile(r"[ \t]*:?[ \t]+#(?=[^\s#])")


def cut_before_comment(source: Written, line: int, column: int, path: tuple[str, ...]) -> Finding | None:
    """The refusal of a value that is nothing because it begins with ` #3114`; None where there is no such thing."""
    cut = _CUT_AT_ONCE.match(source.row(line), column)
    return _cut_at_hash(source, line, cut.end() - 1, path, cut.end() - 1) if cut else None


def _cut_at_hash(source: Written, line: int, sign: int, path: tuple[str, ...], start: int | None) -> Finding:
    """A text that starts at column `start`, or on a line above, and stops at the « # » of column `sign`."""
    end = len(source.row(line).rstrip())
    whole = "mettre la phrase entière entre guillemets" if start is None else source.rewritten(line, start, end)
    return source.refusal(
        CUT_PROSE,
        (line, sign, line, sign + 1),
        "« # » coupe le texte : YAML ne lit pas la suite",
        f"{whole}\nsi c'est un commentaire, laisser une espace après « # »",
        label="coupe ici",
        path=path,
    )


def glued_comments(source: Written, root: Node) -> Iterator[Finding]:
    """The texts cut by a « # » with no space after it; the tree is only walked if the file holds such a thing."""
    if "#" in source.text and _GLUED.search(source.text):
        for scalar, path in scalars(root):
            if scalar.plain and scalar and (cut := _after(source, scalar, path)):
                yield cut


def _after(source: Written, scalar: Scalar, path: tuple[str, ...]) -> Finding | None:
    """The « # » that cuts an unquoted text, on its last line or at the head of the next one."""
    first, start, line, end = scalar.span
    if found := _SIGN.match(source.row(line), end):
        return _cut_at_hash(source, line, found.end() - 1, path, start if first == line else None)
    below = _NUMBER.match(source.row(line + 1)) if end == len(source.row(line).rstrip()) else None
    base = scalar.key.span[1] if scalar.key else start - 1
    if below and below.end() - 1 > base:
        return _cut_at_hash(source, line + 1, below.end() - 1, path, None)
    return None
