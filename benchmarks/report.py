"""What the measures say: one table, for the terminal, for JSON and for docs/performance.md."""

import json
import os
import platform
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

Marks = tuple[str, str]
FLOWS: Marks = ("<!-- measures -->", "<!-- end of measures -->")
SCREEN: Marks = ("<!-- measures of the screen -->", "<!-- end of measures of the screen -->")
PAPER: Marks = ("<!-- measures of paper -->", "<!-- end of measures of paper -->")
"""Between which a table stands in the page."""


@dataclass(frozen=True)
class Line:
    """One promise: what was measured, the ratio found, the bound, and whether it holds."""

    what: str
    found: str
    bound: str
    met: bool | None


def at_most(what: str, value: float, bound: float) -> Line:
    """A ratio that must not be above a bound."""
    return Line(what, f"{value:.2f}", f"≤ {bound:g}", value <= bound)


def beside(what: str, ours: float, theirs: float, bound: float | None) -> Line:
    """Two times side by side, in milliseconds, and their ratio; without a bound it is only shown."""
    ratio = ours / theirs
    found = f"{ratio:.2f} ({1000 * ours:.3g} / {1000 * theirs:.3g} ms)"
    return Line(what, found, "" if bound is None else f"≤ {bound:g}", None if bound is None else ratio <= bound)


def at_least(what: str, value: float, bound: float) -> Line:
    """A ratio that must not be below a bound."""
    return Line(what, f"{value:.1f}", f"≥ {bound:g}", value >= bound)


def machine() -> Mapping[str, str]:
    """What the measures were taken on, without its name."""
    return {
        "processors": str(os.cpu_count()),
        "model": _model(),
        "system": platform.system(),
        "python": platform.python_version(),
    }


def _model() -> str:
    try:
        found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    except OSError:
        found = None
    return found[1] if found else platform.machine()


def table(lines: Sequence[Line]) -> str:
    """The lines as a Markdown table, readable in a terminal too."""
    said = {True: "yes", False: "**no**", None: ""}
    rows = [
        ("measure", "found", "bound", "met"),
        *((line.what, line.found, line.bound, said[line.met]) for line in lines),
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    shown = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    return "\n".join((shown[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *shown[1:]))


def as_json(lines: Sequence[Line], measures: Mapping[str, Mapping[str, object]], runs: int) -> str:
    """The lines and what they were drawn from."""
    found = {"machine": machine(), "runs": runs, "table": [asdict(line) for line in lines], "measures": measures}
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def into_page(page: Path, lines: Sequence[Line], how: str, marks: Marks = FLOWS) -> None:
    """Put the table between two marks of the page, with the machine it comes from and how it was measured."""
    here = machine()
    told = f"{here['model']}, {here['processors']} processors, {here['system']}, Python {here['python']}; {how}"
    start, end = marks
    before, opening, rest = page.read_text(encoding="utf-8").partition(start)
    _, closing, after = rest.partition(end)
    assert opening, f"{page} has no {start}"
    assert closing, f"{page} has no {end}"
    page.write_text(f"{before}{start}\n{told}\n\n{table(lines)}\n{end}{after}", encoding="utf-8")
