"""The « si » of a guarantee: the states of a walk in which it holds, and what walks can do from there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush
from itertools import count
from typing import NamedTuple

from logigram.graph import Arrival, Atlas, Steps, steps_to
from logigram.model.settings import Situation
from logigram.model.targets import Target
from logigram.rules.subject import Subject

Arrivals = dict[Target, Arrival]


class Source(NamedTuple):
    """Where a guarantee begins to hold: at a node, after an answer to a question when it names one."""

    node: Target
    question: Target | None = None
    answer: str = ""

    @property
    def asked(self) -> Target:
        """The node to which the walk came before it entered the situation."""
        return self.question or self.node


@dataclass(frozen=True)
class Reach:
    """What walks do in one window: how they come to the situation (`before`), and all they meet in it (`after`).

    The sources that are soonest entered come first; there is one per state, thus several for one node.
    """

    sources: tuple[Source, ...]
    before: Arrivals
    after: Arrivals

    def way(self, node: Target) -> tuple[Source | None, Target, Steps]:
        """The shortest walk to a node through the situation: where it enters it, where it starts, and its steps.

        No source is given where the situation is the whole walk.
        """
        chain: list[tuple[Target, str]] = []
        while (arrival := self.after[node]).before is not None:
            node = arrival.before
            chain.append((node, arrival.answer))
        source = None if self.after is self.before else self._entered[node]
        start, steps = self.entering(source) if source else (node, ())
        return source, start, (*steps, *written(start, reversed(chain)))

    def entering(self, source: Source) -> tuple[Target, Steps]:
        """The shortest walk into the situation by a source, its answer included."""
        start, steps = steps_to(self.before, source.asked)
        return start, (*steps, *written(start, [(source.question, source.answer)] if source.question else ()))

    @cached_property
    def _entered(self) -> Mapping[Target, Source]:
        """The source by which a node is soonest entered."""
        return {each.node: each for each in reversed(self.sources)}


def written(start: Target, chain: Iterable[tuple[Target, str]]) -> Steps:
    """Questions and answers as written from the flow of a start."""
    return tuple((question.seen_from(start.flow), answer) for question, answer in chain)


def reaches(subject: Subject) -> Mapping[tuple[Situation, str], Reach]:
    """What walks do in the situation of each guarantee, in each window."""
    situations = {each.when for each in subject.territory.settings.guarantees}
    windows = subject.territory.windows
    return {(when, window): _reach(subject, when, window) for when in situations for window in windows}


def _reach(subject: Subject, when: Situation, window: str) -> Reach:
    """The states of a situation in a window; a flow is taken at its start, continuations left out."""
    atlas = subject.atlases[window]
    before = _scope(subject, when, window)
    sources = tuple(_sources(subject, when, atlas, before))
    if not (when.question or when.answers):
        return Reach(sources, before, before)
    depths = _depths(before)
    seeds = [(depths[each.asked] + (each.question is not None), each.node) for each in sources]
    return Reach(sources, before, spread(atlas, seeds))


def spread(atlas: Atlas, seeds: Iterable[tuple[int, Target]]) -> Arrivals:
    """Every node that answers lead to from the seeds, and how; a seed counts as many steps as were taken before it."""
    came: Arrivals = {}
    waiting = [(depth, place, node, Arrival()) for place, (depth, node) in enumerate(seeds)]
    heapify(waiting)
    places = count(len(waiting))
    while waiting:
        depth, _, node, arrival = heappop(waiting)
        if node in came:
            continue
        came[node] = arrival
        for answer, target in atlas.after.get(node, ()):
            if target not in came:
                heappush(waiting, (depth + 1, next(places), target, Arrival(node, answer)))
    return came


def questions(subject: Subject, when: Situation) -> frozenset[Target]:
    """The questions that a « si » names, and those that repeat them; every question when it names none."""
    if when.question is None:
        return subject.once(_every_question)
    twins = subject.once(_twins)
    found = {*named(subject, when.flow, when.question)} & subject.once(_every_question)
    waiting = list(found)
    while waiting:
        fresh = [each for each in twins.get(waiting.pop(), ()) if each not in found]
        found.update(fresh)
        waiting += fresh
    return frozenset(found)


def named(subject: Subject, home: str | None, text: str) -> Iterator[Target]:
    """The nodes that a guarantee means by « flow/node », or by « node » in its flow, in any flow when it has none."""
    flow, slash, node = text.rpartition("/")
    for name in [flow] if slash else [home] if home else subject.territory.flows:
        if name in subject.territory.flows and node in subject.territory.flows[name].nodes:
            yield Target(name, node)


def _scope(subject: Subject, when: Situation, window: str) -> Arrivals:
    """All that walks meet: those that start in the flow of the situation, or all of them."""
    if when.flow is None:
        return subject.reached[window]
    start = subject.territory.start(when.flow) if when.flow in subject.territory.flows else None
    return spread(subject.atlases[window], [(0, start)]) if start in subject.reached[window] and start else {}


def _sources(subject: Subject, when: Situation, atlas: Atlas, before: Arrivals) -> Iterator[Source]:
    if not (when.question or when.answers or when.everywhere):
        yield from (Source(node) for node in list(before)[:1])
        return
    chosen = questions(subject, when)
    for node in before:
        if node in chosen and not when.answers:
            yield Source(node)
        elif node in chosen:
            found = (Source(target, node, answer) for answer, target in atlas.after[node] if answer in when.answers)
            yield from found


def _depths(arrivals: Arrivals) -> Mapping[Target, int]:
    """The steps taken to each node: arrivals stand in the order in which they were made."""
    depths: dict[Target, int] = {}
    for node, arrival in arrivals.items():
        earlier = arrival.before or arrival.after_outcome
        depths[node] = depths[earlier] + 1 if earlier else 0
    return depths


def _every_question(subject: Subject) -> frozenset[Target]:
    flows = subject.territory.flows.items()
    return frozenset(Target(name, node) for name, flow in flows for node in flow.questions)


def _twins(subject: Subject) -> Mapping[Target, list[Target]]:
    """For each question, those that say they repeat it (« meme_que »)."""
    twins: dict[Target, list[Target]] = {}
    for name, flow in subject.territory.flows.items():
        for node, question in flow.questions.items():
            same = subject.territory.resolve(question.same_as, name) if question.same_as else None
            if same is not None:
                twins.setdefault(same, []).append(Target(name, node))
    return twins
