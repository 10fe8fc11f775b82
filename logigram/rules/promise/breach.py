"""How a guarantee is broken in one window: what is met, what is lost, and what lasts too long."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from math import inf

from logigram.graph import Atlas, Steps, ending
from logigram.model.content import flow_file
from logigram.model.settings import Guarantee, Promise
from logigram.model.targets import Target
from logigram.rules.graph.knots import groups, knots
from logigram.rules.promise.arrows import arrow
from logigram.rules.promise.entries import Promised
from logigram.rules.promise.situation import Reach, Source, reaches, written
from logigram.rules.promise.terms import Terms, terms, wanted
from logigram.rules.subject import Subject, spot
from logigram.source.fact import Spot

Counts = Mapping[Target, float]


@dataclass(frozen=True)
class Breach:
    """One way in which a guarantee is broken in a window, with the shortest walk that shows it.

    Breaches of one `key` in several windows are told once.
    """

    key: Hashable
    fact: str
    window: str
    source: Source | None
    start: Target
    steps: Steps
    related: tuple[tuple[Spot, str], ...]


@dataclass(frozen=True)
class Trial:
    """A guarantee put to the proof in one window."""

    subject: Subject
    guarantee: Guarantee
    window: str
    reach: Reach
    terms: Terms

    @property
    def atlas(self) -> Atlas:
        """All the flows in that window."""
        return self.subject.atlases[self.window]

    def breaches(self) -> Iterator[Breach]:
        """Every way in which it is broken."""
        then = self.guarantee.then
        if then.never or (then.always and self.terms.is_sure):
            yield from self._outcomes()
        if then.always:
            yield from self._without_outcome()
        if then.possible and self.terms.is_sure:
            yield from self._lost(then.possible)
        if then.questions_max is not None:
            yield from self._long(then.questions_max)

    def name(self, node: Target) -> str:
        """A node as an editor of the settings writes it: with its flow, unless the guarantee is about that flow."""
        return node.seen_from(self.guarantee.when.flow or "")

    def _outcomes(self) -> Iterator[Breach]:
        """The outcomes that walks come to against the promise."""
        for node in self.reach.after:
            if self.atlas.is_final(node) and (fault := self.terms.fault(node, self.window)):
                place = Spot(flow_file(node.flow), ("orientations", node.node), on_key=True)
                yield self._met(node, f"on peut arriver à « {self.name(node)} », {fault}", (place, fault))

    def _without_outcome(self) -> Iterator[Breach]:
        """The questions at which walks stop, or turn round for ever."""
        for node in self.reach.after:
            if self._is_dead_end(node):
                fact = f"on peut rester bloqué à « {self.name(node)} », où aucune réponse n'est proposée"
                yield self._met(node, fact, (spot(node, on_key=True), "on reste bloqué ici"))
        for knot in self.subject.once(knots):
            if knot.closed and knot.window == self.window and not knot.questions.isdisjoint(self.reach.after):
                node = next(each for each in self.reach.after if each in knot.questions)
                fact = f"on peut tourner en rond à partir de « {self.name(node)} », sans être jamais orienté"
                yield self._met(node, fact, (spot(node, on_key=True), "on tourne en rond à partir d'ici"))

    def _met(self, node: Target, fact: str, mark: tuple[Spot, str]) -> Breach:
        source, start, steps = self.reach.way(node)
        return Breach((node, fact), fact, self.window, source, start, steps, (*self._last(start, steps), mark))

    def _lost(self, promise: Promise) -> Iterator[Breach]:
        """The states from which no walk comes to what is promised; only the first one on the way."""
        kept = {each for each in self.reach.after if self.atlas.is_final(each) and not self._faulty(each)}
        good = ending(self.atlas, kept)
        fact = f"aucun parcours n'arrive à {wanted(promise)}"
        yield from self._first(lambda each: each.node not in good, fact)

    def _long(self, most: int) -> Iterator[Breach]:
        """The states after which more questions may be asked than is promised; only the first one on the way."""
        counts = self.subject.once(most_asked)[self.window]
        after_answer = bool(self.guarantee.when.question or self.guarantee.when.everywhere)

        def asked(source: Source) -> float:
            return counts[source.node] - (source.question is None and after_answer)

        fact = f"plus de {most} question{'s' if most > 1 else ''} peuvent être posées"
        fact = fact if most else "une question peut encore être posée"
        for breach in self._first(lambda each: asked(each) > most, fact):
            source = breach.source
            if source is not None:
                extra = most + (source.question is None and after_answer)
                yield self._onward(breach, source, extra, counts)

    def _onward(self, breach: Breach, source: Source, count: int, counts: Counts) -> Breach:
        """The breach, its walk followed to the question that is one too many."""
        here, chain = source.node, []
        for _ in range(count):
            answer, target = max(self.atlas.after[here], key=lambda pair: counts[pair[1]])
            chain.append((here, answer))
            here = target
        steps = (*breach.steps, *written(breach.start, chain))
        related = (*self._last(breach.start, breach.steps), (spot(here, on_key=True), "question de trop"))
        return Breach(breach.key, breach.fact, breach.window, source, breach.start, steps, related)

    def _first(self, broken: Callable[[Source], bool], fact: str) -> Iterator[Breach]:
        """The sources that break the guarantee, without those that a walk enters by another one that does."""
        found = [each for each in self.reach.sources if broken(each)]
        nodes = {each.node for each in found if each.question is None}
        for source in found:
            if self.reach.before[source.asked].before not in nodes:
                start, steps = self.reach.entering(source)
                mark = (*self._last(start, steps),) or ((spot(source.node, on_key=True), "à partir d'ici"),)
                yield Breach((source.asked, source.answer, fact), fact, self.window, source, start, steps, mark)

    def _faulty(self, node: Target) -> bool:
        return bool(self.terms.fault(node, self.window))

    def _is_dead_end(self, node: Target) -> bool:
        if self.atlas.is_final(node):
            return False
        question = self.subject.territory.flows[node.flow].questions[node.node]
        return not any(answer.offered(self.window) for answer in question.answers)

    def _last(self, start: Target, steps: Steps) -> Iterator[tuple[Spot, str]]:
        """The last answer of a walk, with where it leads."""
        node = self.subject.territory.resolve(steps[-1][0], start.flow) if steps else None
        if node is None:
            return
        answer = steps[-1][1]
        target = dict(self.atlas.after[node])[answer]
        yield arrow(self.subject, node, answer, self.window), f"mène à « {target.seen_from(node.flow)} »"


def trials(subject: Subject, promised: Promised) -> Iterator[Trial]:
    """The proof of a guarantee, window by window."""
    guarantee, said = promised.guarantee, terms(subject, promised)
    for window in subject.territory.windows:
        yield Trial(subject, guarantee, window, subject.once(reaches)[guarantee.when, window], said)


def most_asked(subject: Subject) -> Mapping[str, Counts]:
    """Per window, the most questions that may be asked from each node on, its own included; no end to a loop."""
    return {window: _most_asked(subject, window) for window in subject.territory.windows}


def _most_asked(subject: Subject, window: str) -> Counts:
    after = subject.atlases[window].after
    counts: dict[Target, float] = {}
    for members in subject.once(groups)[window].members:
        onward = [target for node in members for _, target in after.get(node, ())]
        loops = not members.isdisjoint(onward)
        longest = inf if loops else max((counts[each] for each in onward), default=0)
        counts.update((node, (node in after) + longest) for node in members)
    return counts
