"""The walks of a territory, listed one by one: slow, and without the counts of the review."""

from collections import Counter
from collections.abc import Iterator

from logigram.model.targets import Target
from logigram.territory import Territory

Walk = tuple[Target, ...]
"""The nodes of a walk, its outcome last."""


def walks(here: Territory, window: str) -> Iterator[Walk]:
    """Every walk from the welcome page to an outcome, one for each list of answers; arrows inside loops left out."""
    after = {node: [target for _, target in pairs] for node, pairs in here.atlas(window).after.items()}
    onward = {
        node: [target for target in targets if node not in _below(after, target)] for node, targets in after.items()
    }
    for start in dict.fromkeys(map(here.start, here.entries)):
        yield from _walks(onward, (start,))


def naming(here: Territory) -> Counter[str]:
    """How many walks end at an outcome that names each structure, itself or in its follow-ups."""
    found: Counter[str] = Counter()
    for window in here.windows:
        for walk in walks(here, window):
            outcome = here.flows[walk[-1].flow].outcomes[walk[-1].node]
            suites = [part.at(window) for part in outcome.follow_ups.present().values()]
            found.update(
                {*outcome.structures_at(window), *(name for each in suites if each for name in each.structures)}
            )
    return found


def _walks(onward: dict[Target, list[Target]], walk: Walk) -> Iterator[Walk]:
    if walk[-1] not in onward:
        yield walk
    for target in onward.get(walk[-1], ()):
        yield from _walks(onward, (*walk, target))


def _below(after: dict[Target, list[Target]], node: Target) -> set[Target]:
    seen, waiting = {node}, [node]
    while waiting:
        fresh = [target for target in after.get(waiting.pop(), ()) if target not in seen]
        seen.update(fresh)
        waiting += fresh
    return seen
