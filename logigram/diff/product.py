"""Both versions walked side by side in one window, until they end elsewhere.

A question that one version alone asks is answered for it, and the answer kept for as long as either version may ask it
(again): a question inserted, removed or moved that changes nobody's way makes no difference.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from logigram.diff.difference import End, Ending
from logigram.diff.version import Pairs, Told, Version
from logigram.graph import ending
from logigram.model.targets import Target

LIMIT = 200_000
"""States walked in one flow and window, each with the answers kept in it, before the comparison gives up.

It then says that it is not complete. Charts without long loops stay far below.
"""

Ends = tuple[Ending, Ending]


class State(NamedTuple):
    """Where each version stands, and the answers that either may still ask.

    `owed` are the questions answered by what none of those asked so far offers: one that does has still to come.
    """

    old: Target | Ending
    new: Target | Ending
    told: frozenset[tuple[Target, str]] = frozenset()
    owed: frozenset[Target] = frozenset()


class Start(NamedTuple):
    """Where a walk begins in each version: at the start of a flow, or where a continuation leads."""

    old: Target
    new: Target
    continued: bool = False


class Trace(NamedTuple):
    """How a state was first reached: from which one, by which questions and answers; or where the walk began."""

    before: State | None
    pairs: Pairs
    start: Start


class Way(NamedTuple):
    """A walk that shows a difference, and where it begins."""

    start: Start
    pairs: Pairs


@dataclass
class Product:
    """The two versions in a window; `same` maps an outcome of the old one to that of the new one that it became."""

    old: Version
    new: Version
    same: Mapping[Target, Target]
    limit: int = LIMIT
    changed: Collection[Target] = field(init=False)

    def __post_init__(self) -> None:
        nodes = {*self.old.ways, *(target for ways in self.old.ways.values() for target in ways.values())}
        self.changed = ending(self.old.atlas, {node for node in nodes if self._touched(node)})

    def _touched(self, node: Target) -> bool:
        before = self.old.kind(node)
        if self.same and isinstance(before, dict):
            before = {answer: self.same.get(target, target) for answer, target in before.items()}
        return node not in self.same and before != self.new.kind(node)

    def differences(self, starts: Iterable[Start]) -> tuple[dict[Ends, Way], bool]:
        """Each pair of endings that differ with a shortest walk to it, and whether all states were walked."""
        traces: dict[State, Trace] = {}
        found: dict[Ends, Way] = {}
        size = 0
        for start in starts:
            waiting = deque([(self._state(start, {}), Trace(None, (), start))])
            while waiting:
                state, trace = waiting.popleft()
                if state in traces or self._unchanged(state):
                    continue
                size += 1 + len(state.told)
                if size > self.limit:
                    return found, False
                traces[state] = trace
                if isinstance(state.old, Ending) and isinstance(state.new, Ending):
                    found.setdefault((state.old, state.new), Way(start, _pairs(state, traces)))
                else:
                    waiting.extend((after, Trace(state, pairs, start)) for after, pairs in self._after(state))
        return found, True

    def _unchanged(self, state: State) -> bool:
        """Whether nothing can differ any more: the same ending, or a question below which nothing changed."""
        if isinstance(state.old, Target):
            return state.old == state.new and state.old not in self.changed
        return isinstance(state.new, Ending) and self.agree(state.old, state.new)

    def agree(self, old: Ending, new: Ending) -> bool:
        """Whether two endings are the same one, even under another id."""
        node = self.same.get(old.node, old.node) if old.node else None
        return old.kind == new.kind and node == new.node

    def _state(self, at: Start, told: Told) -> State:
        return State(self.old.follow(at.old, told)[0], self.new.follow(at.new, told)[0])

    def _after(self, state: State) -> Iterator[tuple[State, Pairs]]:
        """The states that follow each answer to the next question, with the questions passed on the way."""
        asked = self._asked(state)
        for answer in self._answers(asked):
            told = {**dict(state.told), asked: answer}
            old, passed = _follow(self.old, state.old, told)
            new, also = _follow(self.new, state.new, told)
            offered = {*_offered(self.old, passed), *_offered(self.new, also)}
            owed = (state.owed | {asked}) - offered
            kept = frozenset(each for each in told.items() if self._useful(each[0], old, new))
            if owed <= {identity for identity, _ in kept} and not (
                self._told_apart(old, told, self.new) or self._told_apart(new, told, self.old)
            ):
                yield State(old, new, kept, owed), (*passed, *also)

    def _asked(self, state: State) -> Target:
        """The question to answer next, preferably one that the other version has not to remember."""
        asked = [each.identity(at) for each, at in self._standing(state)]
        if len(asked) == 1 or not self.new.may_ask(state.new, asked[0]):
            return asked[0]
        return asked[0] if self.old.may_ask(state.old, asked[1]) else asked[1]

    def _standing(self, state: State) -> list[tuple[Version, Target]]:
        """The versions that stand at a question: one of the two at least, for the others have ended."""
        pairs = ((self.old, state.old), (self.new, state.new))
        return [(version, at) for version, at in pairs if isinstance(at, Target)]

    def _answers(self, identity: Target) -> Iterable[str]:
        versions = (self.old, self.new)
        ways = (each.ways[question] for each in versions for question in each.same.get(identity, ()))
        return dict.fromkeys(answer for offered in ways for answer in offered)

    def _told_apart(self, end: Target | Ending, told: Told, other: Version) -> bool:
        """Whether a walk stops at an answer that the same question offers in the other version: told as such."""
        if isinstance(end, Target) or end.kind is not End.STUCK or end.node is None:
            return False
        answer = told.get(other.identity(end.node))
        return answer is not None and other.offers(end.node, answer)

    def replay(self, way: "Way") -> tuple[Target | Ending, Target | Ending]:
        """Where the answers of a walk lead in each version."""
        told = {self.old.identity(question): answer for question, answer in way.pairs}
        return self.old.follow(way.start.old, told)[0], self.new.follow(way.start.new, told)[0]

    def _useful(self, identity: Target, old: Target | Ending, new: Target | Ending) -> bool:
        return self.old.may_ask(old, identity) or self.new.may_ask(new, identity)


def _follow(version: Version, at: Target | Ending, told: Told) -> tuple[Target | Ending, Pairs]:
    return (at, ()) if isinstance(at, Ending) else version.follow(at, told)


def _offered(version: Version, passed: Pairs) -> Iterator[Target]:
    """The questions passed that offer the answer given to them, as what stands for all those that are the same."""
    return (version.identity(question) for question, answer in passed if version.offers(question, answer))


def _pairs(state: State | None, traces: Mapping[State, Trace]) -> Pairs:
    """The questions and answers that lead to a state, each once, in the order in which they are met."""
    steps: list[Pairs] = []
    while state is not None:
        steps.append(traces[state].pairs)
        state = traces[state].before
    return tuple(dict.fromkeys(pair for pairs in reversed(steps) for pair in pairs))
