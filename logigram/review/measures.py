"""How many questions are asked before somebody is oriented, from where walks begin."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from logigram.graph import Steps, steps_to
from logigram.model.flow import Delay
from logigram.model.targets import Target
from logigram.rules.graph.long_walk import MOST, Longest, longest
from logigram.rules.promise.situation import spread
from logigram.rules.subject import Subject

MEDIAN, LONGEST, URGENT = 5, MOST, 3
"""The most questions that are aimed at: one time in two, at worst, and before an urgent outcome."""


class Way(NamedTuple):
    """The shortest walk to an outcome in a window; `urgent` when it is to be acted upon at once."""

    node: Target
    window: str
    urgent: bool
    start: Target
    steps: Steps


@dataclass(frozen=True)
class Measure:
    """What is asked from one or several starts: the shortest walk to each outcome in each window, and the longest."""

    ways: Sequence[Way]
    longest: int

    @property
    def median(self) -> float:
        """The median of the questions of the shortest walks."""
        return median(len(way.steps) for way in self.ways)

    @property
    def urgent(self) -> tuple[int, ...]:
        """The questions of the shortest walks to urgent outcomes."""
        return tuple(len(way.steps) for way in self.ways if way.urgent)

    def missed(self) -> Iterator[str]:
        """The aims that are missed, in French."""
        if self.median > MEDIAN:
            yield "médiane"
        if self.longest > LONGEST:
            yield "parcours le plus long"
        if max(self.urgent, default=0) > URGENT:
            yield "urgences"

    def slow(self) -> dict[Target, list[Way]]:
        """The urgent outcomes that take more questions than is aimed at, with their ways."""
        found: dict[Target, list[Way]] = {}
        for way in self.ways:
            if way.urgent and len(way.steps) > URGENT:
                found.setdefault(way.node, []).append(way)
        return found


def measure(subject: Subject, starts: Collection[Target], flow: str | None = None) -> Measure | None:
    """What is asked from the nearest of some starts, links crossed; None when nobody can begin there.

    With a `flow`, only its own outcomes count, those of the flows it leads to being counted there.
    """
    begun = {window: [each for each in starts if each in reached] for window, reached in subject.reached.items()}
    found = (way for window, nodes in begun.items() for way in _ways(subject, window, nodes))
    ways = [way for way in found if flow in {None, way.node.flow}]
    most = subject.once(_longest)
    counts = (most[window].count(node) for window, nodes in begun.items() for node in nodes)
    return Measure(ways, max(counts)) if ways else None


def _longest(subject: Subject) -> Mapping[str, Longest]:
    return {window: longest(subject, window) for window in subject.territory.windows}


def _ways(subject: Subject, window: str, starts: Collection[Target]) -> Iterator[Way]:
    came = spread(subject.atlases[window], [(0, start) for start in starts])
    for node in sorted(came, key=subject.order):
        outcome = subject.territory.flows[node.flow].outcomes.get(node.node)
        if outcome is not None:
            yield Way(node, window, outcome.delay.at(window) is Delay.IMMEDIATE, *steps_to(came, node))
