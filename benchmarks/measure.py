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


Command = Sequence[str]


def task(name: str, path: Path) -> Command:
    """A task of ours."""
    return [sys.executable, "-m", "benchmarks.tasks", name, str(path)]


def peer(name: str, what: str, path: Path) -> Command:
    """A task of a library of state machines, in its own environment."""
    if name == "xstate":
        return ["node", str(HERE / "peers.mjs"), str(path)]
    return [str(HERE / ".venv-bench" / "bin" / "python"), str(HERE / "peers.py"), name, what, str(path)]


def together(commands: Mapping[str, Command], runs: int) -> Mapping[str, Measure]:
    """The median of what each command prints, all run in turn so that a busy moment slows them alike.

    One that is long runs once; one that does not end in time is not there.
    """
    found: dict[str, list[Measure]] = {name: [] for name in commands}
    for name in [name for _ in range(runs) for name in commands]:
        kept = found.get(name)
        if kept is None or (kept and kept[0].value > _LONG):
            continue
        measured = _printed(commands[name])
        if measured is None:
            del found[name]
        else:
            kept.append(measured)
    return {name: _median(kept) for name, kept in found.items()}


def whole(commands: Mapping[str, Command], runs: int) -> Mapping[str, Measure]:
    """The median of what whole processes take, their start and their end included."""
    for command in commands.values():
        _seconds(command)  # writes the bytecode that the next ones read
    found: dict[str, list[Measure]] = {name: [] for name in commands}
    for name in [name for _ in range(runs) for name in commands]:
        found[name].append(Measure(_seconds(commands[name])))
    return {name: _median(kept) for name, kept in found.items()}


def _median(kept: Sequence[Measure]) -> Measure:
    return Measure(median(each.value for each in kept), median(each.peak for each in kept))


def _seconds(command: Command) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603 - our own commands
        command, check=True, stdout=subprocess.DEVNULL, env=_environment(), cwd=HERE.parent
    )
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _printed(command: Command) -> Measure | None:
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
