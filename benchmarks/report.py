"""What the measures say: one table, for the terminal, for JSON and for docs/performance.md."""

import json
import os
import platform
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

START, END = "<!-- measures -->", "<!-- end of measures -->"


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


def into_page(page: Path, lines: Sequence[Line], runs: int) -> None:
    """Put the table between the marks of the page, with the machine it comes from."""
    here = machine()
    told = (
        f"{here['model']}, {here['processors']} processors, {here['system']}, Python {here['python']}; processor time, "
        f"a fresh process each time, median of {runs} (one run alone above 20 s)."
    )
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{START}\n{told}\n\n{table(lines)}\n{END}{after}", encoding="utf-8")
