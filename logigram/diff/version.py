"""One version in one window, as the comparison walks it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from logigram.diff.difference import End, Ending
from logigram.diff.matching import Identities
from logigram.graph import Atlas, groups
from logigram.model.targets import Target, has_node
from logigram.territory import Territory

Told = Mapping[Target, str]
"""The answers given so far, by the question that stands for all those that are the same."""

Pairs = tuple[tuple[Target, str], ...]
"""Questions met and the answers given to them."""


@dataclass
class Version:
    """The arrows of a version in a window, and what can still be asked from each of its questions."""

    territory: Territory
    window: str
    identity: Identities
    atlas: Atlas = field(init=False)
    ways: dict[Target, dict[str, Target]] = field(init=False)
    _known: dict[int, set[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.atlas = self.territory.atlas(self.window)
        self.ways = {node: dict(pairs) for node, pairs in self.atlas.after.items()}

    @cached_property
    def continuations(self) -> dict[Target, None]:
        """The questions to which the continuations of outcomes lead, in the order of the files."""
        found = [target for targets in self.atlas.suites.values() for target in targets]
        for each in self.territory.settings.follow_ups.present().values():
            by_default = each.at(self.window)
            target = self.territory.resolve(by_default.to, "") if by_default and by_default.to else None
            found += [target] if target else []
        return dict.fromkeys(target for target in found if target in self.ways)

    def offers(self, question: Target, answer: str) -> bool:
        """Whether a question offers an answer here."""
        return answer in self.ways.get(question, ())

    def follow(self, node: Target, told: Told) -> tuple[Target | Ending, Pairs]:
        """Go on by the answers already given: to the first question without one, or to an ending.

        Gives the questions passed too.
        """
        passed: dict[Target, str] = {}
        while node in self.ways:
            ways = self.ways[node]
            if not ways:
                return Ending(End.DEAD_END, node), tuple(passed.items())
            answer = told.get(self.identity(node))
            if answer is None:
                return node, tuple(passed.items())
            if node in passed:
                return Ending(End.LOOP), tuple(passed.items())
            passed[node] = answer
            if answer not in ways:
                return Ending(End.STUCK, node), tuple(passed.items())
            node = ways[answer]
        return self._ending(node), tuple(passed.items())

    def _ending(self, node: Target) -> Ending:
        flow = self.territory.flows.get(node.flow)
        return Ending(End.OUTCOME if flow and has_node(flow, node.node) else End.BROKEN, node)

    def kind(self, node: Target) -> object:
        """What a node is and where it leads: what must be the same in two versions for nothing to change there."""
        ways = self.ways.get(node)
        return self._ending(node).kind if ways is None else ways

    @cached_property
    def same(self) -> dict[Target, list[Target]]:
        """The questions of this version that are one and the same."""
        found: dict[Target, list[Target]] = {}
        for question in self.ways:
            found.setdefault(self.identity(question), []).append(question)
        return found

    def may_ask(self, node: Target | Ending, identity: Target) -> bool:
        """Whether some walk from a node meets a question of that identity; the node itself counts."""
        if isinstance(node, Ending) or identity not in self.same:
            return False
        here = self._place[node]
        wanted = {self._place[question] for question in self.same[identity]}
        return any(here == each or (here > each and here in self._reaching(each)) for each in wanted)

    @cached_property
    def _place(self) -> dict[Target, int]:
        """The group of each node, among those that lead back to one another: arrows go to smaller numbers."""
        found = groups(self.ways, lambda node: self.ways.get(node, {}).values())
        return {node: place for place, group in enumerate(found) for node in group}

    @cached_property
    def _before(self) -> dict[int, set[int]]:
        """The groups from which an arrow leads to each group."""
        place, found = self._place, dict[int, set[int]]()
        for node, ways in self.ways.items():
            for target in ways.values():
                found.setdefault(place[target], set()).add(place[node])
        return found

    def _reaching(self, group: int) -> set[int]:
        """The groups from which one can get to a group."""
        if group not in self._known:
            seen, waiting = {group}, [group]
            while waiting:
                fresh = self._before.get(waiting.pop(), set()) - seen
                seen |= fresh
                waiting += fresh
            self._known[group] = seen
        return self._known[group]
