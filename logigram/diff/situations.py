"""The situations that are now oriented elsewhere, each told once for the windows in which one walk shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from logigram.diff.difference import Renamed, Situation
from logigram.diff.matching import Identities
from logigram.diff.product import LIMIT, Ends, Product, Start, Way
from logigram.diff.urgency import is_worse
from logigram.diff.version import Version
from logigram.model.targets import Target
from logigram.territory import Territory


@dataclass(frozen=True, slots=True)
class Walked:
    """What the walks of a comparison found, and the (flow, window) pairs in which they were too many."""

    situations: tuple[Situation, ...]
    unproved: tuple[tuple[str, str], ...]


def walked(old: Territory, new: Territory, renamed: tuple[Renamed, ...], limit: int = LIMIT) -> Walked:
    """Walk every flow of both versions in every window of both; in each flow, what is worse comes first."""
    identity = Identities(old, new)
    same = {Target(each.flow, each.before): Target(each.flow, each.after) for each in renamed}
    products = {
        window: Product(Version(old, window, identity), Version(new, window, identity), same, limit)
        for window in old.windows
        if window in new.windows
    }
    situations: list[Situation] = []
    unproved: list[tuple[str, str]] = []
    for flow in (name for name in old.flows if name in new.flows):
        ways: dict[str, dict[Ends, Way]] = {}
        for window, product in products.items():
            ways[window], whole = product.differences(_starts(product, flow))
            unproved += [] if whole else [(flow, window)]
        told = _told(flow, products, ways)
        situations += sorted(told, key=lambda each: (not is_worse(each, old, new), len(each.walk)))
    return Walked(tuple(situations), tuple(unproved))


def _starts(product: Product, flow: str) -> Iterator[Start]:
    """Where walks of a flow begin: at its start, and wherever continuations of both versions lead."""
    old, new = product.old, product.new
    yield Start(old.territory.start(flow), new.territory.start(flow))
    for node in old.continuations:
        if node.flow == flow and node in new.continuations:
            yield Start(node, node, continued=True)


def _told(flow: str, products: Mapping[str, Product], ways: Mapping[str, dict[Ends, Way]]) -> Iterator[Situation]:
    """Each pair of endings, once for the windows in which the same walk shows it."""
    for ends in dict.fromkeys(ends for found in ways.values() for ends in found):
        left = [window for window in products if ends in ways[window]]
        while left:
            way = min((ways[window][ends] for window in left), key=lambda way: len(way.pairs))
            where = tuple(w for w in left if ways[w][ends].pairs == way.pairs or products[w].replay(way) == ends)
            yield _situation(flow, where, way, ends)
            left = [window for window in left if window not in where]


def _situation(flow: str, windows: tuple[str, ...], way: Way, ends: Ends) -> Situation:
    start = way.start.old.node if way.start.continued else ""
    walk = tuple((question.seen_from(flow), answer) for question, answer in way.pairs)
    return Situation(flow, windows, start, walk, *ends)
