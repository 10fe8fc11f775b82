"""What can be reached, across links, in one window; and the shortest walk that shows it."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from logigram.model.content import Content
from logigram.model.flow import Flow, FollowUps, Question
from logigram.model.targets import Meanings, Target

Steps = tuple[tuple[str, str], ...]


class Arrival(NamedTuple):
    """How a node is first reached: from which question and by which answer; nowhere before for a start."""

    before: Target | None = None
    answer: str = ""
    after_outcome: Target | None = None


@dataclass
class Atlas:
    """All the flows of a territory in one window: what follows each node, links crossed.

    `after` gives the (answer id, node) pairs that follow each question; `suites` the nodes offered again by the
    follow-ups of each outcome, which make no loop and end the walk. All windows share the targets themselves: nodes are
    told apart by looking at two of them, not at their names, which is what proofs do most.
    """

    content: Content
    window: str
    after: dict[Target, list[tuple[str, Target]]] = field(default_factory=dict)
    suites: dict[Target, list[Target]] = field(default_factory=dict)
    opaque: set[Target] = field(default_factory=set)

    def __post_init__(self) -> None:
        for name, flow in self.content.flows.items():
            self._add(flow, self.content.meanings(name))

    def _add(self, flow: Flow, meanings: Meanings) -> None:
        for node, question in flow.questions.items():
            pairs = self._following(question, meanings)
            self.after[meanings.nodes[node]] = pairs
        for node, outcome in flow.outcomes.items():
            self.suites[meanings.nodes[node]] = list(self._continuations(outcome.follow_ups, meanings))

    def _following(self, question: Question, meanings: Meanings) -> list[tuple[str, Target]]:
        pairs = []
        for answer in question.offered(self.window):
            written = answer.to.at(self.window)
            if written is not None:
                pairs.append((answer.id, meanings[written] or self._opaque(meanings.home, written)))
        return pairs

    def _opaque(self, flow: str, written: str) -> Target:
        target = Target(flow, written)
        self.opaque.add(target)
        return target

    def _continuations(self, follow_ups: FollowUps, meanings: Meanings) -> Iterator[Target]:
        for each in follow_ups.present().values():
            follow_up = each.at(self.window)
            target = meanings[follow_up.to] if follow_up and follow_up.to else None
            if target is not None:
                yield target

    def targets(self, question: Target) -> list[Target]:
        """The nodes that the answers of a question lead to; none after an outcome."""
        return [target for _, target in self.after.get(question, ())]

    def is_final(self, node: Target) -> bool:
        """Whether a walk ends there: an outcome, or an entry that could not be read."""
        return node not in self.after


def arrivals(atlas: Atlas, starts: Iterable[Target]) -> dict[Target, Arrival]:
    """Every node reached from the starts, follow-ups included, with the shortest way to it."""
    reached = dict.fromkeys(starts, Arrival())
    waiting = list(reached)
    for node in waiting:
        for answer, target in atlas.after.get(node, ()):
            if target not in reached:
                reached[target] = Arrival(node, answer)
                waiting.append(target)
        for target in atlas.suites.get(node, ()):
            if target not in reached:
                reached[target] = Arrival(after_outcome=node)
                waiting.append(target)
    return reached


def steps_to(reached: dict[Target, Arrival], node: Target) -> tuple[Target, Steps]:
    """Where the shortest walk to a node starts, and its (question, answer) pairs as written from that start."""
    chain: list[tuple[Target, str]] = []
    arrival = reached[node]
    while arrival.before is not None:
        node = arrival.before
        chain.append((node, arrival.answer))
        arrival = reached[node]
    return node, tuple((question.seen_from(node.flow), answer) for question, answer in reversed(chain))


def ending(atlas: Atlas, finals: Iterable[Target]) -> set[Target]:
    """Every node from which some walk gets to one of `finals`."""
    before: dict[Target, list[Target]] = {}
    for node, pairs in atlas.after.items():
        for _, target in pairs:
            before.setdefault(target, []).append(node)
    seen = set(finals)
    waiting = deque(seen)
    while waiting:
        for node in before.get(waiting.popleft(), ()):
            if node not in seen:
                seen.add(node)
                waiting.append(node)
    return seen
