"""What a guarantee says of one outcome: whether it can be held against it."""

from collections.abc import Iterator
from dataclasses import dataclass

from logigram.model.flow import Delay, Outcome
from logigram.model.settings import Exclusion, Promise
from logigram.model.targets import Target
from logigram.rules.promise.entries import Promised
from logigram.rules.promise.situation import named
from logigram.rules.subject import Subject
from logigram.rules.time.telling import DELAYS
from logigram.rules.words import either, quoted

_URGENCY = tuple(Delay)
"""The delays, the most urgent first."""


@dataclass(frozen=True)
class Terms:
    """The « alors » of a guarantee, its names resolved.

    Only what is written is judged: an outcome that cannot be read, or that names an unknown structure, is not blamed
    (that is told elsewhere, and what it will be is not known). The structures of an outcome are those to which the
    person is oriented in the window, without those of its follow-ups.
    """

    subject: Subject
    part: Promise | Exclusion
    outcomes: frozenset[Target]

    @property
    def is_sure(self) -> bool:
        """Whether every structure named is known; the other names are checked by a rule of their own."""
        named = self.part.named if isinstance(self.part, Promise) else self.part.structures
        return all(each in self.subject.territory.structures for each in named)

    def fault(self, node: Target, window: str) -> str:
        """Why an outcome breaks the terms in a window, in French after its name; empty where it keeps them."""
        outcome = self.subject.territory.flows[node.flow].outcomes.get(node.node)
        if outcome is None or outcome.delay.at(window) is None:
            return ""
        if isinstance(self.part, Exclusion):
            return next(self._excluded(node, outcome, window), "")
        if any(each not in self.subject.territory.structures for each in outcome.structures_at(window)):
            return ""
        return next(self._lacking(self.part, node, outcome, window), "")

    def _lacking(self, promise: Promise, node: Target, outcome: Outcome, window: str) -> Iterator[str]:
        delay, structures = outcome.delay.at(window), outcome.structures_at(window)
        if promise.delay and delay and _URGENCY.index(delay) > _URGENCY.index(promise.delay):
            yield f"qui est seulement {DELAYS[delay]}"
        if promise.open and not self._always_open(structures, window):
            yield "qui n'est pas ouverte tout le temps"
        if promise.outcomes and node not in self.outcomes:
            yield "qui n'est pas l'une des orientations promises"
        if promise.structures and not set(promise.structures) & set(structures):
            yield "qui ne nomme aucune des structures promises"
        if promise.first and structures[:1] not in {(each,) for each in promise.first}:
            yield f"qui commence par « {structures[0]} »" if structures else "qui ne nomme aucune structure"
        if promise.kinds and not any(self._kind(each) in promise.kinds for each in structures):
            yield f"qui ne nomme aucune structure de type {quoted(promise.kinds)}"

    def _excluded(self, node: Target, outcome: Outcome, window: str) -> Iterator[str]:
        if node in self.outcomes:
            yield "qui est l'une des orientations exclues"
        for each in outcome.structures_at(window):
            if each in self.part.structures:
                yield f"qui nomme « {each} »"
            elif self._kind(each) in self.part.kinds:
                yield f"qui nomme « {each} », de type « {self._kind(each)} »"

    def _always_open(self, structures: tuple[str, ...], window: str) -> bool:
        return self.subject.territory.openings.worst_wait(structures, window, self.subject.at).minutes == 0

    def _kind(self, structure: str) -> str | None:
        found = self.subject.territory.structures.get(structure)
        return found.kind if found else None


def terms(subject: Subject, promised: Promised) -> Terms:
    """The terms of a guarantee: it has one part, and one only."""
    part = next(part for _, part in promised.parts())
    found = (node for text in part.outcomes for node in named(subject, promised.guarantee.when.flow, text))
    return Terms(subject, part, frozenset(found))


def wanted(promise: Promise) -> str:
    """« une orientation à faire tout de suite, ouverte tout le temps »."""
    parts = (
        DELAYS[promise.delay] if promise.delay else "",
        "ouverte tout le temps" if promise.open else "",
        f"parmi {quoted(promise.outcomes)}" if promise.outcomes else "",
        f"qui nomme {quoted(promise.structures)}" if promise.structures else "",
        f"qui commence par {either(promise.first)}" if promise.first else "",
        f"de type {quoted(promise.kinds)}" if promise.kinds else "",
    )
    return f"une orientation {', '.join(filter(None, parts))}".rstrip()
