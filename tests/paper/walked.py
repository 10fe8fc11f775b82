"""Which nodes are reached in which windows, found by walking every answer and continuation from every flow."""

from collections.abc import Iterator

from logigram.model.flow import Outcome
from logigram.model.targets import Target
from logigram.territory import Territory


def walked(here: Territory, flow: str) -> dict[str, list[str]]:
    """The nodes of a flow that somebody gets to, each with its windows."""
    found: dict[str, list[str]] = {}
    for window in here.windows:
        for node in _seen(here, window):
            if node.flow == flow:
                found.setdefault(node.node, []).append(window)
    return found


def structures(outcome: Outcome, window: str) -> set[str]:
    """The structures that an outcome names in a window, those of its continuations included."""
    suites = outcome.follow_ups
    parts = (suites.no_answer, suites.refusal, suites.waiting, suites.worse, suites.something_else)
    said = [each.at(window) for each in parts if each]
    return {*outcome.structures_at(window), *(name for each in said if each for name in each.structures)}


def _seen(here: Territory, window: str) -> set[Target]:
    waiting = [Target(name, flow.start) for name, flow in here.flows.items()]
    seen: set[Target] = set()
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            waiting += [each for text in _after(here, node, window) if (each := here.resolve(text, node.flow))]
    return seen


def _after(here: Territory, node: Target, window: str) -> Iterator[str]:
    flow = here.flows[node.flow]
    if node.node in flow.questions:
        for answer in flow.questions[node.node].answers:
            if answer.windows is None or window in answer.windows:
                yield answer.to.at(window) or ""
    else:
        suites = flow.outcomes[node.node].follow_ups
        for part in (suites.no_answer, suites.refusal, suites.waiting, suites.worse, suites.something_else):
            said = part.at(window) if part else None
            yield (said.to if said else None) or ""
