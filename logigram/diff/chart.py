"""One flow in both versions on one chart: what is new, what is gone and what changed are marked there."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from logigram.diff.difference import Difference
from logigram.render import outline, to_dot, to_svg
from logigram.render.diagram import Arrow, Box, Diagram, diagram
from logigram.render.mark import Mark

Way = tuple[str, str, str, tuple[str, ...]]
"""From where, to where, by which answer, in which windows."""


def svg(found: Difference, flow: str, window: str | None = None) -> str:
    """The chart as SVG, in one window or in all of them (None); KeyError for an unknown flow or window."""
    chart = both(found, flow, window)
    return to_svg(to_dot(chart), f"Logigramme « {chart.title} », avant et après", outline(chart))


def both(found: Difference, flow: str, window: str | None = None) -> Diagram:
    """The diagram of the new version, with what only the old one had, all that differs marked.

    What is gone has no number: the numbers are those of the new version.
    """
    names = {each.before: each.after for each in found.outcomes_renamed if each.flow == flow}
    old = _renamed(diagram(found.old, flow, window), names)
    new = diagram(found.new, flow, window)
    changed = _changed(found, flow, new.windows)
    return replace(new, boxes=tuple(_boxes(old, new, changed)), arrows=tuple(_arrows(old, new)))


def _renamed(chart: Diagram, names: dict[str, str]) -> Diagram:
    boxes = (replace(box, id=names.get(box.id, box.id)) for box in chart.boxes)
    arrows = (replace(arrow, target=names.get(arrow.target, arrow.target)) for arrow in chart.arrows)
    return replace(chart, boxes=tuple(boxes), arrows=tuple(arrows))


def _changed(found: Difference, flow: str, windows: Collection[str]) -> set[str]:
    """The questions and outcomes of the flow that say something else in these windows."""
    return {
        each.id
        for parts in (found.questions, found.outcomes)
        for each in parts.changed
        if each.flow == flow
        and any(not change.windows or not set(windows).isdisjoint(change.windows) for change in each.changes)
    }


def _boxes(old: Diagram, new: Diagram, changed: Collection[str]) -> Iterator[Box]:
    before = {box.id: box for box in old.boxes}
    for box in new.boxes:
        known = before.pop(box.id, None)
        differs = known is not None and (box.id in changed or _seen(known) != _seen(box))
        yield replace(box, mark=Mark.ADDED if known is None else Mark.CHANGED if differs else None)
    for box in before.values():
        yield replace(box, mark=Mark.REMOVED, number=None, suites=())


def _seen(box: Box) -> tuple[object, ...]:
    """What a box shows, apart from numbers, which shift when anything is added."""
    return (box.kind, box.title, box.delays, box.doors, box.to_confirm)


def _arrows(old: Diagram, new: Diagram) -> Iterator[Arrow]:
    """The arrows of both, answers together that go the same way at the same times and have the same mark."""
    before, after = _ways(old), _ways(new)
    marked = [(way, text, _mark(before.get(way), text)) for way, text in after.items()]
    marked += [(way, text, Mark.REMOVED) for way, text in before.items() if way not in after]
    grouped: dict[tuple[str, str, tuple[str, ...], Mark | None], list[tuple[str, str]]] = {}
    for (source, target, answer, windows), text, mark in marked:
        grouped.setdefault((source, target, windows, mark), []).append((answer, text))
    for (source, target, windows, mark), answers in grouped.items():
        yield Arrow(source, target, tuple(answers), windows, mark=mark)


def _ways(chart: Diagram) -> dict[Way, str]:
    return {
        (arrow.source, arrow.target, answer, arrow.windows): text
        for arrow in chart.arrows
        for answer, text in arrow.answers
    }


def _mark(before: str | None, text: str) -> Mark | None:
    if before is None:
        return Mark.ADDED
    return None if before == text else Mark.CHANGED
