"""Which structure stands in the place of which, in one box of two versions."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logigram.territory import Territory

Pair = tuple[str, str | None]
Suits = Callable[[str, str], bool]
"""Whether a newcomer stands in the place of a structure that is gone."""


def pairs(before: Sequence[str], after: Sequence[str], old: "Territory", new: "Territory") -> Iterator[Pair]:
    """Each structure of the old box with itself, what replaces it, or None; all ids must be known in their version.

    What replaces it is what the directory says, else the first newcomer of the same family, else the first newcomer.
    """
    kept = [name for name in before if name in after]
    yield from ((name, new.current(name)) for name in kept)
    come = [name for name in after if name not in before]
    gone = [name for name in before if name not in after]
    found: dict[str, str] = {}
    for suits in (_said(new), _alike(old, new), _any):
        for name in gone:
            match = next((each for each in come if each not in found.values() and suits(name, each)), None)
            if name not in found and match is not None:
                found[name] = match
    yield from ((name, found.get(name)) for name in gone)


def _said(new: "Territory") -> Suits:
    return lambda name, other: name in new.structures and new.current(name) == other


def _alike(old: "Territory", new: "Territory") -> Suits:
    return lambda name, other: old.structures[name].kind == new.structures[other].kind


def _any(_: str, __: str) -> bool:
    return True
