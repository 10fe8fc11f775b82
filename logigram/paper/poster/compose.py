"""The emergency poster of a flow: the first questions, the ways out, and numbers to be read from afar."""

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from logigram.paper.numbers import emergencies
from logigram.paper.poster.urgent import stages
from logigram.paper.poster.ways import Sheet
from logigram.paper.press import press
from logigram.paper.several import seal_of
from logigram.render.words import written
from logigram.wording.terms import ages

if TYPE_CHECKING:
    from logigram.territory import Territory

TEMPLATE: Final = "poster/poster.typ"
PAPERS: Final = {"a4": (595.28, 841.89), "a3": (841.89, 1190.55)}
"""Upright sheets, in points."""


def poster(territory: "Territory", flow_id: str, paper: str = "a3", at: date | None = None) -> bytes:
    """The poster of a flow as one PDF/UA-1 page, « a3 » or « a4 » upright, its text as large as the sheet allows.

    Raises KeyError for an unknown flow or paper, PageError when the text would have to be too small for a wall.
    """
    width, height = PAPERS[paper]
    flow = territory.flows[flow_id]
    data = {**words(territory, flow_id, at), "width": width, "height": height}
    return press(data, "pdf", at or flow.revised_on, TEMPLATE)


def words(territory: "Territory", flow_id: str, at: date | None = None) -> dict[str, Any]:
    """What the poster says, ready for paper."""
    public, flow = territory.public, territory.flows[flow_id]
    told = Sheet(public, flow_id, stages(public, flow_id), public.windows)
    return {
        **seal_of(territory, told.flows(), at),
        "title": written(flow.title),
        "ages": written(ages(flow.age)),
        "description": f"Affiche d'urgence « {written(flow.title)} », {written(territory.settings.name)}",
        "emergencies": emergencies(public),
        "stages": told.questions(),
    }
