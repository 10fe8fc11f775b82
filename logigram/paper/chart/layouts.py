"""How a chart is spread on a page: the settings of Graphviz that are tried, and the one whose text is the largest."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from logigram.render.diagram import Diagram
from logigram.render.dot import Layout, to_dot
from logigram.render.drawing import Picture, to_picture
from logigram.render.label import SIZE

Space = tuple[float, float]
Printed = tuple[Picture, float]
"""A drawing, and the size of its text on the page."""

LARGEST = 1.15
"""No chart is made larger than this: a small one would look like shouting."""
EASY = 10.0
"""Points: text that is read with ease; once a layout gives it, no other is tried."""
LAYOUTS = (
    Layout(wrap=30, tall=22, between_ranks=0.15),
    Layout(wrap=24, tall=22, between_ranks=0.15),
    Layout(wrap=24, tall=12, between_ranks=0.15),
    Layout(wrap=30, tall=12, between_ranks=0.15, rows=2),
    Layout(wrap=24, tall=9, between_ranks=0.3, across=True),
)
"""The ways that are tried, out of ninety (ADR 0015): two rows cross more arrows, and spare many a cut; the last one
holds a few boxes full of text."""
HOPELESS = 1.6
"""No layout was seen to print text larger than this many times that of the first: beyond, no other is tried."""


@dataclass
class Sheets:
    """Pages with room for `space` (points) where no text may be smaller than `smallest` (points)."""

    space: Space
    smallest: float
    _tried: dict[Diagram, list[Printed]] = field(default_factory=dict)

    def share(self, chart: Diagram) -> float:
        """How much of a page the chart takes with text of the smallest size; above 1, it does not fit."""
        largest = 0.0
        for _, size in self._printed(chart):
            largest = max(largest, size)
            if size >= self.smallest or size * HOPELESS < self.smallest:
                break
        return (self.smallest / largest) ** 2

    def best(self, chart: Diagram) -> Printed:
        """The chart as the first layout with easy text prints it, or else that with the largest, and its size."""
        found: list[Printed] = []
        for printed in self._printed(chart):
            found.append(printed)
            if printed[1] >= EASY:
                break
        return max(found, key=lambda printed: printed[1])

    def _printed(self, chart: Diagram) -> Iterator[Printed]:
        """The chart in each layout; what was tried before is not drawn again."""
        known = self._tried.setdefault(chart, [])
        for place, layout in enumerate(LAYOUTS):
            if place == len(known):
                picture = to_picture(to_dot(chart, layout=layout))
                scale = min(self.space[0] / picture.width, self.space[1] / picture.height, LARGEST)
                known.append((picture, SIZE * scale))
            yield known[place]
