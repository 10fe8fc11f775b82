"""Two versions of a territory compared: not their lines, what they say and where they lead."""

from dataclasses import replace
from functools import partial

from logigram.diff.difference import Difference, Offer, Parts, Renamed
from logigram.diff.matching import renamed
from logigram.diff.outcomes import outcome_changes
from logigram.diff.parts import Family, together
from logigram.diff.product import LIMIT
from logigram.diff.questions import offers, question_changes
from logigram.diff.settings import guarantees_changed, territory_changes, windows_changed
from logigram.diff.situations import walked
from logigram.diff.values import changes
from logigram.model.structure import Structure
from logigram.source.collector import collector_paused
from logigram.territory import Territory

FLOW_FIELDS = ("title", "subtitle", "age", "start")
NOT_TOLD = frozenset({"source", "checked_on", "agreement", "finess"})
"""What is kept about a structure for its upkeep, and nobody is led by."""


def compare(old: Territory, new: Territory, limit: int = LIMIT) -> Difference:
    """Everything that changed in meaning from one version to another.

    Situations are compared exactly, up to `limit` states in each flow and window, beyond which `Difference.unproved`
    names them. Sources, dates of revision or of verification, scenarios, decisions and the glossary are not compared.
    """
    with collector_paused():
        return _compared(old, new, limit)


def _compared(old: Territory, new: Territory, limit: int) -> Difference:
    names = renamed(old, new)
    found = walked(old, new, names, limit)
    return Difference(
        old,
        new,
        situations=found.situations,
        answers_added=_offers(new, old),
        answers_removed=_offers(old, new),
        outcomes_renamed=names,
        flows=_flows(old, new),
        questions=_questions(old, new),
        outcomes=_outcomes(old, new, names),
        structures=_structures(old, new),
        windows=windows_changed(old.settings, new.settings),
        guarantees=guarantees_changed(old.settings, new.settings),
        territory=tuple(territory_changes(old, new, _windows(old, new))),
        unproved=found.unproved,
        unread_old=_unread(old),
        unread_new=_unread(new),
    )


def _windows(old: Territory, new: Territory) -> tuple[str, ...]:
    """The windows of both versions: only in those can values be compared."""
    return tuple(window for window in old.windows if window in new.windows)


def _shared(old: Territory, new: Territory) -> tuple[str, ...]:
    return tuple(name for name in old.flows if name in new.flows)


def _flows(old: Territory, new: Territory) -> Parts:
    unread = old.content.broken_flows | new.content.broken_flows
    family = Family(old.flows, new.flows, unread)
    return family.compared(lambda flow: flow.title, lambda before, after: changes(FLOW_FIELDS, before, after))


def _questions(old: Territory, new: Territory) -> Parts:
    return together(
        [
            Family(old.flows[name].questions, new.flows[name].questions, _unread_nodes(old, new, name), name).compared(
                lambda question: question.text, question_changes
            )
            for name in _shared(old, new)
        ]
    )


def _offers(here: Territory, there: Territory) -> tuple[Offer, ...]:
    """The answers that only the version `here` offers, with the node that each leads to."""
    windows = _windows(here, there)
    found = (
        each for name in _shared(here, there) for each in offers(name, here.flows[name], there.flows[name], windows)
    )
    return tuple(replace(each, target=_node(here, each.flow, each.target)) for each in found)


def _node(territory: Territory, flow: str, written: str) -> str:
    target = territory.resolve(written, flow)
    return target.seen_from(flow) if target else written


def _outcomes(old: Territory, new: Territory, names: tuple[Renamed, ...]) -> Parts:
    """Outcomes; one that only changed its id is compared under its new one."""
    windows = _windows(old, new)
    now = {(each.flow, each.before): each.after for each in names}
    return together(
        [
            Family(
                {now.get((name, key), key): each for key, each in old.flows[name].outcomes.items()},
                new.flows[name].outcomes,
                _unread_nodes(old, new, name),
                name,
            ).compared(lambda outcome: outcome.title, partial(outcome_changes, windows=windows))
            for name in _shared(old, new)
        ]
    )


def _structures(old: Territory, new: Territory) -> Parts:
    unread = old.content.broken_structures | new.content.broken_structures
    fields = [name for name in Structure.model_fields if name not in NOT_TOLD]
    family = Family(old.structures, new.structures, unread)
    return family.compared(lambda structure: structure.name, partial(changes, fields))


def _unread_nodes(old: Territory, new: Territory, flow: str) -> frozenset[str]:
    return old.content.broken_nodes(flow) | new.content.broken_nodes(flow)


def _unread(version: Territory) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((path[0], ".".join(path[1:])) for path in version.content.broken))
