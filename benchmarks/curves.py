"""Growth curves as SVG: both scales logarithmic, each line with a mark, a dash and its name at its end."""

from collections.abc import Iterator, Mapping
from html import escape
from math import ceil, floor, log10

Curve = Mapping[int, float]
"""Seconds by number of questions."""

_WIDTH, _HEIGHT = 860, 480
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 230, 30, 50
_COLOURS = ("#1b3a6b", "#555555", "#9c2f1f", "#2f6b1b", "#7a4b00", "#6b1b5e")
_DASHES = ("none", "8 4", "2 4", "12 3 2 3", "5 5", "1 3")
_GAP = 16
"""Between two names, in points."""


def drawn(curves: Mapping[str, Curve]) -> str:
    """The picture of some curves."""
    sizes = [log10(size) for curve in curves.values() for size in curve]
    seconds = [log10(value) for curve in curves.values() for value in curve.values()]
    frame = _Frame(min(sizes), max(sizes), floor(min(seconds)), ceil(max(seconds)))
    places = _spread({name: frame.y(curve[max(curve)]) for name, curve in curves.items()})
    lines = (
        part
        for rank, (name, curve) in enumerate(curves.items())
        for part in _line(frame, rank, name, curve, places[name])
    )
    return "\n".join((_HEAD, *_axes(frame), *lines, "</svg>\n"))


_HEAD = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
    'font-family="sans-serif" font-size="13">\n<title>Seconds of processor time by number of questions</title>\n'
    f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>'
)


class _Frame:
    """Where sizes and seconds stand in the picture."""

    def __init__(self, first: float, last: float, low: int, high: int) -> None:
        self.first, self.last, self.low, self.high = first, last, low, high

    def x(self, size: float) -> float:
        return _LEFT + (log10(size) - self.first) / (self.last - self.first) * (_WIDTH - _LEFT - _RIGHT)

    def y(self, seconds: float) -> float:
        return _HEIGHT - _BOTTOM - (log10(seconds) - self.low) / (self.high - self.low) * (_HEIGHT - _TOP - _BOTTOM)


def _axes(frame: _Frame) -> Iterator[str]:
    for power in range(round(frame.first), round(frame.last) + 1):
        x = frame.x(10**power)
        yield f'<line x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{_HEIGHT - _BOTTOM}" stroke="#dddddd"/>'
        yield f'<text x="{x:.1f}" y="{_HEIGHT - _BOTTOM + 18}" text-anchor="middle">{10**power:,}</text>'
    for power in range(frame.low, frame.high + 1):
        y = frame.y(10.0**power)
        yield f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{_WIDTH - _RIGHT}" y2="{y:.1f}" stroke="#dddddd"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} s</text>'
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    yield f'<text x="{middle}" y="{_HEIGHT - 10}" text-anchor="middle">questions in one flow</text>'


def _line(frame: _Frame, rank: int, name: str, curve: Curve, place: float) -> Iterator[str]:
    colour, dash = _COLOURS[rank % len(_COLOURS)], _DASHES[rank % len(_DASHES)]
    points = [(frame.x(size), frame.y(curve[size])) for size in sorted(curve)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>'
    yield from (_mark(rank, x, y, colour) for x, y in points)
    x, y = points[-1]
    end = _WIDTH - _RIGHT + 12
    yield f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{end}" y2="{place:.1f}" stroke="{colour}" opacity="0.4"/>'
    yield f'<text x="{end + 4}" y="{place + 4:.1f}" fill="{colour}">{escape(name)}</text>'


def _mark(rank: int, x: float, y: float, colour: str) -> str:
    shapes = ((0, 5), (4, 5), (3, 6), (45, 5), (5, 6), (6, 5))
    corners, size = shapes[rank % len(shapes)]
    if not corners:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size}" fill="{colour}"/>'
    if corners == 3:  # noqa: PLR2004 - a triangle
        points = f"{x:.1f},{y - size:.1f} {x - size:.1f},{y + size:.1f} {x + size:.1f},{y + size:.1f}"
        return f'<polygon points="{points}" fill="{colour}"/>'
    fill = colour if corners in (4, 45) else "#ffffff"
    turn = f' transform="rotate(45 {x:.1f} {y:.1f})"' if corners in (45, 6) else ""
    return (
        f'<rect x="{x - size:.1f}" y="{y - size:.1f}" width="{2 * size}" height="{2 * size}" '
        f'fill="{fill}" stroke="{colour}"{turn}/>'
    )


def _spread(places: Mapping[str, float]) -> Mapping[str, float]:
    """The heights of the names, moved apart where two would cover each other."""
    found: dict[str, float] = {}
    last = -float("inf")
    for name, y in sorted(places.items(), key=lambda place: place[1]):
        last = max(y, last + _GAP)
        found[name] = last
    return found
