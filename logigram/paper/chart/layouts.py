"""How a chart is spread on a page: the settings of Graphviz that are tried, and the one whose text is the largest."""

from collections.abc import Iterator

from logigram.render.diagram import Diagram
from logigram.render.dot import Layout, to_dot
from logigram.render.drawing import Picture, to_picture
from logigram.render.label import SIZE

Space = tuple[float, float]
Printed = tuple[Picture, float]
"""A drawing, and the size of its text on the page."""

LARGEST = 1.15
"""No chart is made larger than this: a small one would look like shouting."""
LAYOUTS = (
    Layout(wrap=30, tall=22, between_ranks=0.15),
    Layout(wrap=30, tall=12, between_ranks=0.15, rows=2),
    Layout(wrap=24, tall=12, between_ranks=0.15),
    Layout(wrap=24, tall=22, between_ranks=0.15),
    Layout(wrap=24, tall=16, between_ranks=0.15, rows=2),
    Layout(wrap=24, tall=9, between_ranks=0.3, across=True),
)
"""Few ways to spread a chart between them make fit whatever any of ninety does: ADR 0015. The likeliest are first."""

HOPELESS = 1.6
"""No layout was seen to print text larger than this many times that of the first: beyond, no other is tried."""


def share(chart: Diagram, space: Space, smallest: float) -> float:
    """How much of a page of that `space` the chart takes with text of the `smallest` size; above 1, it does not fit."""
    largest = 0.0
    for _, size in _tried(chart, space):
        largest = max(largest, size)
        if size >= smallest or size * HOPELESS < smallest:
            break
    return (smallest / largest) ** 2


def best(chart: Diagram, space: Space) -> Printed:
    """The chart as the layout with the largest text in `space` prints it, and that size."""
    found: Printed | None = None
    for tried in _tried(chart, space):
        found = tried if found is None or tried[1] > found[1] else found
        if found[1] >= LARGEST * SIZE:
            break
    assert found is not None  # noqa: S101 - there are layouts
    return found


def _tried(chart: Diagram, space: Space) -> Iterator[Printed]:
    return (_printed(chart, space, layout) for layout in LAYOUTS)


def _printed(chart: Diagram, space: Space, layout: Layout) -> Printed:
    picture = to_picture(to_dot(chart, layout=layout))
    return picture, SIZE * min(space[0] / picture.width, space[1] / picture.height, LARGEST)
