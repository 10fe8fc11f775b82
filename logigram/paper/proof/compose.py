"""The proof of a flow: what changed, the entry of a partner, every box with room to write, and who was there."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from logigram.paper.chart.frame import frame
from logigram.paper.press import press
from logigram.paper.proof import boxes
from logigram.paper.proof.changed import page, within
from logigram.paper.proof.partner import entry
from logigram.paper.proof.shown import WHOLE, Asked, Shown
from logigram.render.diagram import Kind
from logigram.render.mark import STAMPS, Mark
from logigram.render.outline import Entry, Way, named
from logigram.render.words import written

if TYPE_CHECKING:
    from logigram.territory import Territory

TEMPLATE: Final = "proof/proof.typ"


def proof(territory: "Territory", flow_id: str, at: date | None = None, asked: Asked = WHOLE) -> bytes:
    """The proof of a flow as A4 upright PDF/UA-1 pages.

    Raises KeyError for an unknown flow or structure, PageError when the pages cannot be composed as they must be.
    """
    return press(words(territory, flow_id, at, asked), "pdf", at or territory.flows[flow_id].revised_on, TEMPLATE)


def words(territory: "Territory", flow_id: str, at: date | None = None, asked: Asked = WHOLE) -> dict[str, Any]:
    """What the proof says, ready for paper."""
    shown = Shown(territory, flow_id, asked)
    partner = shown.new.territory.structures[asked.partner] if asked.partner else None
    said = frame(territory, flow_id, None, at)
    about = f"Épreuve « {said['title']} »" + (f", {partner.name}" if partner else "")
    return {
        **said,
        "description": written(f"{about}, {territory.settings.name}"),
        "partner": {**entry(partner), "mark": _mark(shown.partner_mark)} if partner else None,
        "changes": _changes(shown),
        "boxes": [_box(shown, each) for each in shown.entries()],
        "shared": _shared(shown),
    }


def _changes(shown: Shown) -> dict[str, Any] | None:
    asked = shown.asked
    if asked.changes is None:
        return None
    nodes = shown.own | shown.context if asked.partner else None
    return page(within(asked.changes, shown.flow_id, shown.structures, nodes), asked.since)


def _box(shown: Shown, each: Entry) -> dict[str, Any]:
    box = each.box
    view, node = shown.where(box)
    asks = box.kind is Kind.QUESTION
    said = boxes.question(view, node) if asks else boxes.outcome(view, node, shown.asked.partner)
    return {
        "id": box.id,
        "asks": asks,
        "head": written(named(box)),
        "mark": _mark(shown.mark(box)),
        "context": box.id in shown.context,
        "ways": list(_ways(shown, each)),
        **said,
    }


def _ways(shown: Shown, each: Entry) -> Iterator[dict[str, Any]]:
    linked = shown.own | shown.context
    for way in each.ways:
        yield {
            "said": written(way.said),
            "target": _target(way),
            "link": way.target.id if way.target.id in linked else "",
            "ours": shown.asked.partner is None or way.target.id in shown.own,
        }


def _target(way: Way) -> str:
    box = way.target
    return written(f"logigramme « {box.title} »" if box.kind is Kind.LINK else named(box))


def _mark(mark: Mark | None) -> dict[str, str] | None:
    return (
        {"kind": mark.name.lower(), "words": written(STAMPS[mark].words), "color": STAMPS[mark].color} if mark else None
    )


def _shared(shown: Shown) -> dict[str, Any] | None:
    """The continuations of the territory; with a partner, only when they name it."""
    found = boxes.shared(shown.new, shown.asked.partner)
    named = any(line["strong"] for group in (found or {}).get("groups", ()) for line in group["lines"])
    if found is None or (shown.asked.partner and not named):
        return None
    return {**found, "mark": _mark(shown.shared_mark)}
