"""How soon people must act before and after: what a meeting has to read first."""

from logigram.diff.difference import End, Ending, Situation
from logigram.model.flow import Delay
from logigram.territory import Territory

_ORDER = list(Delay)


def delays(end: Ending, windows: tuple[str, ...], territory: Territory) -> list[Delay | None]:
    """How soon one must act at an ending in each of some windows, None where nobody says it."""
    flow = territory.flows.get(end.node.flow) if end.node else None
    outcome = flow.outcomes.get(end.node.node) if flow and end.node else None
    return [outcome.delay.at(window) if outcome else None for window in windows]


def is_later(each: Situation, old: Territory, new: Territory) -> bool:
    """Whether people must now act less soon than before, in some window."""
    before, after = delays(each.before, each.windows, old), delays(each.after, each.windows, new)
    return any(was and now and _ORDER.index(now) > _ORDER.index(was) for was, now in zip(before, after, strict=True))


def is_worse(each: Situation, old: Territory, new: Territory) -> bool:
    """Whether people are now led later than before, or nowhere."""
    return each.after.kind is not End.OUTCOME or is_later(each, old, new)
