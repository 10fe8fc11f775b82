"""How many walks there are, and how many of them hang on one node; none of them is listed.

In the order in which answers lead, the walks that come to a node are the sum of those that come to the questions before
it; the other way round, so are the walks that go on from it. The product is what goes through. Arrows inside a loop,
which make walks without end, are left out.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from logigram.model.flow import Outcome
from logigram.model.targets import Target
from logigram.rules.graph.knots import Groups, groups
from logigram.rules.subject import Subject


class Counts:
    """The walks from the welcome page that come to an outcome, in all windows together."""

    def __init__(self, subject: Subject) -> None:
        self.through: Counter[Target] = Counter()
        self.naming: Counter[str] = Counter()
        self.total = 0
        self.tangled = False
        for window, found in subject.once(groups).items():
            self.tangled |= found.alone < len(found.members)
            self._add(subject, window, found)

    def _add(self, subject: Subject, window: str, found: Groups) -> None:
        following = _following(subject, window, found)
        outcomes = {node: outcome for node in found.of if (outcome := _outcome(subject, node)) is not None}
        coming = _coming(found, following, subject.starts)
        going = _going(found, following, outcomes)
        self.through.update({node: coming[node] * going[node] for node in found.of})
        self.total += sum(going[start] for start in dict.fromkeys(subject.starts))
        for node, outcome in outcomes.items():
            self.naming.update(dict.fromkeys(_named(outcome, window), coming[node]))


Arrows = Mapping[Target, list[Target]]


def _following(subject: Subject, window: str, found: Groups) -> Arrows:
    """The nodes that the answers of each node lead to, once for each answer, out of its loop."""
    targets = subject.atlases[window].targets
    return {node: [each for each in targets(node) if found.of[each] != group] for node, group in found.of.items()}


def _coming(found: Groups, following: Arrows, starts: Iterable[Target]) -> Counter[Target]:
    """The walks that come to each node."""
    coming = Counter(set(starts))
    for group in reversed(found.members):
        for node in group:
            for target in following[node]:
                coming[target] += coming[node]
    return coming


def _going(found: Groups, following: Arrows, ends: Iterable[Target]) -> Counter[Target]:
    """The walks that go from each node to an outcome."""
    going = Counter(iter(ends))
    for group in found.members:
        for node in group:
            going[node] += sum(going[target] for target in following[node])
    return going


def _outcome(subject: Subject, node: Target) -> Outcome | None:
    return subject.territory.flows[node.flow].outcomes.get(node.node)


def _named(outcome: Outcome, window: str) -> set[str]:
    """The structures that an outcome names in a window, those of its own follow-ups included."""
    follow_ups = (part.at(window) for part in outcome.follow_ups.present().values())
    return {*outcome.structures_at(window), *(name for each in follow_ups if each for name in each.structures)}
