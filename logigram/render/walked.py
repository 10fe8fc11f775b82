"""A walk shown on a chart already laid out: what it took stands out, and nothing moves."""

import re
from collections.abc import Iterator

from logigram.render.diagram import Diagram
from logigram.render.dot import arrow_ids, box_id

ACCENT = "#0b3d6b"
"""The colour of the walk, which is also told by thick lines and bold answers."""
HERE = "#dcebf7"
"""What the box where the walk stands is filled with; it is also the last one of the thick line."""

STYLE = f"""
svg .parcours :is(path, polygon, polyline):not([stroke="none"]) {{ stroke: {ACCENT}; stroke-width: 4px; }}
svg .parcours.edge polygon {{ fill: {ACCENT}; }}
svg .ici:is(.question, .link) path {{ fill: {HERE}; }}
svg .ici:not(.parcours) path {{ stroke: {ACCENT}; stroke-width: 4px; }}
svg .parcours.reponse text {{ font-weight: bold; }}
"""
_GROUP = re.compile(r'<g id="([^"]*)" class="')


def walked(svg: str, chart: Diagram) -> str:
    """The drawing of a chart with the walk that the chart holds; the same text when it holds none."""
    marks = dict(_marks(chart))
    if not marks:
        return svg
    drawn = _GROUP.sub(lambda found: f"{found[0]}{marks.get(found[1], '')}", svg)
    return drawn.replace("</desc>", f"</desc><style>{STYLE}</style>", 1)


def _marks(chart: Diagram) -> Iterator[tuple[str, str]]:
    """The classes that the walk adds to each group of the drawing, by the id of the group."""
    for box in chart.boxes:
        classes = "parcours " * box.walked + "ici " * box.current
        if classes:
            yield box_id(box), classes
    for position, arrow in enumerate(chart.arrows, 1):
        if arrow.walked:
            yield from ((part, "parcours ") for part in arrow_ids(position))
