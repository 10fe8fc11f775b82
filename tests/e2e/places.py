"""Addresses of the shipped flows, derived from them: rewording a question or changing an id breaks nothing here."""

from functools import cache

from logigram import load
from logigram.graph import arrivals, steps_to
from logigram.model.flow import Delay
from logigram.model.targets import Target
from logigram.paper.version import version
from logigram.territory import Territory
from logigram.ui.address import Address
from tests.e2e.server import ROOT

FLOW = "adult"


@cache
def territory() -> Territory:
    """The shipped flows."""
    return load(ROOT / "flows")


def outcome(delay: Delay, window: str) -> Target:
    """The first outcome of that delay that the flow reaches in a window."""
    flow = territory().flows[FLOW]
    return next(
        node
        for node in arrivals(territory().atlas(window), [territory().start(FLOW)])
        if node.flow == FLOW and node.node in flow.outcomes and flow.outcomes[node.node].delay.at(window) == delay
    )


def walk_to(node: Target, window: str) -> Address:
    """The shortest walk to a node, as an address; the window is left out."""
    reached = arrivals(territory().atlas(window), [territory().start(FLOW)])
    return Address(FLOW, None, steps_to(reached, node)[1])


def urgent(window: str = "week_end") -> str:
    """The address of an outcome to act upon at once."""
    return f"/{walk_to(outcome(Delay.IMMEDIATE, window), window).query()}"


def same_day(window: str = "week_end") -> str:
    """The address of an outcome to act upon today."""
    return f"/{walk_to(outcome(Delay.SAME_DAY, window), window).query()}"


def last_question(window: str = "week_end") -> str:
    """The address of the question before an outcome to act upon today."""
    walk = walk_to(outcome(Delay.SAME_DAY, window), window)
    return f"/{walk.with_answers(walk.answers[:-1]).query()}"


def chart(window: str = "week_end") -> str:
    """The chart with the walk to an outcome to act upon today drawn on it."""
    return f"/schema{walk_to(outcome(Delay.SAME_DAY, window), window).query()}"


def sheet() -> str:
    """The version of a sheet that holds."""
    return version(territory(), [FLOW])


def discreet() -> str:
    """The address of an outcome to be left quickly."""
    outcomes = territory().flows[FLOW].outcomes
    return f"/?logigramme={FLOW}&depuis={next(name for name, each in outcomes.items() if each.discreet)}"


def counted() -> str:
    """The address of an outcome with deadlines in hours."""
    flows = territory().flows.values()
    return next(
        f"/?logigramme={flow.id}&depuis={name}"
        for flow in flows
        for name, each in flow.outcomes.items()
        if each.counted_from
    )


ORDER = counted()
"""The mayor's order."""
