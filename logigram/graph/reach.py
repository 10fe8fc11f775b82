"""What can be reached, across links, in one window; and the shortest walk that shows it."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from logigram.graph.build import arrows
from logigram.model.content import Content
from logigram.model.flow import FollowUps
from logigram.model.targets import Target, resolve

Steps = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a node is first reached: from which question and by which answer; nowhere before for a start."""

    before: Target | None = None
    answer: str = ""
    after_outcome: Target | None = None


@dataclass
class Atlas:
    """All the flows of a territory in one window: what follows each node, links crossed.

    `after` gives the (answer id, node) pairs that follow each question; `suites` the nodes offered again by the
    follow-ups of each outcome, which make no loop and end the walk.
    """

    content: Content
    window: str
    after: dict[Target, list[tuple[str, Target]]] = field(default_factory=dict)
    suites: dict[Target, list[Target]] = field(default_factory=dict)
    opaque: set[Target] = field(default_factory=set)

    def __post_init__(self) -> None:
        for name, flow in self.content.flows.items():
            for node in flow.questions:
                self.after[Target(name, node)] = []
            for source, answer, written in arrows(flow, self.window):
                target = resolve(written, name, self.content.flows)
                if target is None:
                    target = Target(name, written)
                    self.opaque.add(target)
                self.after[Target(name, source)].append((answer.id, target))
            for node, outcome in flow.outcomes.items():
                self.suites[Target(name, node)] = list(self._continuations(name, outcome.follow_ups))

    def _continuations(self, flow: str, follow_ups: FollowUps) -> Iterator[Target]:
        for each in follow_ups.present().values():
            follow_up = each.at(self.window)
            target = resolve(follow_up.to, flow, self.content.flows) if follow_up and follow_up.to else None
            if target is not None:
                yield target

    def is_final(self, node: Target) -> bool:
        """Whether a walk ends there: an outcome, or an entry that could not be read."""
        return node not in self.after


def arrivals(atlas: Atlas, starts: Iterable[Target]) -> dict[Target, Arrival]:
    """Every node reached from the starts, follow-ups included, with the shortest way to it."""
    reached: dict[Target, Arrival] = {}
    waiting = deque((start, Arrival()) for start in starts)
    while waiting:
        node, arrival = waiting.popleft()
        if node in reached:
            continue
        reached[node] = arrival
        waiting.extend((target, Arrival(node, answer)) for answer, target in atlas.after.get(node, ()))
        waiting.extend((target, Arrival(after_outcome=node)) for target in atlas.suites.get(node, ()))
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
