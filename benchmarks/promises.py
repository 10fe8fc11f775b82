"""What is promised of the speed, and whether it holds."""

from collections.abc import Iterator, Mapping
from math import log10

from benchmarks.report import Line, at_least, at_most
from benchmarks.session import COMPARED, PEERS, RUNGS, Found

Values = Mapping[str, Mapping[str, float]]

STEPS = {"transitions": 5, "python-statemachine": 40}
"""How many times their steps per second a walk of ours must make."""


def lines(found: Found) -> Iterator[Line]:
    """Every promise."""
    value = {name: {of: each.value for of, each in some.items()} for name, some in found.items()}
    here = str(COMPARED)
    yield at_most("text to located tree / `yaml.load(…, CSafeLoader)`", value["tree"][here] / value["plain"][here], 0.3)
    yield at_most(f"load + check / floor, {COMPARED:,} questions", value["check"][here] / value["floor"][here], 3)
    for peer in PEERS:
        yield _against(peer, value.get(peer, {}), value["check"])
    yield from _growth(found, value)
    rungs = RUNGS[-1]
    ratio = value["ladder"][str(2 * rungs)] / value["check"][here]
    yield at_most(f"ladder of 2^{rungs} walks / flow of as many questions", ratio, 1)
    for peer, bound in STEPS.items():
        yield at_least(f"steps per second / {peer}", value["walk"]["logigram"] / value["walk"][peer], bound)
    ratio = value["whole"]["check"] / value["whole"]["imports"]
    yield at_most("`logigram check flows` / `import networkx, pydantic, yaml`", ratio, 2.2)


def _against(peer: str, theirs: Mapping[str, float], ours: Mapping[str, float]) -> Line:
    """All three windows, checked, against one window built, at the largest size that the peer comes to."""
    size = max(map(int, theirs), default=0)
    if not size:
        return Line(f"load + check / {peer}", "it ends at no size", "≤ 1", met=None)
    stopped = "" if size == COMPARED else " (the largest it ends in time)"
    return at_most(f"load + check / {peer}, {size:,} questions{stopped}", ours[str(size)] / theirs[str(size)], 1)


def _growth(found: Found, value: Values) -> Iterator[Line]:
    sizes = sorted(map(int, value["check"]))
    smallest, first, *_, before, last = sizes
    ours, theirs = (
        log10(value[of][str(last)] / value[of][str(first)]) / log10(last / first) for of in ("check", "floor")
    )
    yield Line(f"exponent of the floor, {first:,} to {last:,} questions", f"{theirs:.2f}", "", met=None)
    yield at_most(f"exponent of load + check, {first:,} to {last:,} questions", ours, round(theirs + 0.05, 2))
    least, middle, most = (found["check"][str(size)].peak for size in (smallest, before, last))
    linear = (middle - least) * (last - smallest) / (before - smallest)
    yield at_most(f"memory at {last:,} questions / linear from {before:,}", (most - least) / linear, 1.1)
