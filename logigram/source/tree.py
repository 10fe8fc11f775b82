"""The located tree: what a YAML file says, as plain data in which every node knows its place.

A scalar is a `str`, a list is a `list`, a mapping is a `dict`; each carries where it stands, so that pydantic reads the
tree as it is and any path into it can be turned back into a line and a column.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from logigram.finding import Place

Span = tuple[int, int, int, int]
"""First line, first column, last line, column after the last: all from 0, in characters."""


class Scalar(str):
    """A text as written; `plain` when it was not quoted. `key` is the key it stands under, if any."""

    __slots__ = ("key", "plain", "span")

    span: Span
    key: "Scalar | None"
    plain: bool


class Sequence(list["Node"]):
    """A list; `flow` when it was written between brackets."""

    __slots__ = ("flow", "key", "span")

    span: Span
    key: Scalar | None
    flow: bool


class Mapping(dict[Scalar, "Node"]):
    """A mapping in the order of the file; its keys are scalars with their own place."""

    __slots__ = ("flow", "key", "span")

    span: Span
    key: Scalar | None
    flow: bool


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read: its name as shown to the editor, its text without byte-order mark, and its located tree."""

    file: str
    text: str
    root: Mapping | Sequence

    def place(self, path: Iterable[str]) -> Place:
        """Where the value at `path` stands: the text itself, or the key above a mapping or a list.

        A path that leaves the document stops at the last node that exists.
        """
        return self._place(_span(self._follow(path)))

    def key_place(self, path: Iterable[str]) -> Place:
        """Where the key at the end of `path` stands; the value where there is no key."""
        node = self._follow(path)
        return self._place(node.key.span if node.key is not None else _span(node))

    def _follow(self, path: Iterable[str]) -> Node:
        node: Node = self.root
        for step in path:
            below = child(node, step)
            if below is None:
                break
            node = below
        return node

    def _place(self, span: Span) -> Place:
        line, column, end_line, end_column = span
        return Place(self.file, line + 1, column + 1, end_line + 1, end_column + 1)


def child(node: Node, step: str) -> Node | None:
    """The node below `node` at a key or at a position, None where there is none."""
    if isinstance(node, Mapping):
        return node.get(step)  # type: ignore[call-overload, no-any-return]
    if isinstance(node, Sequence) and step.isdecimal() and int(step) < len(node):
        return node[int(step)]
    return None


def scalars(node: Node, path: tuple[str, ...] = ()) -> Iterator[tuple[Scalar, tuple[str, ...]]]:
    """Every text of a tree, keys included, each with the path that leads to it, in the order of the file."""
    if isinstance(node, Scalar):
        yield node, path
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield key, (*path, str(key))
            yield from scalars(value, (*path, str(key)))
    else:
        for position, value in enumerate(node):
            yield from scalars(value, (*path, str(position)))


def _span(node: Node) -> Span:
    """What to underline for a node: a whole list or mapping would be too much, its key or first entry is enough."""
    if isinstance(node, Scalar):
        return node.span
    if node.key is not None:
        return node.key.span
    if isinstance(node, Mapping) and node:
        key, value = next(iter(node.items()))
        return (*key.span[:2], *_span(value)[2:]) if isinstance(value, Scalar) else key.span
    return (*node.span[:2], node.span[0], node.span[1] + 1)
