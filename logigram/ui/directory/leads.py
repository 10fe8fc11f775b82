"""Which orientations lead to each structure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from logigram.model.flow import Flow, Outcome
from logigram.territory import Territory


@dataclass(frozen=True, slots=True)
class Lead:
    """An orientation that leads to a structure, and the windows in which it does, in the order of the territory."""

    flow: str
    node: str
    windows: tuple[str, ...]


def leads(territory: Territory) -> Mapping[str, tuple[Lead, ...]]:
    """The orientations that name each structure, or one that it replaced, in the order of the flows."""
    found: dict[str, list[Lead]] = {name: [] for name in territory.structures}
    for flow in territory.flows.values():
        for node, outcome in flow.outcomes.items():
            for name, lead in _of(territory, flow, node, outcome):
                found[name].append(lead)
    return {name: tuple(each) for name, each in found.items()}


def _of(territory: Territory, flow: Flow, node: str, outcome: Outcome) -> Iterator[tuple[str, Lead]]:
    windows: dict[str, list[str]] = {}
    for window in territory.windows:
        named = (each for each in outcome.structures_at(window) if each in territory.structures)
        for name in dict.fromkeys(territory.current(each) for each in named):
            windows.setdefault(name, []).append(window)
    for name, held in windows.items():
        yield name, Lead(flow.id, node, tuple(held))
