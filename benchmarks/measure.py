"""One measure: a fresh process, its processor time rather than the clock's, and the median of several runs."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

HERE = Path(__file__).parent
LIMIT = 120.0
"""Seconds by the clock after which a run is given up."""
_LONG = 20.0
"""Seconds of one run above which it is not made again."""


@dataclass(frozen=True)
class Measure:
    """Seconds of processor time (steps per second for a walk), and the most memory held, in megabytes."""

    value: float
    peak: float = 0.0


def task(name: str, path: Path, runs: int) -> Measure | None:
    """A task of ours; None when it did not end in time."""
    return repeated([sys.executable, "-m", "benchmarks.tasks", name, str(path)], runs)


def peer(name: str, what: str, path: Path, runs: int) -> Measure | None:
    """A task of a library of state machines, in its own environment; None when it did not end in time."""
    if name == "xstate":
        return repeated(["node", str(HERE / "peers.mjs"), str(path)], runs)
    return repeated([str(HERE / ".venv-bench" / "bin" / "python"), str(HERE / "peers.py"), name, what, str(path)], runs)


def repeated(command: Sequence[str], runs: int) -> Measure | None:
    """The median of what several runs print; of one alone when it is long."""
    found: list[Measure] = []
    while len(found) < runs and not (found and found[0].value > _LONG):
        measured = _printed(command)
        if measured is None:
            return None
        found.append(measured)
    return Measure(median(each.value for each in found), median(each.peak for each in found))


def whole(command: Sequence[str], runs: int) -> Measure:
    """The median of what a whole process takes, its start and its end included."""
    _seconds(command)  # writes the bytecode that the next ones read
    return Measure(median(_seconds(command) for _ in range(runs)))


def _seconds(command: Sequence[str]) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603 - our own commands
        command, check=True, stdout=subprocess.DEVNULL, env=_environment(), cwd=HERE.parent
    )
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _printed(command: Sequence[str]) -> Measure | None:
    try:
        done = subprocess.run(  # noqa: S603 - our own commands
            command, check=True, stdout=subprocess.PIPE, text=True, timeout=LIMIT, env=_environment(), cwd=HERE.parent
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"{error}\n")
        return None
    return Measure(**json.loads(done.stdout))


def _environment() -> Mapping[str, str]:
    """That of this process, where Python may keep its bytecode, as it does once installed."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
