"""The loops of a graph: its nodes cut into groups that lead back to one another."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)

_KNOWN = 1 << 62
"""Above any rank: the group of the node is known."""


def groups(nodes: Iterable[Node], following: Callable[[Node], Iterable[Node]]) -> Iterator[tuple[Node, ...]]:
    """The groups of what can be walked from some nodes, each before those that lead to it; most hold one node."""
    search = _Search(following)
    for node in nodes:
        if node not in search.ranks:
            yield from search.groups_from(node)


def straight(nodes: Collection[Node], following: Callable[[Node], Iterable[Node]]) -> list[Node]:
    """The nodes to which no loop leads, each before those that it leads to: in most flows, all of them.

    They are taken off one after the other, each when all that lead to it have been; what follows a node must be one of
    the `nodes`.
    """
    before = dict.fromkeys(nodes, 0)
    for node in nodes:
        for target in following(node):
            before[target] += 1
    found = [node for node, count in before.items() if not count]
    for node in found:
        for target in following(node):
            before[target] -= 1
            if not before[target]:
                found.append(target)
    return found


class _Search(Generic[Node]):
    """Tarjan's search, without recursion, which a long flow would exhaust.

    The lowest rank that a node can come back to is known once all that follows it has been seen; a node that comes back
    no lower than itself closes a group.
    """

    def __init__(self, following: Callable[[Node], Iterable[Node]]) -> None:
        self.ranks: dict[Node, int] = {}
        self._following = following
        self._lowest: dict[Node, int] = {}
        self._waiting: list[Node] = []

    def groups_from(self, start: Node) -> Iterator[tuple[Node, ...]]:
        """Every group met from a node that was not met before."""
        lowest, ranks = self._lowest, self.ranks
        trail = [self._enter(start)]
        while trail:
            node, following = trail[-1]
            for target in following:
                if target not in ranks:
                    trail.append(self._enter(target))
                    break
                lowest[node] = min(lowest[node], lowest[target])
            else:
                trail.pop()
                if trail and lowest[node] < lowest[trail[-1][0]]:
                    lowest[trail[-1][0]] = lowest[node]
                if lowest[node] == ranks[node]:
                    yield self._close(node)

    def _enter(self, node: Node) -> tuple[Node, Iterator[Node]]:
        self.ranks[node] = self._lowest[node] = len(self.ranks)
        self._waiting.append(node)
        return node, iter(self._following(node))

    def _close(self, node: Node) -> tuple[Node, ...]:
        place = len(self._waiting) - 1
        while self._waiting[place] != node:
            place -= 1
        group = tuple(self._waiting[place:])
        del self._waiting[place:]
        self._lowest.update(dict.fromkeys(group, _KNOWN))
        return group
