"""What is promised of the speed of the screen, and whether it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles

from benchmarks.crowd import Load, Loads
from benchmarks.report import Line, at_most, beside

MOST = 1.3
"""Times what a bare page takes."""
MEGABYTES = 0.5
"""For one more open page."""
READERS = {"1": "one reader", "20": "20 readers", "60": "60 readers"}


@dataclass
class Found:
    """Every measure: loads by their name, megabytes by the number of readers, seconds in the browser."""

    loads: dict[str, Loads] = field(default_factory=dict)
    memory: dict[int, dict[str, float]] = field(default_factory=dict)
    browser: dict[str, list[float]] = field(default_factory=dict)


def lines(found: Found) -> Iterator[Line]:
    """Every promise."""
    for number, readers in READERS.items():
        yield from _clicks(f"click to the end of the run, {readers}", found.loads[number])
    saturated = found.loads["saturated"]
    for other, bound in (("bare", 1 / MOST), ("bare, frozen", None)):
        yield _rate(saturated, other, bound)
    for other, bound in (("bare", MOST), ("bare, frozen", None)):
        ours, theirs = (_processor(saturated[name]) for name in ("ours", other))
        yield beside(f"processor time of a click at saturation / {other}", ours, theirs, bound)
    for other, bound in (("bare", MOST), ("bare, frozen", None)):
        ours, theirs = median(found.browser["ours"]), median(found.browser[other])
        yield beside(f"click to content in Chromium, p50 / {other}", ours, theirs, bound)
    few, many = min(found.memory), max(found.memory)
    more = (found.memory[many]["ours"] - found.memory[few]["ours"]) / (many - few)
    yield at_most(f"megabytes for each session more, {few} to {many}", more, MEGABYTES)


def _clicks(what: str, loads: Loads) -> Iterator[Line]:
    for name, kept in (("p50", median), ("p95", _p95)):
        ours = kept(loads["ours"].seconds)
        yield beside(f"{what}, {name} / bare", ours, kept(loads["bare"].seconds), MOST)
        yield beside(f"{what}, {name} / bare, frozen", ours, kept(loads["bare, frozen"].seconds), None)


def _p95(seconds: Sequence[float]) -> float:
    return quantiles(seconds, n=20, method="inclusive")[-1]


def _processor(load: Load) -> float:
    """Seconds of the processor for one click, what Streamlit does after the run included."""
    return load.processor / len(load.seconds)


def _rate(loads: Loads, other: str, bound: float | None) -> Line:
    ours, theirs = (len(loads[name].seconds) / loads[name].elapsed for name in ("ours", other))
    what = f"clicks per second at saturation / {other}"
    found = f"{ours / theirs:.2f} ({ours:.0f} / {theirs:.0f})"
    return Line(
        what, found, "" if bound is None else f"≥ {bound:.2f}", None if bound is None else ours / theirs >= bound
    )
