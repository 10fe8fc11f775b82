"""Characters that nobody sees, or that show something else than what is written: refused before YAML reads a file."""

import re
from collections.abc import Iterator
from itertools import islice

from logigram.finding import Finding
from logigram.source.codes import HIDDEN_CHARACTER
from logigram.source.tree import Node, Span, scalars
from logigram.source.written import Written

_MAX_TOLD = 20
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufeff\ufffd-\uffff]"
)
_NAMES = (
    ("\x00", "caractère nul"),
    ("\x85\u2028\u2029", "saut de ligne que les éditeurs ne montrent pas"),
    ("\u200b\u2060\ufeff", "espace de largeur nulle"),
    ("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "changement du sens de lecture"),
    ("\ufffd", "caractère perdu lors d'un enregistrement"),
)
_SURROGATES = range(0xD800, 0xE000)


def hidden_characters(source: Written) -> list[Finding]:
    """One finding for each of the first hidden characters of the text."""
    return [_hidden(source, found.start(), found[0]) for found in islice(_HIDDEN.finditer(source.text), _MAX_TOLD)]


def hidden_by_escape(source: Written, root: Node) -> Iterator[Finding]:
    """The same characters, written as escapes between quotation marks."""
    if "\\" not in source.text:
        return
    for scalar, path in scalars(root):
        if not scalar.plain and (found := _HIDDEN.search(scalar)):
            yield _refusal(source, scalar.span, found[0], path)


def _hidden(source: Written, offset: int, sign: str) -> Finding:
    row, column = source.position(offset)
    return _refusal(source, (row, column, row, column + 1), sign, ())


def _refusal(source: Written, span: Span, sign: str, path: tuple[str, ...]) -> Finding:
    kind = "moitié de caractère" if ord(sign) in _SURROGATES else "caractère de contrôle"
    name = next((each for signs, each in _NAMES if sign in signs), kind)
    return source.refusal(
        HIDDEN_CHARACTER,
        span,
        f"caractère invisible ou illisible dans le texte : U+{ord(sign):04X} ({name})",
        "retaper ce passage au clavier plutôt que de le coller",
        path=path,
    )
