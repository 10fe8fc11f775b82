"""What rules look at: a territory on a date, with what several of them ask computed once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from logigram.graph import Arrival, Atlas, Steps, arrivals, steps_to
from logigram.model.content import flow_file
from logigram.model.targets import Target
from logigram.rules.doubt import doubtful
from logigram.source.fact import Path, Spot
from logigram.territory import Territory

T = TypeVar("T")


@dataclass(frozen=True)
class Subject:
    """A territory, and the local day from which its closures and waits are counted."""

    territory: Territory
    at: date
    _known: dict[Callable[["Subject"], Any], Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, compute: Callable[["Subject"], T]) -> T:
        """What a function says of this subject, asked of it the first time only."""
        if compute not in self._known:
            self._known[compute] = compute(self)
        found: T = self._known[compute]
        return found

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
        return {
            window: arrivals(atlas, [*self.starts, *self.default_continuations(window)])
            for window, atlas in self.atlases.items()
        }

    @cached_property
    def doubtful(self) -> frozenset[Target] | None:
        """The nodes of which parts that cannot be read may say more, None when it may be said of any node."""
        opaque = frozenset(node for atlas in self.atlases.values() for node in atlas.opaque)
        named = doubtful(self.territory.content, opaque)
        if named is None:
            return None
        return frozenset(node for atlas in self.atlases.values() for node in arrivals(atlas, named))

    def is_doubtful(self, node: Target) -> bool:
        """Whether a part that cannot be read may lead to a node."""
        return self.doubtful is None or node in self.doubtful

    def windows_reaching(self, node: Target) -> tuple[str, ...]:
        """The windows in which a node can be reached, in order."""
        return self._reaching.get(node, ())

    @cached_property
    def _reaching(self) -> Mapping[Target, tuple[str, ...]]:
        reaching: dict[Target, tuple[str, ...]] = {}
        for window, nodes in self.reached.items():
            reaching.update((node, (*reaching.get(node, ()), window)) for node in nodes)
        return reaching

    def proof(self, node: Target, windows: Iterable[str]) -> tuple[str, Steps, tuple[str, ...]]:
        """The shortest walk to a node in one of the windows: its start, its steps, and the notes that tell it."""
        walks = (steps_to(self.reached[window], node) for window in windows)
        start, steps = min(walks, key=lambda walk: len(walk[1]))
        notes = (f"trajet le plus court : {self.told(start.flow, steps)}",) if steps else ()
        return self.begun(start), steps, notes

    def begun(self, start: Target) -> str:
        """Where a walk begins, as a finding says it: « flow », or « flow/node » when it is not its first question."""
        return start.flow if start == self.territory.start(start.flow) else start.seen_from("")

    def told(self, flow: str, steps: Steps) -> str:
        """Steps written from a flow, in its own words: « danger « Non » → soins « Oui » »."""
        return " → ".join(f"{question} « {self._answer(flow, question, answer)} »" for question, answer in steps)

    def order(self, node: Target) -> tuple[int, int]:
        """The key that sorts nodes as the files show them."""
        return self._order.get(node, (len(self._order), 0))

    @cached_property
    def _order(self) -> Mapping[Target, tuple[int, int]]:
        flows = enumerate(self.territory.flows.items())
        return {
            Target(name, node): (rank, place) for rank, (name, flow) in flows for place, node in enumerate(flow.nodes)
        }

    def _answer(self, flow: str, question: str, answer: str) -> str:
        node = self.territory.resolve(question, flow)
        found = self.territory.flows[node.flow].questions[node.node].answer(answer) if node else None
        return found.text if found else answer

    def default_continuations(self, window: str) -> Iterator[Target]:
        """Where the follow-ups that the territory gives to every outcome lead."""
        for part in self.territory.settings.follow_ups.present().values():
            follow_up = part.at(window)
            target = self.territory.resolve(follow_up.to, "") if follow_up and follow_up.to else None
            if target is not None:
                yield target


def spot(node: Target, *below: str, on_key: bool = False) -> Spot:
    """The place of a question in its file, or of something below it."""
    return Spot(flow_file(node.flow), ("questions", node.node, *below), on_key=on_key)


def answer_path(position: int, *below: str) -> Path:
    """The path, below its question, of the answer at a position."""
    return ("reponses", str(position), *below)
