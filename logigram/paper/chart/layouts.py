"""How a chart is spread on a page: the ways to lay it out, and the one whose text is the largest."""

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
FAMILIES = (
    *(tuple(Layout(wrap=wrap, rows=rows) for wrap in (30, 36, 42)) for rows in (1, 2, 3)),
    *(tuple(Layout(wrap=wrap, rows=rows, across=True, between_ranks=0.3) for wrap in (30, 42)) for rows in (1, 2)),
    tuple(Layout(wrap=wrap, rows=2, between_ranks=0.12, between_nodes=0.06) for wrap in (30, 24, 36)),
)
"""Ways to spread a chart that differ by the length of their lines alone; the first of each tells what it is worth."""
NEAR = 1.25
"""No other layout of a family was seen to print text larger than this many times that of the first."""


def fits(chart: Diagram, space: Space, smallest: float) -> bool:
    """Whether some layout prints the chart in `space` with text that is not too small."""
    return any(size >= smallest for _, size in _tried(chart, space, smallest))


def best(chart: Diagram, space: Space) -> Printed:
    """The chart as the layout with the largest text in `space` prints it, and that size."""
    best: Printed | None = None
    for tried in _tried(chart, space):
        best = tried if best is None or tried[1] > best[1] else best
        if best[1] >= LARGEST * SIZE:
            break
    assert best is not None  # noqa: S101 - there are layouts
    return best


def _tried(chart: Diagram, space: Space, least: float = 0.0) -> Iterator[Printed]:
    """The chart in one layout of each family, then in the others where they may do better, and not less than `least`.

    A layout costs: those that have no chance are not tried.
    """
    firsts = []
    for family in FAMILIES:
        firsts.append((_printed(chart, space, family[0]), family))
        yield firsts[-1][0]
    best = max(size for (_, size), _ in firsts)
    for (_, size), family in sorted(firsts, key=lambda first: -first[0][1]):
        for layout in family[1:]:
            if size * NEAR > max(best, least):
                tried = _printed(chart, space, layout)
                best = max(best, tried[1])
                yield tried


def _printed(chart: Diagram, space: Space, layout: Layout) -> Printed:
    picture = to_picture(to_dot(chart, layout=layout))
    return picture, SIZE * min(space[0] / picture.width, space[1] / picture.height, LARGEST)
