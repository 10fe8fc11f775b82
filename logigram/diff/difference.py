"""What changed from one version of a territory to another: plain, frozen data, told by ids."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from logigram.model.targets import Target

if TYPE_CHECKING:
    from logigram.territory import Territory

Value = str | tuple[str, ...] | None
"""A value before or after: a text, several (in order), or nothing."""


class End(StrEnum):
    """How a walk ends; `STUCK` where the answer already given is not among those of a question met later."""

    OUTCOME = "outcome"
    DEAD_END = "dead_end"
    LOOP = "loop"
    STUCK = "stuck"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a walk ends; `node` is None for a loop, which ends nowhere."""

    kind: End
    node: Target | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """People who were led to one ending and are now led to another, in some windows.

    `walk` is the shortest list of (question, answer) that shows it in each of the windows, in both versions; questions
    are written as from the flow. It begins at `start`, which is empty for the start of the flow, and else the node of
    it to which a continuation leads.
    """

    flow: str
    windows: tuple[str, ...]
    start: str
    walk: tuple[tuple[str, str], ...]
    before: Ending
    after: Ending


@dataclass(frozen=True, slots=True)
class Change:
    """A value that changed; `windows` are those where it did, none named when the value does not depend on them."""

    field: str
    before: Value
    after: Value
    windows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edited:
    """Something found in both versions, and what changed in it; `flow` is empty outside flows."""

    flow: str
    id: str
    text: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """Something found in one version only; `flow` is empty outside flows."""

    flow: str
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What was added, removed and changed in one family of things."""

    added: tuple[Item, ...] = ()
    removed: tuple[Item, ...] = ()
    changed: tuple[Edited, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.added or self.removed or self.changed)

    def kept(self, wanted: Callable[[str, str], bool]) -> "Parts":
        """Only what is wanted, by its flow and its id."""
        added, removed = (
            tuple(each for each in items if wanted(each.flow, each.id)) for items in (self.added, self.removed)
        )
        return Parts(added, removed, tuple(each for each in self.changed if wanted(each.flow, each.id)))


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer offered by one version only, in some windows, to a question of both; `target` is where it leads."""

    flow: str
    question: str
    answer: str
    text: str
    windows: tuple[str, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """An outcome found under another id, with the same title and the same structures."""

    flow: str
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """Everything that changed in meaning from `old` to `new`.

    `unproved` are the (flow, window) pairs whose situations were too many to be all compared: those that are told are
    true, others may be missing. `unread_old` and `unread_new` name the entries that could not be read, as (file, path);
    they count neither as added nor as removed.
    """

    old: "Territory" = field(repr=False, compare=False)
    new: "Territory" = field(repr=False, compare=False)
    situations: tuple[Situation, ...] = ()
    answers_added: tuple[Offer, ...] = ()
    answers_removed: tuple[Offer, ...] = ()
    outcomes_renamed: tuple[Renamed, ...] = ()
    flows: Parts = Parts()
    questions: Parts = Parts()
    outcomes: Parts = Parts()
    structures: Parts = Parts()
    windows: Parts = Parts()
    guarantees: Parts = Parts()
    territory: tuple[Change, ...] = ()
    unproved: tuple[tuple[str, str], ...] = ()
    unread_old: tuple[tuple[str, str], ...] = ()
    unread_new: tuple[tuple[str, str], ...] = ()

    @property
    def exact(self) -> bool:
        """Whether every situation was compared."""
        return not self.unproved

    @property
    def empty(self) -> bool:
        """Whether nothing was found to change."""
        parts = (self.flows, self.questions, self.outcomes, self.structures, self.windows, self.guarantees)
        lists = (self.situations, self.answers_added, self.answers_removed, self.outcomes_renamed, self.territory)
        return not any(lists) and all(each.empty for each in parts)
