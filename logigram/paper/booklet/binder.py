"""What a booklet holds: its flows, what can be reached in each of them, and the structures that they lead to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from logigram.model.flow import Flow, Outcome
from logigram.render.order import numbers, reached
from logigram.render.words import written

if TYPE_CHECKING:
    from logigram.territory import Territory

Windows = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Binder:
    """The flows of a booklet in order; by flow, the number of each node on its chart and the windows it is reached in.

    `territory` is the public one, and `structures` are the ids of those that can be reached, replaced ones included.
    """

    territory: "Territory"
    flows: tuple[str, ...]
    numbers: Mapping[str, Mapping[str, int]]
    where: Mapping[str, Mapping[str, Windows]]
    structures: frozenset[str]
    about_one: bool = False
    """Whether it was asked for its first flow alone."""

    def outcomes(self, flow_id: str) -> Iterator[tuple[str, Outcome, Windows]]:
        """The outcomes of a flow that can be reached, in the order of their numbers, each with its windows."""
        found = self.territory.flows[flow_id].outcomes
        return ((node, found[node], self.where[flow_id][node]) for node in self.numbers[flow_id] if node in found)

    def place(self, home: str, to: str, *, card: bool = False) -> dict[str, Any] | None:
        """Where a text written in the flow `home` leads in the booklet, None where it means nothing.

        An outcome is a place in the chart told in words, or its `card`.
        """
        target = self.territory.resolve(to, home)
        if target is None:
            return None
        flow, number = self.territory.flows[target.flow], self.numbers[target.flow].get(target.node)
        elsewhere = target.flow != home
        begins = number is None or (elsewhere and target.node == flow.start)
        spot = told(target.flow, target.node) if not card or target.node in flow.questions else fiche(*target)
        return {
            "label": chapter(target.flow) if begins else spot,
            "number": "" if begins else str(number),
            "flow": written(flow.title) if elsewhere or number is None else "",
        }


def chapter(flow: str) -> str:
    """The label of a flow."""
    return f"logigramme:{flow}"


def told(flow: str, node: str) -> str:
    """The label of a node in the chart told in words."""
    return f"mots:{flow}/{node}"


def fiche(flow: str, node: str) -> str:
    """The label of the card of an outcome."""
    return f"fiche:{flow}/{node}"


def entry(structure: str) -> str:
    """The label of a structure in the directory."""
    return f"structure:{structure}"


def bind(territory: "Territory", flow_id: str | None = None) -> Binder:
    """The booklet of all flows, or that of one with those it leads to. Raises KeyError for an unknown flow."""
    public = territory.public
    numbered = {name: numbers(public, name) for name in public.flows}
    where = {name: _where(public, name) for name in public.flows}
    order = [*public.entries, *(name for name in public.flows if name not in public.entries)]
    if flow_id is not None:
        linked = _linked(public, flow_id, where)
        order = [flow_id, *(name for name in order if name in linked and name != flow_id)]
    met = {name for flow in order for name in _structures(public, public.flows[flow], where[flow])}
    known = {each for name in (*met, *public.settings.emergencies) for each in _with_heirs(public, name)}
    return Binder(public, tuple(order), numbered, where, frozenset(known), about_one=flow_id is not None)


def _where(territory: "Territory", flow_id: str) -> dict[str, Windows]:
    found = reached(territory, flow_id, territory.windows)
    return {node: tuple(windows) for node, windows in found.items() if node in territory.flows[flow_id].nodes}


def _linked(territory: "Territory", flow_id: str, where: Mapping[str, Mapping[str, Windows]]) -> set[str]:
    """The flow and all those that it leads to, one after the other."""
    territory.flows[flow_id]
    waiting = [flow_id]
    for name in waiting:
        written_ones = _goes(territory, territory.flows[name], where[name])
        targets = (territory.resolve(each, name) for each in written_ones)
        waiting += dict.fromkeys(each.flow for each in targets if each is not None and each.flow not in waiting)
    return set(waiting)


def _goes(territory: "Territory", flow: Flow, where: Mapping[str, Windows]) -> Iterator[str]:
    for node, windows in where.items():
        for window in windows:
            if question := flow.questions.get(node):
                yield from (to for each in question.offered(window) if (to := each.to.at(window)) is not None)
                continue
            suites = territory.settings.continuations(flow.outcomes[node]).values()
            yield from (suite.to for each in suites if (suite := each.at(window)) and suite.to)


def _structures(territory: "Territory", flow: Flow, where: Mapping[str, Windows]) -> Iterator[str]:
    for node, windows in where.items():
        if (outcome := flow.outcomes.get(node)) is None:
            continue
        for window in windows:
            yield from outcome.structures_at(window)
            suites = territory.settings.continuations(outcome).values()
            yield from (name for each in suites if (suite := each.at(window)) for name in suite.structures)


def _with_heirs(territory: "Territory", name: str) -> Iterator[str]:
    """A structure and those that took its place, one after the other; none when there is no such structure."""
    met: list[str] = []
    following: str | None = name
    while following in territory.structures and following not in met:
        met.append(str(following))
        following = territory.structures[met[-1]].replaced_by
    yield from met
