"""`python -m benchmarks.layouts`: what each way of laying a chart out gives on paper, on the flows of this repository.

Pages used, crossings of arrows, mean length of an arrow in points on the page, and the smallest text: the table of the
decision on layouts (docs/adr/0015).
"""

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

from logigram import load
from logigram.paper.chart import compose, layouts
from logigram.render.dot import Layout
from logigram.render.label import SIZE
from logigram.territory import Territory

Point = tuple[float, float]
TRIED = {
    "30 characters": Layout(),
    "30, 22 lines at most": layouts.LAYOUTS[0],
    "24, 22 lines at most": layouts.LAYOUTS[1],
    "24, 12 lines at most": layouts.LAYOUTS[2],
    "30, 12 lines at most, two rows": layouts.LAYOUTS[3],
    "24, 16 lines at most, two rows": Layout(wrap=24, tall=16, between_ranks=0.15, rows=2),
    "24, 9 lines at most, across": layouts.LAYOUTS[4],
    "42, across": Layout(wrap=42, across=True, between_ranks=0.3),
    "30, three rows": Layout(rows=3),
}
STEPS = 6
"""Points looked at on each curve of an arrow."""
_NUMBERS = re.compile(r"-?[0-9.]+")


def main() -> None:
    """One line for each, then for those that are kept, together."""
    territory = load("flows")
    ways = {name: (layout,) for name, layout in TRIED.items()} | {"**those kept, together**": layouts.LAYOUTS}
    sys.stdout.write("| settings | pages | too small | crossings | mean arrow (points) |\n|---|---|---|---|---|\n")
    for name, chosen in ways.items():
        sys.stdout.write(f"| {name} | {_line(territory, chosen)} |\n")


def _line(territory: Territory, chosen: Sequence[Layout]) -> str:
    layouts.LAYOUTS = tuple(chosen)  # type: ignore[assignment]
    shown = [each for flow in territory.flows for paper in compose.PAPERS for each in _pages(territory, flow, paper)]
    small = sum(size < least for _, size, least in shown)
    arrows = [arrow for svg, size, _ in shown for arrow in _arrows(svg, size / SIZE)]
    crossed = sum(_crossings(list(_arrows(svg, 1.0))) for svg, _, _ in shown)
    return f"{len(shown)} | {small} | {crossed} | {sum(map(_length, arrows)) / len(arrows):.0f}"


def _pages(territory: Territory, flow: str, paper: str) -> Iterator[tuple[bytes, float, float]]:
    """The drawing on each page, the size of its text, and the smallest allowed, in points."""
    sheet = compose.PAPERS[paper]
    data = {**compose.frame(territory, flow, None, None), "width": sheet.width, "height": sheet.height}
    sheets = layouts.Sheets(compose._room({**data, "margin": compose.MARGIN}), sheet.smallest)  # noqa: SLF001 - measured
    for part in compose.pages(compose.diagram(territory, flow), sheets.share):
        picture, size = sheets.best(part)
        yield picture.drawn, size, sheet.smallest


def _arrows(svg: bytes, scale: float) -> Iterator[list[Point]]:
    """Each half arrow as points along it."""
    root = ET.fromstring(svg)  # noqa: S314 - drawn here
    for group in root.iter():
        if group.get("class", "").startswith("edge"):
            for path in group.iter("{http://www.w3.org/2000/svg}path"):
                numbers = [scale * float(each) for each in _NUMBERS.findall(path.get("d", ""))]
                yield list(_along(list(zip(numbers[::2], numbers[1::2], strict=True))))


def _along(points: Sequence[Point]) -> Iterator[Point]:
    for first in range(0, len(points) - 3, 3):
        a, b, c, d = points[first : first + 4]
        for step in range(STEPS + 1):
            t = step / STEPS
            u = 1 - t
            parts = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            yield tuple(sum(p * each[axis] for p, each in zip(parts, (a, b, c, d), strict=True)) for axis in (0, 1))  # type: ignore[misc]


def _length(arrow: Sequence[Point]) -> float:
    return sum(abs(complex(*b) - complex(*a)) for a, b in pairwise(arrow))


def _crossings(arrows: Sequence[Sequence[Point]]) -> int:
    return sum(_cross(one, other) for one, other in combinations(arrows, 2))


def _cross(one: Sequence[Point], other: Sequence[Point]) -> bool:
    """Whether two arrows cross somewhere else than where both begin or end."""
    return any(
        _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0
        for a, b in pairwise(one)
        for c, d in pairwise(other)
    )


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


if __name__ == "__main__":
    main()
