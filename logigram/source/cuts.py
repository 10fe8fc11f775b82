"""Sentences that YAML cuts in silence: at a comma, at ` : ` or at ` #`. They are found in the tree and the text."""

import re
from collections.abc import Iterator

from logigram.finding import Finding
from logigram.source.blanks import HARD_BLANKS
from logigram.source.codes import CUT_PROSE
from logigram.source.tree import Mapping, Node, Scalar, Sequence, scalars
from logigram.source.written import Written, quote, requoted

_NAME = re.compile(r"[a-z0-9_/]+$")
_BLANK = re.compile(r"\s")
_GLUED_COMMENT = re.compile(r"(?<=[ \t])#(?=[^\s#])")
_CUT_AT_ONCE = re.compile(r"[ \t]*:?[ \t]+#(?=[^\s#])")


def has_no_colon(source: Written, value: Scalar) -> bool:
    """Whether an empty value in braces has no « : » of its own: its key ends at a comma or at the brace."""
    return value == "" and value.key is not None and ":" not in source.between(value.key.span, value.span)


def is_prose(source: Written, items: Sequence) -> bool:
    """Whether a list in brackets holds words that a comma or a colon may have cut."""
    return any(_cut_item(source, item) for item in items)


def _cut_item(source: Written, item: Node) -> bool:
    if isinstance(item, Scalar):
        return item.plain and _BLANK.search(item) is not None
    return isinstance(item, Mapping) and is_pair(source, item)


def is_pair(source: Written, mapping: Mapping) -> bool:
    """Whether a mapping inside brackets was made by a mere « : », without braces."""
    line, column, *_ = mapping.span
    return mapping.flow and source.row(line)[column : column + 1] != "{"


def sentences_in_brackets(source: Written, items: Sequence, path: tuple[str, ...]) -> Finding:
    """Sentences between brackets: each comma would cut them."""
    first = next(item for item in items if _cut_item(source, item))
    head = [f"{items.key}:"] if items.key is not None else []
    body = [f"  - {_item_text(source, item)}" for item in items]
    return source.refusal(
        CUT_PROSE,
        first.span,
        "dans une liste entre « [ » et « ] », chaque virgule coupe la phrase",
        "\n".join(["une phrase par ligne, précédée de « - » (ou chacune entre guillemets) :", *head, *body]),
        path=path,
    )


def _item_text(source: Written, item: Node) -> str:
    if isinstance(item, Scalar):
        return str(item) if item.plain else quote(item)
    line, column, end_line, end_column = item.span
    text = source.between((line, column, line, column), (end_line, end_column, end_line, end_column))
    return quote(text) if isinstance(item, Mapping) and is_pair(source, item) else text


def pieces_of_sentences(
    source: Written, mapping: Mapping, odd: list[Scalar], path: tuple[str, ...]
) -> Iterator[Finding]:
    """The keys of a mapping that look like the end, or the beginning, of a sentence."""
    odd = [key for key in odd if _is_piece(source, mapping, key)]
    if not mapping.flow:
        yield from (_cut_at_colon(source, key, (*path, str(key))) for key in odd)
    elif odd and not is_pair(source, mapping):
        yield _cut_at_comma(source, mapping, odd, (*path, str(odd[0])))


def _is_piece(source: Written, mapping: Mapping, key: Scalar) -> bool:
    """Whether a key is no name: words, a key without « : », or the only key of a list's entry and no identifier."""
    value = mapping[key]
    if isinstance(value, Scalar) and mapping.flow and has_no_colon(source, value):
        return True
    name = key.strip(HARD_BLANKS)  # `texte\u00a0:` is a name, and a matter for `blanks`
    return _BLANK.search(name) is not None or (mapping.key is None and len(mapping) == 1 and not _NAME.match(name))


