"""A chart that is too large for one page, cut between whole questions, with sequels both ways.

A question keeps its answers and its outcomes with it, even when another page shows the same outcome: nobody turns a
page to read whom to call.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from logigram.render.diagram import Arrow, Box, Diagram, Kind


def pages(chart: Diagram, fits: Callable[[Diagram], bool]) -> list[Diagram]:
    """The chart itself when it fits, else as few parts as a branch by branch reading gives, in order.

    A question that does not fit even alone has a page of its own.
    """
    if fits(chart):
        return [chart]
    groups = list(_groups(chart, _branch_by_branch(chart), fits))
    place = {question: number for number, group in enumerate(groups, 1) for question in group}
    return [_part(chart, group, place) for group in groups]


def _groups(chart: Diagram, order: Sequence[str], fits: Callable[[Diagram], bool]) -> Iterator[Sequence[str]]:
    while order:
        # One more question at a time: what fits is found out at once, what does not only after every layout.
        size = 1
        while size < len(order) and fits(_part(chart, order[: size + 1], {})):
            size += 1
        yield order[:size]
        order = order[size:]


def _branch_by_branch(chart: Diagram) -> list[str]:
    """The questions, each followed by those under it that were not met before; then the boxes no arrow leads to."""
    questions = [box.id for box in chart.boxes if box.kind is Kind.QUESTION]
    after: dict[str, list[str]] = {question: [] for question in questions}
    for arrow in chart.arrows:
        if arrow.target in after:
            after[arrow.source].append(arrow.target)
    order: dict[str, None] = {}
    waiting = questions[::-1]
    while waiting:
        question = waiting.pop()
        if question not in order:
            order[question] = None
            waiting += after[question][::-1]
    targets = {arrow.target for arrow in chart.arrows}
    return [*order, *(box.id for box in chart.boxes if box.id not in order and box.id not in targets)]


def _part(chart: Diagram, group: Iterable[str], place: dict[str, int]) -> Diagram:
    """The part of a chart around some questions; `place` tells the page of each question."""
    inside = set(group)
    arrows = tuple(arrow for arrow in chart.arrows if arrow.source in inside)
    shown = inside | {arrow.target for arrow in arrows}
    boxes = (_placed(box, box.id in inside, chart.arrows, place) for box in chart.boxes if box.id in shown)
    return replace(chart, boxes=tuple(boxes), arrows=arrows)


def _placed(box: Box, inside: bool, arrows: Iterable[Arrow], place: dict[str, int]) -> Box:  # noqa: FBT001 - private
    if box.kind is not Kind.QUESTION:
        return box
    here = place.get(box.id, 0)
    if not inside:
        return replace(box, kind=Kind.SEQUEL, pages=(here,))
    before = {place.get(arrow.source, 0) for arrow in arrows if arrow.target == box.id}
    return replace(box, pages=tuple(sorted(before - {here})))
