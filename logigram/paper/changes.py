"""What changed since an older version, as sheets may show it."""

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from logigram.diff import Difference, compare
from logigram.diff.chart import both
from logigram.model.structure import Audience, Structure
from logigram.render.diagram import Diagram, diagram
from logigram.render.mark import Mark

if TYPE_CHECKING:
    from logigram.territory import Territory


@lru_cache(maxsize=1)  # the sheets of one run show the same two versions
def compared(old: "Territory", new: "Territory") -> Difference:
    """The comparison of two versions, without any number that is for professionals, even if it was public before."""
    return compare(hidden(old, new), new.public)


def hidden(old: "Territory", new: "Territory") -> "Territory":
    """The old version, with nothing but the names of what was reserved or is now."""
    shown = {name: _hidden(each, new.structures.get(name)) for name, each in old.structures.items()}
    return type(old)(replace(old.content, structures=shown))


def _hidden(was: Structure, now: Structure | None) -> Structure:
    if now is None or now.is_public:
        return was.public
    return was.model_copy(update={"audience": Audience.PROFESSIONALS}).public


def marked(found: Difference, flow_id: str, window: str | None = None) -> Diagram:
    """The chart of a flow with what changed marked; all of it is new where the old version had no such flow or window.

    Raises KeyError for a flow that the new version does not have.
    """
    if flow_id in found.old.flows and (window is None or window in found.old.windows):
        return both(found, flow_id, window)
    chart = diagram(found.new, flow_id, window)
    return replace(chart, boxes=tuple(replace(box, mark=Mark.ADDED) for box in chart.boxes))
