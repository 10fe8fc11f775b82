"""The loops of the flows: sets of questions that lead back to one another, links crossed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from logigram import graph
from logigram.model.targets import Target
from logigram.rules.subject import Subject, answer_path, spot
from logigram.rules.words import some
from logigram.source.fact import Spot


@dataclass(frozen=True, slots=True)
class Groups:
    """What can be walked in a window, cut into groups of nodes that lead back to one another; most hold one node.

    `members` gives the groups, each before those that it is reached from; `of` the group of each node. The last ones,
    `alone` in number, hold nodes to which no loop leads.
    """

    members: tuple[frozenset[Target], ...]
    of: Mapping[Target, int]
    alone: int


@dataclass(frozen=True, slots=True)
class Knot:
    """Questions that all lead back to one another in a window; `closed` when no answer of theirs leads elsewhere."""

    window: str
    questions: frozenset[Target]
    closed: bool


@dataclass(frozen=True, slots=True)
class Loop:
    """One loop to tell: the question it is told at, all that it holds, and the windows in which it does."""

    node: Target
    questions: tuple[Target, ...]
    windows: tuple[str, ...]


def groups(subject: Subject) -> Mapping[str, Groups]:
    """The groups of each window."""
    return {window: _groups(subject, window) for window in subject.territory.windows}


def _groups(subject: Subject, window: str) -> Groups:
    reached, targets = subject.reached[window], subject.atlases[window].targets
    alone = graph.straight(reached, targets)
    untangled = frozenset(alone)
    tangled = graph.groups((node for node in reached if node not in untangled), targets)
    members = (*map(frozenset, tangled), *(frozenset((node,)) for node in reversed(alone)))
    return Groups(members, {node: place for place, group in enumerate(members) for node in group}, len(alone))


def knots(subject: Subject) -> tuple[Knot, ...]:
    """Every loop that can be reached, in every window."""
    found = subject.once(groups)
    return tuple(knot for window, each in found.items() for knot in _knots(subject, window, each))


def _knots(subject: Subject, window: str, found: Groups) -> Iterator[Knot]:
    targets = subject.atlases[window].targets
    for group, questions in enumerate(found.members[: len(found.members) - found.alone]):
        back = [found.of[target] == group for node in questions for target in targets(node)]
        if any(back):
            yield Knot(window, questions, closed=all(back))


def loops(subject: Subject, *, closed: bool) -> Iterator[Loop]:
    """The loops without a way out, or those with one; the same loop in several windows is one."""
    gathered: dict[Target, dict[str, frozenset[Target]]] = {}
    for knot in subject.once(knots):
        if knot.closed == closed:
            first = min(knot.questions, key=subject.order)
            gathered.setdefault(first, {})[knot.window] = knot.questions
    for first in sorted(gathered, key=subject.order):
        yield _loop(subject, gathered[first])


def _loop(subject: Subject, windows: Mapping[str, frozenset[Target]]) -> Loop:
    """The loop, told at the first question met among those that it holds in all its windows."""
    everywhere = frozenset.intersection(*windows.values())
    entered = next(node for node in subject.reached[next(iter(windows))] if node in everywhere)
    return Loop(entered, tuple(sorted(frozenset().union(*windows.values()), key=subject.order)), tuple(windows))


def links(subject: Subject, loop: Loop) -> Iterator[tuple[Spot, str]]:
    """The answers that lead back to the question at which the loop is told."""
    for node in loop.questions:
        back = {
            answer
            for window in loop.windows
            for answer, target in subject.atlases[window].after[node]
            if target == loop.node
        }
        for position, answer in enumerate(subject.territory.flows[node.flow].questions[node.node].answers):
            if answer.id in back:
                yield spot(node, *answer_path(position, "vers")), f"ramène à « {loop.node.seen_from(node.flow)} »"


def members(loop: Loop) -> tuple[str, ...]:
    """The note that names the questions of a loop of several."""
    names = [each.seen_from(loop.node.flow) for each in loop.questions]
    return (f"questions de la boucle : {some(names)}",) if len(names) > 1 else ()
