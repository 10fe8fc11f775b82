"""One version of a flow as its proof shows it: which boxes are reached, in which windows, under which numbers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from logigram.model.flow import Flow, Outcome
from logigram.render.order import numbers, reached

if TYPE_CHECKING:
    from logigram.territory import Territory


@dataclass(frozen=True, slots=True)
class View:
    """A flow with the windows in which each of its nodes is reached, and the number of each on the chart."""

    territory: "Territory"
    flow: Flow
    reached: Mapping[str, Sequence[str]]
    numbers: Mapping[str, int]

    def names(self, node: str) -> Iterator[str]:
        """The structures that an outcome names where it is reached, those of its continuations included."""
        outcome = self.flow.outcomes.get(node)
        for window in self.reached.get(node, ()) if outcome else ():
            yield from _named(outcome, window) if outcome else ()

    def naming(self, structure: str) -> set[str]:
        """The outcomes that name a structure in some window where they are reached."""
        return {node for node in self.flow.outcomes if structure in self.names(node)}


def _named(outcome: Outcome, window: str) -> Iterator[str]:
    yield from outcome.structures_at(window)
    for part in outcome.follow_ups.present().values():
        if follow_up := part.at(window):
            yield from follow_up.structures


def view(territory: "Territory", flow_id: str) -> View:
    """A flow of a territory; KeyError when it does not exist."""
    return View(
        territory,
        territory.flows[flow_id],
        reached(territory, flow_id, territory.windows),
        numbers(territory, flow_id),
    )
