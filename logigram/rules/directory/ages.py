"""At which ages people get to each node, answer after answer, and by which walk.

A set of ages is a whole number: its bit n stands for n completed years. Joining two sets is « | », what they share
« & », so that one sweep over the arrows carries every age at once and no walk is ever listed.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from copy import copy

from logigram.graph import Arrival, Atlas, Steps, arrivals, steps_to
from logigram.model.content import Content
from logigram.model.targets import Target
from logigram.model.values import OLDEST, AgeRange
from logigram.rules.subject import Subject

Ages = int

EVERY: Ages = (1 << OLDEST + 1) - 1

Limits = Mapping[Target, Mapping[str, Ages]]
"""The ages of the answers that not everybody can give: by question, then by answer id."""


_NO_LIMIT: Mapping[str, Ages] = {}


def within(band: AgeRange | None) -> Ages:
    """The ages of a range, all of them when there is none."""
    if band is None:
        return EVERY
    oldest = OLDEST if band.max is None else min(band.max, OLDEST)
    return EVERY & ((1 << oldest + 1) - 1) & ~((1 << min(band.min, OLDEST + 1)) - 1)


def youngest(ages: Ages) -> int:
    """The lowest age of a set that is not empty."""
    return (ages & -ages).bit_length() - 1


def bands(ages: Ages) -> Iterator[tuple[int, int]]:
    """The runs of ages of a set, both ends included, from the youngest."""
    while ages:
        low = youngest(ages)
        high = low + youngest(~(ages >> low)) - 1
        yield low, high
        ages &= ~((1 << high + 1) - 1)


def told(ages: Ages) -> str:
    """« de 0 à 2 ans et à partir de 66 ans »."""
    return " et ".join(_band(low, high) for low, high in bands(ages))


def _band(low: int, high: int) -> str:
    if high == OLDEST:
        return f"à partir de {low} ans" if low else "à tout âge"
    unit = "an" if high <= 1 else "ans"
    return f"de {low} {unit}" if low == high else f"de {low} à {high} {unit}"


def spread(atlas: Atlas, starts: Mapping[Target, Ages], limits: Limits) -> dict[Target, Ages]:
    """The ages at which each node is reached from the starts, follow-ups left out.

    A node is looked at again only when it gains an age.
    """
    reached = dict(starts)
    waiting = deque(starts)
    while waiting:
        node = waiting.popleft()
        ages, own = reached[node], limits.get(node, _NO_LIMIT)
        for answer, target in atlas.after.get(node, ()):
            before = reached.get(target, 0)
            after = before | (ages & own[answer] if answer in own else ages)
            if after != before:
                reached[target] = after
                waiting.append(target)
    return reached


class Crossing:
    """The ages of the people who cross the flows of a territory, in each window; computed when first asked for."""

    def __init__(self, subject: Subject) -> None:
        content = subject.territory.content
        self._atlases = subject.atlases
        self.limits = _limits(content)
        self.starts = {
            subject.territory.start(name): within(content.flows[name].age)
            for name in subject.territory.entries
            if name not in content.ages_unread
        }
        self._reached: dict[str, dict[Target, Ages]] = {}
        self._walks: dict[tuple[str, int], dict[Target, Arrival]] = {}

    def reached(self, window: str) -> Mapping[Target, Ages]:
        """The ages at which each node is reached by answers from the welcome page."""
        if window not in self._reached:
            self._reached[window] = spread(self._atlases[window], self.starts, self.limits)
        return self._reached[window]

    def at_most(self, window: str, continued: Iterable[Target]) -> Mapping[Target, Ages]:
        """The same, when anybody may also begin at the nodes that follow-ups lead to."""
        starts = {**self.starts, **dict.fromkeys(continued, EVERY)}
        return spread(self._atlases[window], starts, self.limits)

    def walk(self, node: Target, window: str, age: int) -> tuple[Target, Steps]:
        """Where the shortest walk of a person of an age to a node starts, and its steps."""
        if (window, age) not in self._walks:
            starts = [start for start, ages in self.starts.items() if ages >> age & 1]
            self._walks[window, age] = arrivals(self._at(window, age), starts)
        return steps_to(self._walks[window, age], node)

    def _at(self, window: str, age: int) -> Atlas:
        """The atlas as a person of an age crosses it: without the answers of other ages, nor follow-ups."""
        atlas = copy(self._atlases[window])
        atlas.suites = {}
        atlas.after = {
            node: [pair for pair in pairs if self.limits[node].get(pair[0], EVERY) >> age & 1]
            if node in self.limits
            else pairs
            for node, pairs in atlas.after.items()
        }
        return atlas


def _limits(content: Content) -> Limits:
    limits: dict[Target, dict[str, Ages]] = {}
    for name, flow in content.flows.items():
        for node, question in flow.questions.items():
            own = {answer.id: within(answer.age) for answer in question.answers if answer.age is not None}
            if own:
                limits[Target(name, node)] = own
    return limits
