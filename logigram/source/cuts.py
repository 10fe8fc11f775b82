"""Sentences that YAML cuts in silence at a comma or at ` : `: they show in the tree, as keys that are no names."""

import re
from collections.abc import Iterator
from itertools import islice

from logigram.finding import Finding
from logigram.source.blanks import HARD_BLANKS
from logigram.source.codes import CUT_PROSE
from logigram.source.tree import Mapping, Node, Scalar, Sequence
from logigram.source.written import Written, quote, shown

_NAME = re.compile(r"[a-z0-9_/]+$")
_MOST_SHOWN = 12
_BLANK = re.compile(r"\s")


def has_no_colon(source: Written, value: Scalar) -> bool:
    """Whether an empty value in braces has no « : » of its own: its key ends at a comma or at the brace."""
    return value == "" and value.key is not None and ":" not in source.between(value.key.span, value.span)


def is_prose(source: Written, items: Sequence) -> bool:
    """Whether a list in brackets holds words that a comma or a colon may have cut."""
    for item in items:  # noqa: SIM110  most are identifiers: in this order, and without `any`, it costs half
        if not (type(item) is Scalar and item.isidentifier()) and _is_cut(source, item):
            return True
    return False


def _is_cut(source: Written, item: Node) -> bool:
    if isinstance(item, Scalar):
        return item.plain and _BLANK.search(item) is not None
    return isinstance(item, Mapping) and is_pair(source, item)


def is_pair(source: Written, mapping: Mapping) -> bool:
    """Whether a mapping inside brackets was made by a mere « : », without braces."""
    line, column, *_ = mapping.span
    return mapping.flow and source.row(line)[column : column + 1] != "{"


def list_in_sentence(source: Written, sentence: Scalar, path: tuple[str, ...]) -> Finding | None:
    """The line of an unquoted sentence that was meant as an entry of a list, if there is one."""
    first, _, last, _ = sentence.span
    line = next((row for row in range(first + 1, last + 1) if source.row(row).lstrip().startswith("-")), None)
    if line is None:
        return None
    column = source.row(line).index("-")
    return source.refusal(
        CUT_PROSE,
        (line, column, line, column + 1),
        "« - » n'ouvre pas ici une ligne de liste : YAML lit la suite de la phrase du dessus",
        "mettre une espace après chaque « - » et les aligner, ou la phrase entière entre guillemets",
        path=path,
    )


def sentences_in_brackets(source: Written, items: Sequence, path: tuple[str, ...]) -> Finding:
    """Sentences between brackets: each comma would cut them."""
    first = next(item for item in items if _is_cut(source, item))
    head = [f"{items.key}:"] if items.key is not None else []
    body = [f"  - {_item_text(source, item)}" for item in items[:_MOST_SHOWN]]
    body += ["  - …"] if len(items) > _MOST_SHOWN else []
    return source.refusal(
        CUT_PROSE,
        first.span,
        "dans une liste entre « [ » et « ] », chaque virgule coupe la phrase",
        "\n".join(["une phrase par ligne, précédée de « - » (ou chacune entre guillemets) :", *head, *body]),
        path=path,
    )


def _item_text(source: Written, item: Node) -> str:
    if isinstance(item, Scalar):
        text = shown(" ".join(item.split()))  # a line break written \n must not break the advice
        return text if item.plain else quote(text)
    line, column, end_line, end_column = item.span
    text = source.between((line, column, line, column), (end_line, end_column, end_line, end_column))
    text = shown(text)
    return quote(text) if isinstance(item, Mapping) and is_pair(source, item) else text


def pieces_of_sentences(
    source: Written, mapping: Mapping, odd: list[Scalar], path: tuple[str, ...]
) -> Iterator[Finding]:
    """The keys of a mapping that look like the end, or the beginning, of a sentence."""
    pieces = (key for key in odd if _is_piece(source, mapping, key))
    if not mapping.flow:
        yield from (_cut_at_colon(source, key, (*path, str(key))) for key in pieces)
    elif not is_pair(source, mapping) and (first := next(pieces, None)) is not None:
        yield _cut_at_comma(source, mapping, [first, *islice(pieces, _MOST_SHOWN)], (*path, str(first)))


