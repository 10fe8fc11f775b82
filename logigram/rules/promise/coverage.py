"""Which branches of the flows, thus which answers, the scenarios walk."""

from collections.abc import Mapping
from typing import NamedTuple

from logigram.model.targets import Target
from logigram.rules.promise.replay import replays
from logigram.rules.subject import Subject


class Branch(NamedTuple):
    """An answer offered at a question that is asked in a window."""

    window: str
    question: Target
    answer: str


def branches(subject: Subject) -> tuple[Branch, ...]:
    """Every branch that a walk can take, window by window, in the order of the files."""
    return tuple(
        Branch(window, question, answer)
        for window, atlas in subject.atlases.items()
        for question, pairs in atlas.after.items()
        if question in subject.reached[window]
        for answer, _ in pairs
    )


def walked(subject: Subject) -> frozenset[Branch]:
    """Every branch that a scenario takes, be it on its way to a failure."""
    return frozenset(Branch(each.window, *step) for each in subject.once(replays) for step in each.steps)


def coverage(subject: Subject) -> Mapping[str, Mapping[str, tuple[int, int]]]:
    """Per flow and window, how many branches the scenarios walk, of how many; nothing when there is no scenario.

    A flow that asks nothing is left out.
    """
    if not subject.once(replays):
        return {}
    taken = subject.once(walked)
    counts: dict[str, dict[str, tuple[int, int]]] = {name: {} for name in subject.territory.flows}
    for branch in subject.once(branches):
        flow = counts[branch.question.flow]
        done, all_ = flow.get(branch.window, (0, 0))
        flow[branch.window] = (done + (branch in taken), all_ + 1)
    return {name: flow for name, flow in counts.items() if flow}
