"""When somebody answers at an outcome, in each window in which it can be reached."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from logigram.calendar import Openings, WorstWait
from logigram.model.by_window import OTHERS
from logigram.model.flow import Delay, Outcome
from logigram.model.structure import Structure
from logigram.model.targets import Target
from logigram.rules.subject import Subject

_HOUR = 60
BOUNDS = {Delay.IMMEDIATE: 0, Delay.SAME_DAY: 12 * _HOUR, Delay.WEEK: 7 * 24 * _HOUR}
"""The longest wait each delay allows, in minutes; « programme » allows any."""


class Verdict(Enum):
    """What becomes of a person sent there at the worst moment of the window."""

    IN_TIME = auto()
    LATE = auto()
    """Nobody answers within the delay."""
    FIRST_CLOSED = auto()
    """Somebody answers, but the structure called first may be closed, and it is urgent."""
    CAUGHT = auto()
    """The first call may stay without an answer, « sans_reponse » leads to somebody in time."""
    COMING = auto()
    """Somebody answers within the delay today; a closure already announced will change that."""


@dataclass(frozen=True)
class Door:
    """The structures of an outcome in a window, and how long a person may wait before one of them is open."""

    subject: Subject
    node: Target
    outcome: Outcome
    window: str
    delay: Delay
    structures: tuple[str, ...]

    @property
    def bound(self) -> int | None:
        """The longest wait allowed, in minutes; None when there is no bound."""
        return BOUNDS.get(self.delay)

    @property
    def first(self) -> Structure | None:
        """The structure called first."""
        return self.subject.territory.structures[self.structures[0]] if self.structures else None

    @cached_property
    def verdict(self) -> Verdict:
        """What the table of delays says of it."""
        fault = self._fault(self.subject.territory.openings)
        if fault is Verdict.IN_TIME:
            return fault
        if self._fault(self.subject.once(openings_without_what_is_to_come)) is Verdict.IN_TIME:
            return Verdict.COMING
        return Verdict.CAUGHT if self.relayed((self.window,)) else fault

    def relayed(self, windows: Iterable[str]) -> bool:
        """Whether « sans_reponse » leads to somebody within the delay, from any instant of these windows."""
        waits = self.subject.territory.openings.worst_wait
        found = self.otherwise
        return bool(found) and all(self._meets(waits(found, each, self.subject.at)) for each in windows)

    @property
    def begins_aside(self) -> bool:
        """Whether it is urgent, and the structure called first is put aside."""
        urgent = self.delay in {Delay.IMMEDIATE, Delay.SAME_DAY}
        return urgent and self.first is not None and self.first.is_suspended(self.subject.at)

    @property
    def nobody_answers(self) -> bool:
        """Whether all its structures are late together, and not the first one only."""
        return not self._meets(self._wait(self.structures))

    @property
    def wait(self) -> WorstWait:
        """The longest wait before one of its structures is open; before the first one, where only that one is late."""
        return self._wait(self.structures if self.nobody_answers else self.structures[:1])

    @property
    def otherwise(self) -> tuple[str, ...]:
        """The structures to turn to when nobody answers, those that the outcome names itself.

        What the territory says of every outcome is no relay: it would excuse every closed door at once.
        """
        follow_up = self.outcome.follow_ups.no_answer
        found = follow_up.at(self.window) if follow_up else None
        return found.structures if found else ()

    @property
    def path(self) -> tuple[str, ...]:
        """Where its structures are written, below the outcome; nothing where it has none at all."""
        written = self.outcome.structures
        if not written.root:
            return ()
        key = self.window if self.window in written.named else OTHERS
        return ("structures",) if written.is_single else ("structures", key)

    def _fault(self, openings: Openings) -> Verdict:
        if not self._meets(self._wait(self.structures, openings)):
            return Verdict.LATE
        urgent = self.delay is Delay.IMMEDIATE
        first_closed = urgent and self._wait(self.structures[:1], openings).minutes != 0
        return Verdict.FIRST_CLOSED if first_closed else Verdict.IN_TIME

    def _meets(self, wait: WorstWait) -> bool:
        return self.bound is None or (wait.minutes is not None and wait.minutes <= self.bound)

    def _wait(self, structures: tuple[str, ...], openings: Openings | None = None) -> WorstWait:
        used = openings or self.subject.territory.openings
        return used.worst_wait(structures, self.window, self.subject.at)


def doors(subject: Subject) -> tuple[Door, ...]:
    """Every outcome in every window in which it can be reached, those that name an unreadable structure left out."""
    return tuple(_doors(subject))


def _doors(subject: Subject) -> Iterator[Door]:
    known = subject.territory.structures
    for name, flow in subject.territory.flows.items():
        for node, outcome in flow.outcomes.items():
            target = Target(name, node)
            for window in subject.windows_reaching(target):
                delay, structures = outcome.delay.at(window), outcome.structures_at(window)
                if delay is not None and all(each in known for each in structures):
                    yield Door(subject, target, outcome, window, delay, structures)


def alike(found: Sequence[Door]) -> Iterator[tuple[Door, tuple[str, ...]]]:
    """One door for each outcome, delay and structures: the one that waits longest, with the windows of them all."""
    groups: dict[tuple[Target, Delay, tuple[str, ...]], list[Door]] = {}
    for door in found:
        groups.setdefault((door.node, door.delay, door.structures), []).append(door)
    for group in groups.values():
        yield max(group, key=_length), tuple(door.window for door in group)


def _length(door: Door) -> float:
    minutes = door.wait.minutes
    return float("inf") if minutes is None else minutes


def openings_without_what_is_to_come(subject: Subject) -> Openings:
    """The openings as they would be without the closures and suspensions that begin after the day of the subject."""
    territory, at = subject.territory, subject.at
    kept = {
        name: structure.model_copy(
            update={
                "closures": tuple(each for each in structure.closures if each.start.at.date() <= at),
                "suspended": structure.suspended if structure.is_suspended(at) else None,
            }
        )
        for name, structure in territory.structures.items()
    }
    return Openings(territory.calendar, kept)
