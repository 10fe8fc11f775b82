"""The seal of a sheet that says things of several flows: as doubtful as the most doubtful, as old as the oldest."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from logigram.paper.seal import last_day, seal

if TYPE_CHECKING:
    from logigram.territory import Territory


def seal_of(territory: "Territory", flows: Iterable[str], at: date | None = None) -> dict[str, Any]:
    """The seal of the first flow; a draft when one of them is, and out of use when the first of them is."""
    read = [territory.flows[each] for each in dict.fromkeys(flows)]
    ends = [(last, each) for each in read if (last := last_day(each, territory.settings.review_months))]
    first = min(ends, key=lambda end: end[0])[1] if ends else read[0]
    return {
        **seal(territory, read[0], at),
        "draft": any(each.standing is None for each in read),
        "until": seal(territory, first)["until"],
    }
