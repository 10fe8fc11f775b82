"""A chart in words, each number leading to its place in the booklet: enough to go on without the drawing."""

from collections.abc import Iterator
from typing import Any

from logigram.paper.booklet.binder import Binder, fiche, told
from logigram.render.diagram import Diagram, Kind
from logigram.render.outline import Entry, entries, named
from logigram.render.words import written


def outline(binder: Binder, chart: Diagram) -> list[dict[str, Any]]:
    """What is said of each box of a chart, in reading order."""
    return [_entry(binder, chart.flow, entry) for entry in entries(chart)]


def _entry(binder: Binder, flow: str, entry: Entry) -> dict[str, Any]:
    node, asked = entry.box.id, entry.box.kind is Kind.QUESTION
    help_ = binder.territory.flows[flow].questions[node].help if asked else None
    number = str(entry.box.number)
    return {
        "label": told(flow, node),
        "number": number,
        "asked": asked,
        "head": written(entry.head.removeprefix(f"{number}. ")),
        "help": written(help_ or ""),
        "notes": [written(note) for note in entry.notes],
        "ways": list(_ways(binder, flow, entry)),
        "card": "" if asked else fiche(flow, node),
    }


def _ways(binder: Binder, flow: str, entry: Entry) -> Iterator[dict[str, Any]]:
    for way in entry.ways:
        place = binder.place(flow, way.target.id)
        broken = {"label": "", "number": "", "flow": written(named(way.target))}
        yield {"said": written(way.said), "to": place or broken}
