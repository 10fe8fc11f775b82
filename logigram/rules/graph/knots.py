"""The loops of the flows: sets of questions that lead back to one another, links crossed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import networkx as nx

from logigram.model.targets import Target
from logigram.rules.subject import Subject, answer_path, spot
from logigram.rules.words import some
from logigram.source.fact import Spot


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


def condensed(subject: Subject, window: str) -> nx.DiGraph:
    """What can be walked in a window, as an acyclic graph whose nodes hold, under `members`, what leads back to itself."""
    reached = subject.reached[window]
    after = subject.atlases[window].after
    graph = nx.DiGraph()
    graph.add_nodes_from(reached)
    graph.add_edges_from((node, target) for node in reached for _, target in after.get(node, ()))
    return nx.condensation(graph)


def knots(subject: Subject) -> tuple[Knot, ...]:
    """Every loop that can be reached, in every window."""
    return tuple(knot for window in subject.territory.windows for knot in _knots(subject, window))


def _knots(subject: Subject, window: str) -> Iterator[Knot]:
    graph, after = condensed(subject, window), subject.atlases[window].after
    for place, members in graph.nodes(data="members"):
        one = next(iter(members))
        if len(members) > 1 or any(target == one for _, target in after.get(one, ())):
            yield Knot(window, frozenset(members), closed=graph.out_degree(place) == 0)


def loops(subject: Subject, *, closed: bool) -> Iterator[Loop]:
    """The loops without a way out, or those with one; the same loop in several windows is one."""
    gathered: dict[Target, dict[str, frozenset[Target]]] = {}
    for knot in subject.once(knots):
        if knot.closed == closed:
            first = min(knot.questions, key=subject.order)
            gathered.setdefault(first, {})[knot.window] = knot.questions
    for windows in gathered.values():
        yield _loop(subject, windows)


def _loop(subject: Subject, windows: Mapping[str, frozenset[Target]]) -> Loop:
    """The loop, told at the question by which it is first entered."""
    window, held = next(iter(windows.items()))
    entered = next(node for node in subject.reached[window] if node in held)
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
