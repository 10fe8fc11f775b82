"""A chart that is too large for one page, cut in whole branches.

A question keeps its outcomes with it, even when another page shows the same ones: nobody turns a page to read whom to
call. Only a question that no page holds with all its answers goes on with the others elsewhere.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from logigram.paper.chart.branches import branches
from logigram.paper.chart.connectors import Marks, Piece, marks, part
from logigram.render.diagram import Arrow, Diagram, Kind

HANDFUL = 10
"""Answers that one arrow keeps together when a question takes several pages."""
Share = Callable[[Diagram], float]
"""How much of a page a chart takes; above 1, it does not fit."""


def pages(chart: Diagram, share: Share) -> list[Diagram]:
    """The chart itself when it fits, else as few parts as whole branches allow, in reading order.

    A way to another part leads to a connector with a letter, the page, and the same letter there. One answer that does
    not fit even alone has a page of its own.
    """
    if share(chart) <= 1:
        return [chart]
    pieces = [piece for box in chart.boxes for piece in _pieces(chart, box.id, box.kind, share)]
    groups = branches(pieces, lambda group: share(part(chart, group, Marks.trial())))
    found = marks(groups)
    return [part(chart, group, found) for group in groups]


def _pieces(chart: Diagram, box: str, kind: Kind, share: Share) -> Iterator[Piece]:
    """A question whole, or in runs of answers that fit; a box that no arrow leads to stands alone."""
    if kind is not Kind.QUESTION:
        if all(arrow.target != box for arrow in chart.arrows):
            yield Piece(box, ())
        return
    arrows = tuple(arrow for arrow in chart.arrows if arrow.source == box)
    whole = Piece(box, arrows)
    yield from [whole] if _fits(chart, whole, share) else _runs(chart, box, arrows, share)


def _runs(chart: Diagram, box: str, ways: Sequence[Arrow], share: Share) -> Iterator[Piece]:
    arrows: Sequence[Arrow] = [each for arrow in ways for each in _handfuls(arrow)]
    rank = 0
    while arrows:
        size = 1
        while size < len(arrows) and _fits(chart, _run(box, arrows, rank, size + 1), share):
            size += 1
        yield _run(box, arrows, rank, size)
        arrows, rank = arrows[size:], rank + 1


def _handfuls(arrow: Arrow) -> Iterator[Arrow]:
    """The arrow of many answers as several: the list of them could be longer than a page."""
    for first in range(0, len(arrow.answers), HANDFUL):
        yield replace(arrow, answers=arrow.answers[first : first + HANDFUL])


def _run(box: str, arrows: Sequence[Arrow], rank: int, size: int) -> Piece:
    return Piece(box, tuple(arrows[:size]), rank, more=size < len(arrows))


def _fits(chart: Diagram, piece: Piece, share: Share) -> bool:
    return share(part(chart, [piece], Marks.trial())) <= 1
