"""A chart that is too large for one page, cut in whole branches.

A question keeps its outcomes with it, even when another page shows the same ones: nobody turns a page to read whom to
call. Only a question that no page holds with all its answers goes on with the others elsewhere.
"""

from collections.abc import Callable, Iterator, Sequence

from logigram.paper.chart.branches import branches
from logigram.paper.chart.connectors import Marks, Piece, marks, part
from logigram.render.diagram import Arrow, Diagram, Kind

Fits = Callable[[Diagram], bool]


def pages(chart: Diagram, fits: Fits) -> list[Diagram]:
    """The chart itself when it fits, else as few parts as whole branches allow, in reading order.

    A way to another part leads to a connector with a letter, the page, and the same letter there. One answer that does
    not fit even alone has a page of its own.
    """
    if fits(chart):
        return [chart]
    pieces = [piece for box in chart.boxes for piece in _pieces(chart, box.id, box.kind, fits)]
    groups = branches(pieces, lambda group: fits(part(chart, group, Marks.trial())))
    found = marks(groups)
    return [part(chart, group, found) for group in groups]


def _pieces(chart: Diagram, box: str, kind: Kind, fits: Fits) -> Iterator[Piece]:
    """A question whole, or in runs of answers that fit; a box that no arrow leads to stands alone."""
    if kind is not Kind.QUESTION:
        if all(arrow.target != box for arrow in chart.arrows):
            yield Piece(box, ())
        return
    arrows = tuple(arrow for arrow in chart.arrows if arrow.source == box)
    whole = Piece(box, arrows)
    yield from [whole] if _fits(chart, whole, fits) else _runs(chart, box, arrows, fits)


def _runs(chart: Diagram, box: str, arrows: Sequence[Arrow], fits: Fits) -> Iterator[Piece]:
    rank = 0
    while arrows:
        size = 1
        while size < len(arrows) and _fits(chart, _run(box, arrows, rank, size + 1), fits):
            size += 1
        yield _run(box, arrows, rank, size)
        arrows, rank = arrows[size:], rank + 1


def _run(box: str, arrows: Sequence[Arrow], rank: int, size: int) -> Piece:
    return Piece(box, tuple(arrows[:size]), rank, more=size < len(arrows))


def _fits(chart: Diagram, piece: Piece, fits: Fits) -> bool:
    return fits(part(chart, [piece], Marks.trial()))
