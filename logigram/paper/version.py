"""The version of a sheet: while it stays the same, a sheet in hand leads to the same doors as one printed today."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel

from logigram.diff.compare import NOT_TOLD
from logigram.model.flow import Flow, FollowUpByWindow, Outcome
from logigram.model.targets import Target

if TYPE_CHECKING:
    from logigram.territory import Territory

PASSING: Final = frozenset({"closures", "waiting"})
"""What is dated and goes by: no sheet says it, since it would outlive it."""
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
    nodes = sorted({node for node in _leads(territory, flow) if node.flow != flow_id})
    outcomes = [*flow.outcomes.values(), *_outcomes(territory, nodes)]
    named = {*territory.settings.emergencies, *(name for outcome in outcomes for name in _named(outcome))}
    named |= {name for part in territory.settings.follow_ups.present().values() for name in _in_suite(part)}
    return Shown(tuple(nodes), tuple(sorted(named & territory.structures.keys())))


def _leads(territory: "Territory", flow: Flow) -> Iterator[Target]:
    """Wherever an answer or a follow-up of the flow goes, in any window."""
    written = [to for question in flow.questions.values() for answer in question.answers for to in answer.to.values()]
    suites = [part for outcome in flow.outcomes.values() for part in outcome.follow_ups.present().values()]
    written += [each.to for part in suites for each in part.values() if each.to]
    for text in written:
        if target := territory.resolve(text, flow.id):
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
    """What a sheet tells of a node of another flow: an orientation whole, a question by its words."""
    outcome = flow.outcomes.get(node)
    return [flow.title, _dumped(outcome) if outcome else flow.questions[node].text]


def _dumped(record: BaseModel, **which: set[str]) -> Any:  # noqa: ANN401 - JSON
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True, **which)  # type: ignore[arg-type]


def _digest(said: object) -> str:
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]
