"""What rules look at: a territory on a date, with what several of them ask computed once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from logigram.graph import Arrival, Atlas, Steps, arrivals, steps_to
from logigram.model.targets import Target
from logigram.territory import Territory


@dataclass(frozen=True)
class Subject:
    """A territory, and the day from which its closures and waits are counted."""

    territory: Territory
    at: date

    @cached_property
    def starts(self) -> tuple[Target, ...]:
        """Where a professional can begin."""
        return tuple(self.territory.start(flow) for flow in self.territory.entries)

    @cached_property
    def atlases(self) -> Mapping[str, Atlas]:
        """All flows at once, per window."""
        return {window: self.territory.atlas(window) for window in self.territory.windows}

    @cached_property
    def reached(self) -> Mapping[str, dict[Target, Arrival]]:
        """Per window, every node that can be reached and how."""
        return {window: arrivals(atlas, self.starts) for window, atlas in self.atlases.items()}

    def windows_reaching(self, node: Target) -> tuple[str, ...]:
        """The windows in which a node can be reached, in order."""
        return tuple(window for window in self.territory.windows if node in self.reached[window])

    def proof(self, node: Target, windows: Iterable[str]) -> tuple[Steps, tuple[str, ...]]:
        """The shortest walk to a node in one of the windows, and the notes that tell it in the flow's own words."""
        walks = (steps_to(self.reached[window], node) for window in windows)
        start, steps = min(walks, key=lambda walk: len(walk[1]))
        return steps, (f"trajet le plus court : {self._told(start.flow, steps)}",) if steps else ()

    def _told(self, flow: str, steps: Steps) -> str:
        return " → ".join(f"{question} « {self._answer(flow, question, answer)} »" for question, answer in steps)

    def _answer(self, flow: str, question: str, answer: str) -> str:
        node = self.territory.resolve(question, flow)
        found = self.territory.flows[node.flow].questions[node.node].answer(answer) if node else None
        return found.text if found else answer