def _is_piece(source: Written, mapping: Mapping, key: Scalar) -> bool:
    """Whether a key is no name: words, a key without « : », or the only key of a list's entry and no identifier."""
    value = mapping[key]
    if isinstance(value, Scalar) and mapping.flow and has_no_colon(source, value):
        return True
    name = key.strip(HARD_BLANKS + " ")  # `texte\u00a0:` is a name, and a matter for `blanks`
    return _BLANK.search(name) is not None or (mapping.key is None and len(mapping) == 1 and not _NAME.match(name))


def _cut_at_colon(source: Written, key: Scalar, path: tuple[str, ...]) -> Finding:
    if explicit := after_question_mark(source, key, path):
        return explicit
    line, column, end_line, end_column = key.span
    colon = source.row(end_line).find(":", end_column)
    return source.refusal(
        CUT_PROSE,
        (end_line, colon, end_line, colon + 1),
        f"« : » coupe la phrase : « {shown(key)} » est lu comme une clé",
        f"si c'est un texte, {source.rewritten(line, column)}\nsi c'est une clé, la retaper sans espace",
        label="coupe ici",
        path=path,
    )


def reserved_start(source: Written, line: int, column: int, path: tuple[str, ...] = ()) -> Finding:
    """A text that begins with a character that means something else to YAML."""
    sign = source.row(line)[column]
    return source.refusal(
        CUT_PROSE,
        (line, column, line, column + 1),
        f"le texte commence par « {sign} », que YAML ne lit pas comme du texte",
        source.rewritten(line, column),
        label="le texte commence ici",
        path=path,
    )


def after_question_mark(source: Written, key: Scalar, path: tuple[str, ...]) -> Finding | None:
    """The refusal of a key that is what follows a « ? » at the head of a text; None if it is not."""
    line, column, *_ = key.span
    before = source.row(line)[:column].rstrip()
    return reserved_start(source, line, len(before) - 1, path) if before.endswith("?") else None


def _cut_at_comma(source: Written, mapping: Mapping, odd: list[Scalar], path: tuple[str, ...]) -> Finding:
    """One finding a mapping: from the value before the first odd key to the last odd key that follows on."""
    keys = list(mapping)
    at = keys.index(odd[0])
    if at == 0:
        return _opened_by_brace(source, mapping, odd[0], path)
    run = at
    pieces = {id(key) for key in odd}
    while run + 1 < len(keys) and id(keys[run + 1]) in pieces:
        run += 1
    before, last = mapping[keys[at - 1]], mapping[keys[run]]
    line, start, *_ = before.span
    end = last.span if isinstance(last, Scalar) and last else keys[run].span
    return source.refusal(
        CUT_PROSE,
        odd[0].span,
        f"la virgule coupe la phrase : « {shown(odd[0])} » est lu comme une clé",
        _within(source, (line, start), end[2:]),
        label="coupé avant ces mots",
        path=path,
    )


def _within(source: Written, start: tuple[int, int], end: tuple[int, int]) -> str:
    if start[0] != end[0]:
        return "mettre la phrase entière entre guillemets"
    return source.rewritten(start[0], start[1], end[1])


def _opened_by_brace(source: Written, mapping: Mapping, key: Scalar, path: tuple[str, ...]) -> Finding:
    line, column, end_line, end_column = mapping.span
    return source.refusal(
        CUT_PROSE,
        (line, column, line, column + 1),
        f"« {{ » ouvre un bloc, et « {shown(key)} » y est lu comme une clé",
        f"si c'est un texte, {_within(source, (line, column), (end_line, end_column))}",
        path=path,
    )
