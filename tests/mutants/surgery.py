"""Changes to the text of a file, at places known by its located tree: the rest of the text stays as it was."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from logigram.source.tree import Document, Mapping, Node, Sequence

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Edit:
    """A text after a change, and the lines (from 1) on which it changed."""

    text: str
    lines: frozenset[int]


def start(node: Node) -> Point:
    """Where a node begins."""
    return node.span[0], node.span[1]


def end(node: Node) -> Point:
    """Where a node ends."""
    return node.span[2], node.span[3]


def between(document: Document, first: Point, last: Point) -> str:
    """The text from a point to another."""
    begin, finish = _offset(document, first), _offset(document, last)
    return document.text[begin:finish]


def put(document: Document, first: Point, last: Point, new: str) -> Edit:
    """The text with what stands between two points written otherwise."""
    begin, finish = _offset(document, first), _offset(document, last)
    text = document.text[:begin] + new + document.text[finish:]
    return Edit(text, frozenset(range(first[0] + 1, first[0] + 2 + new.count("\n"))))


def rewritten(document: Document, node: Node, new: str) -> Edit:
    """The text with a value written otherwise."""
    return put(document, start(node), end(node), new)


def without(document: Document, parent: Mapping | Sequence, place: int) -> Edit:
    """The text without one entry of a mapping or of a list."""
    entries = _entries(parent)
    first, last = entries[place]
    if place + 1 < len(entries):
        return put(document, first, entries[place + 1][0], "")
    edit = put(document, entries[place - 1][1] if place else first, last, "")
    return Edit(edit.text, edit.lines | {first[0] + 1})


def without_key(document: Document, parent: Mapping, key: str) -> Edit:
    """The text without one key of a mapping and its value."""
    return without(document, parent, list(map(str, parent)).index(key))


def doubled(document: Document, parent: Mapping, key: str) -> Edit:
    """The text with a key and its value written twice."""
    first, last = _entries(parent)[list(map(str, parent)).index(key)]
    copy = between(document, first, last)
    edit = put(document, first, first, copy + (", " if parent.flow else "\n" + " " * first[1]))
    return Edit(edit.text, edit.lines | {first[0] + 1 + copy.count("\n") + (not parent.flow)})


def added(document: Document, parent: Mapping, written: str) -> Edit:
    """The text with one more entry, at the head of a mapping."""
    first = _entries(parent)[0][0]
    return put(document, first, first, written + (", " if parent.flow else "\n" + " " * first[1]))


def exchanged(document: Document, one: Node, other: Node) -> Edit:
    """The text with two values each in the place of the other; `one` stands before `other`."""
    text = between(document, start(other), end(other)) + between(document, end(one), start(other))
    edit = put(document, start(one), end(other), text + between(document, start(one), end(one)))
    return Edit(edit.text, frozenset({one.span[0] + 1, other.span[0] + 1}) | edit.lines)


def _entries(parent: Mapping | Sequence) -> list[tuple[Point, Point]]:
    if isinstance(parent, Mapping):
        return [(start(key), max(end(key), end(value))) for key, value in parent.items()]
    return [(start(item), end(item)) for item in parent]


def _offset(document: Document, point: Point) -> int:
    return _line_starts(document.text)[point[0]] + point[1]


@lru_cache(maxsize=32)
def _line_starts(text: str) -> list[int]:
    """Where each line of a text that ends its lines by LF begins."""
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
