"""A chart in words, for those who do not see it: « 1. Est-elle en danger ? Oui : 2. Non : 3. »."""

from collections.abc import Iterator

from logigram.render.diagram import Arrow, Box, Diagram, Kind
from logigram.render.mark import STAMPS, Mark
from logigram.render.words import clean
from logigram.render.words import windows as names
from logigram.wording.terms import DELAYS, TO_CONFIRM


def outline(chart: Diagram) -> str:
    """The whole chart as lines of text, in reading order."""
    return "\n".join(_sentences(chart))


def _sentences(chart: Diagram) -> Iterator[str]:
    boxes = {box.id: box for box in chart.boxes}
    for box in chart.boxes:
        if box.number is not None or box.mark:
            ways = (_way(arrow, boxes[arrow.target]) for arrow in chart.arrows if arrow.source == box.id)
            parts = (_head(box), *_outcome(box), *ways, *(f"{suite}." for suite in box.suites))
            yield clean(" ".join(parts))


def _head(box: Box) -> str:
    title = box.title if box.number is None else f"{box.number}. {box.title}"
    return _said(box.mark) + title + (f" ({TO_CONFIRM})" if box.to_confirm else "")


def _said(mark: Mark | None) -> str:
    """« + NOUVEAU : », before what is marked."""
    return f"{STAMPS[mark].words} : " if mark else ""


def _outcome(box: Box) -> Iterator[str]:
    if box.kind is Kind.OUTCOME:
        yield "–"
    for delay, where in box.delays:
        yield f"{_when(where)}{DELAYS[delay]}."
    for group in box.doors:
        yield f"{_when(group.windows)}{' ; '.join(group.lines)}."


def _when(where: tuple[str, ...]) -> str:
    return f"{names(where)} : " if where else ""


def _way(arrow: Arrow, target: Box) -> str:
    place = f"{target.number}" if target.number is not None else f"« {target.title} »"
    return f"{_said(arrow.mark)}{arrow.label}{f' ({names(arrow.windows)})' if arrow.windows else ''} : {place}."
