"""The version of a sheet: while it stays the same, a sheet in hand leads to the same doors as one printed today."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel

from logigram.diff.compare import NOT_TOLD
from logigram.model.card import Card
from logigram.model.flow import Flow, FollowUpByWindow, Outcome
from logigram.model.targets import Target

if TYPE_CHECKING:
    from logigram.territory import Territory

PASSING: Final = frozenset({"closures", "waiting"})
"""What is dated and goes by: the page of a sheet tells it instead."""
SETTINGS: Final = frozenset({"windows", "holidays", "emergencies", "reminders", "follow_ups"})
"""The settings that sheets print, or that lead from one moment, or one door, to another."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the sheets of a flow say beside the flow: nodes of other flows that it leads to, and structures, by id."""

    nodes: tuple[Target, ...]
    structures: tuple[str, ...]


def version(territory: "Territory", flows: Iterable[str]) -> str:
    """Twelve hexadecimal digits for a sheet of these flows, whatever its kind; KeyError for one that does not exist."""
    return together(of_flow(territory, flow) for flow in flows)


def together(versions: Iterable[str]) -> str:
    """The version of a sheet of several flows, from those of each, in any order; that of a single one is its own."""
    found = sorted(versions)
    return found[0] if len(found) == 1 else _digest(found)


def of_flow(territory: "Territory", flow_id: str) -> str:
    """The version of a sheet of one flow.

    It covers what is validated in the flow, and, as everybody may see them, the structures and the settings that its
    sheets print. What is not told to readers does not count: dates of revision, sources of structures, the glossary.
    """
    flow, settings, beside = territory.flows[flow_id], territory.settings, shown(territory, flow_id)
    return _digest(
        {
            "flow": flow.fingerprint,
            "settings": _dumped(settings, include=set(SETTINGS)),
            "cards": {name: _dumped(card) for name, card in _cards(territory, flow_id).items()},
            "nodes": [(each, _node(territory.flows[each.flow], each.node)) for each in beside.nodes],
            "structures": {
                name: _dumped(territory.structures[name].public, exclude=set(NOT_TOLD | PASSING))
                for name in beside.structures
            },
        }
    )


def shown(territory: "Territory", flow_id: str) -> Shown:
    """What the sheets of a flow may say beside the flow, in a fixed order."""
    flow = territory.flows[flow_id]
    nodes = _beside(territory, flow)
    outcomes = [*flow.outcomes.values(), *_outcomes(territory, nodes)]
    named = {*territory.settings.emergencies, *(name for outcome in outcomes for name in _named(outcome))}
    named |= {name for part in territory.settings.follow_ups.present().values() for name in _in_suite(part)}
    named |= {name for card in _cards(territory, flow_id).values() for name in card.structures}
    return Shown(tuple(sorted(nodes)), tuple(sorted(named & territory.structures.keys())))


def _cards(territory: "Territory", flow_id: str) -> dict[str, Card]:
    return {name: card for name, card in territory.settings.cards.items() if card.flow == flow_id}


def _beside(territory: "Territory", flow: Flow) -> set[Target]:
    """Nodes of other flows that a sheet may tell: where the flow leads, what a card keeps, and the ends of both.

    A poster tells an urgent question of another flow on the spot, and a card an orientation under its question.
    """
    first = {node for node in _leads(territory, flow) if node.flow != flow.id}
    for card in _cards(territory, flow.id).values():
        kept = {target for each in card.outcomes if (target := territory.resolve(each, flow.id))}
        first |= {node for target in kept if target.flow != flow.id for node in (target, *_to(territory, target))}
    after = {target for node in first for target in _answers(territory, node)}
    return first | {node for node in after if node.flow != flow.id}


def _to(territory: "Territory", wanted: Target) -> Iterator[Target]:
    """The questions of the flow of an orientation that lead to it."""
    for name in territory.flows[wanted.flow].questions:
        here = Target(wanted.flow, name)
        if wanted in _answers(territory, here):
            yield here


def _answers(territory: "Territory", node: Target) -> set[Target]:
    question = territory.flows[node.flow].questions.get(node.node)
    answers = question.answers if question else ()
    found = (territory.resolve(to, node.flow) for answer in answers for to in answer.to.values())
    return {target for target in found if target}


def _leads(territory: "Territory", flow: Flow) -> Iterator[Target]:
    """Wherever an answer or a follow-up of the flow goes, in any window."""
    for name in flow.questions:
        yield from _answers(territory, Target(flow.id, name))
    suites = (part for outcome in flow.outcomes.values() for part in outcome.follow_ups.present().values())
    for each in (each for part in suites for each in part.values() if each.to):
        if target := territory.resolve(each.to or "", flow.id):
            yield target


def _outcomes(territory: "Territory", nodes: Iterable[Target]) -> Iterator[Outcome]:
    for each in nodes:
        if outcome := territory.flows[each.flow].outcomes.get(each.node):
            yield outcome


def _named(outcome: Outcome) -> Iterator[str]:
    yield from (name for names in outcome.structures.values() for name in names)
    yield from (name for part in outcome.follow_ups.present().values() for name in _in_suite(part))


def _in_suite(part: FollowUpByWindow) -> Iterator[str]:
    return (name for each in part.values() for name in each.structures)


def _node(flow: Flow, node: str) -> Any:  # noqa: ANN401 - JSON
    """What a sheet tells of a node of another flow."""
    return [flow.title, _dumped(flow.nodes[node])]


def _dumped(record: BaseModel, **which: set[str]) -> Any:  # noqa: ANN401 - JSON
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True, **which)  # type: ignore[arg-type]


def _digest(said: object) -> str:
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]
