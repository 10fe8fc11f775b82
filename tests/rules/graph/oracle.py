"""What walks do, tried one state at a time on `Walk` itself: slow, and written without the graph of the rules."""

from collections.abc import Callable, Iterable
from functools import cached_property

from logigram.model.targets import Target
from logigram.territory import Territory
from logigram.walk import Walk

Nodes = frozenset[Target]


class Tried:
    """Everything that walks can do in one window of a territory."""

    def __init__(self, territory: Territory, window: str) -> None:
        self.territory, self.window = territory, window
        self.nodes = [Target(name, node) for name, flow in territory.flows.items() for node in flow.nodes]
        self.after = {node: self._after(node) for node in self.nodes}
        self.suites = {node: self._suites(node) for node in self.nodes}

    def _after(self, node: Target) -> dict[str, Target]:
        walk = Walk.start(self.territory, node.flow, self.window, node.node)
        return {answer.id: walk.answer(answer.id).here for answer in walk.answers}

    def _suites(self, node: Target) -> Nodes:
        outcome = Walk.start(self.territory, node.flow, self.window, node.node).outcome
        written = [part.at(self.window) for part in outcome.follow_ups.present().values()] if outcome else []
        found = (self.territory.resolve(each.to, node.flow) for each in written if each and each.to)
        return frozenset(each for each in found if each)

    def onward(self, node: Target) -> Nodes:
        """What an answer or a follow-up leads to."""
        return self.suites[node] | frozenset(self.after[node].values())

    @cached_property
    def reached(self) -> Nodes:
        """Every node met from the welcome page, follow-ups included."""
        return _spread((self.territory.start(flow) for flow in self.territory.entries), self.onward)

    @cached_property
    def met(self) -> dict[Target, Nodes]:
        """From each node, every node that answers lead to, itself included."""
        return {node: _spread([node], lambda each: self.after[each].values()) for node in self.nodes}

    def comes_back(self, node: Target) -> bool:
        """Whether a question can be asked again in the same walk."""
        return any(node in self.met[following] for following in self.after[node].values())

    def never_ends(self, node: Target) -> bool:
        """Whether one may answer for ever: neither an outcome nor a question without answer is ever met."""
        return all(self.after[each] for each in self.met[node])

    def most_questions(self, node: Target) -> int:
        """The most questions asked from a node on, trying every walk; only where nothing is asked twice."""
        if node.node in self.territory.flows[node.flow].outcomes:
            return 0
        return 1 + max(map(self.most_questions, self.after[node].values()), default=0)


def _spread(starts: Iterable[Target], following: Callable[[Target], Iterable[Target]]) -> Nodes:
    seen: set[Target] = set()
    wave = set(starts)
    while wave:
        seen |= wave
        wave = {each for node in wave for each in following(node)} - seen
    return frozenset(seen)
