"""What was added, removed or changed in families of things that have an id."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from logigram.diff.difference import Change, Edited, Item, Parts
from logigram.diff.values import pairs

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Family(Generic[T]):
    """Things by id in both versions; the ids that could not be read in a version are neither added nor removed."""

    old: Mapping[str, T]
    new: Mapping[str, T]
    unread: Collection[str] = ()
    flow: str = ""

    def compared(self, text: Callable[[T], str], differ: Callable[[T, T], Iterable[Change]]) -> Parts:
        """What changed; `text` names a thing, `differ` tells what changed in it."""
        found = ((name, tuple(differ(before, after))) for name, before, after in pairs(self.old, self.new))
        return Parts(
            added=self._only(self.new, self.old, text),
            removed=self._only(self.old, self.new, text),
            changed=tuple(Edited(self.flow, name, text(self.new[name]), changes) for name, changes in found if changes),
        )

    def _only(self, here: Mapping[str, T], there: Mapping[str, T], text: Callable[[T], str]) -> tuple[Item, ...]:
        names = (name for name in here if name not in there and name not in self.unread)
        return tuple(Item(self.flow, name, text(here[name])) for name in names)


def together(families: Sequence[Parts]) -> Parts:
    """Several families as one."""
    return Parts(
        added=tuple(each for parts in families for each in parts.added),
        removed=tuple(each for parts in families for each in parts.removed),
        changed=tuple(each for parts in families for each in parts.changed),
    )