def _cut_at_colon(source: Written, key: Scalar, path: tuple[str, ...]) -> Finding:
    line, column, end_line, end_column = key.span
    colon = source.row(end_line).find(":", end_column)
    return source.refusal(
        CUT_PROSE,
        (end_line, colon, end_line, colon + 1),
        f"« : » coupe la phrase : « {key} » est lu comme une clé",
        f"si c'est un texte, écrire : {requoted(source.row(line), column).strip()}\n"
        "si c'est une clé, la retaper sans espace",
        label="coupe ici",
        path=path,
    )


def _cut_at_comma(source: Written, mapping: Mapping, odd: list[Scalar], path: tuple[str, ...]) -> Finding:
    """One finding a mapping: from the value before the first odd key to the last odd key that follows on."""
    keys = list(mapping)
    at = keys.index(odd[0])
    if at == 0:
        return _opened_by_brace(source, mapping, odd[0], path)
    run = at
    while run + 1 < len(keys) and any(keys[run + 1] is key for key in odd):
        run += 1
    before, last = mapping[keys[at - 1]], mapping[keys[run]]
    line, start, *_ = before.span
    end = last.span if isinstance(last, Scalar) and last else keys[run].span
    return source.refusal(
        CUT_PROSE,
        odd[0].span,
        f"la virgule coupe la phrase : « {odd[0]} » est lu comme une clé",
        _within(source, (line, start), end[2:]),
        label="coupé avant ces mots",
        path=path,
    )


def _within(source: Written, start: tuple[int, int], end: tuple[int, int]) -> str:
    if start[0] != end[0]:
        return "mettre la phrase entière entre guillemets"
    return f"écrire : {requoted(source.row(start[0]), start[1], end[1]).strip()}"


def _opened_by_brace(source: Written, mapping: Mapping, key: Scalar, path: tuple[str, ...]) -> Finding:
    line, column, end_line, end_column = mapping.span
    return source.refusal(
        CUT_PROSE,
        (line, column, line, column + 1),
        f"« {{ » ouvre un bloc, et « {key} » y est lu comme une clé",
        f"si c'est un texte : {_within(source, (line, column), (end_line, end_column))}",
        path=path,
    )


def cut_before_comment(source: Written, line: int, column: int, path: tuple[str, ...]) -> Finding | None:
    """The refusal of a value that is nothing because it begins with ` #3114`; None where there is no such thing."""
    cut = _CUT_AT_ONCE.match(source.row(line), column)
    return cut_at_hash(source, line, cut.end() - 1, cut.end() - 1, path) if cut else None


def cut_at_hash(source: Written, line: int, start: int, sign: int, path: tuple[str, ...]) -> Finding:
    """A text that starts at column `start` and stops at the « # » of column `sign`."""
    row = source.row(line)
    return source.refusal(
        CUT_PROSE,
        (line, sign, line, sign + 1),
        "« # » coupe le texte : YAML ne lit pas la suite",
        f"écrire : {requoted(row, start, len(row.rstrip())).strip()}\n"
        "si c'est un commentaire, laisser une espace après « # »",
        label="coupe ici",
        path=path,
    )


def glued_comments(source: Written, root: Node) -> Iterator[Finding]:
    """The texts cut by a « # » with no space after it; the tree is only walked if the file holds such a thing."""
    signs = [(number, found) for number, row in _rows_with_hash(source) for found in _GLUED_COMMENT.finditer(row)]
    if not signs:
        return
    ends = {scalar.span[2:]: (scalar, path) for scalar, path in scalars(root) if scalar.plain and scalar}
    for line, found in signs:
        before = len(found.string[: found.start()].rstrip())
        if (line, before) in ends:
            scalar, path = ends[line, before]
            start = scalar.span[1] if scalar.span[0] == line else len(found.string) - len(found.string.lstrip())
            yield cut_at_hash(source, line, start, found.start(), path)


def _rows_with_hash(source: Written) -> Iterator[tuple[int, str]]:
    if "#" in source.text and _GLUED_COMMENT.search(source.text):
        yield from ((number, row) for number, row in enumerate(source.rows) if "#" in row)
