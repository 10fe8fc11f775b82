"""`python -m benchmarks`: every measure in one run, as a table, as JSON and as curves."""

import argparse
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from benchmarks import curves, promises, report
from benchmarks.session import PEERS, RUNGS, SIZES, Found, Session

TOP = Path(__file__).parent.parent
RUNS = 5


def main() -> None:
    """Measure, then tell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help=f"runs of which the median is kept (default: {RUNS})")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        found = _measured(Session(Path(folder), runs))
    lines = list(promises.lines(found))
    sys.stdout.write(f"{report.table(lines)}\n")
    plain = {name: {of: asdict(each) for of, each in some.items()} for name, some in found.items()}
    (TOP / "benchmarks" / "results.json").write_text(report.as_json(lines, plain, runs), encoding="utf-8")
    (TOP / "docs" / "images" / "growth.svg").write_text(curves.drawn(_curves(found)), encoding="utf-8")
    how = f"processor time, a fresh process each time, median of {runs} (one run alone above 20 s)."
    report.into_page(TOP / "docs" / "performance.md", lines, how)


def _measured(session: Session) -> Found:
    session.whole()
    session.walk()
    for size in SIZES:
        session.flow(size)
    for rungs in RUNGS:
        session.ladder(rungs)
    return session.found


def _curves(found: Found) -> dict[str, curves.Curve]:
    names = {"logigram, 3 windows, checked": "check", "floor, 3 windows": "floor"}
    names |= {f"{peer}, 1 window": peer for peer in PEERS if peer in found}
    return {name: {int(size): each.value for size, each in found[of].items()} for name, of in names.items()}


if __name__ == "__main__":
    main()
