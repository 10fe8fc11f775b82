"""The real command line, run on a folder of flows in a process of its own, with what it said, cost and answered."""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 10
"""Seconds: five times what is promised, since other tests run at the same time."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: its exit status, all it printed, the memory it held at most and the time it took."""

    status: int
    told: str
    mebibytes: float
    seconds: float


def check(folder: Path, report: Path) -> Run:
    """`logigram check` on a folder; raises subprocess.TimeoutExpired when it takes too long."""
    command = [
        sys.executable,
        "-m",
        "tests.bad_input.measured",
        str(report),
        "check",
        str(folder),
        "--at",
        "2026-11-22",
    ]
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=PATIENCE, check=False)
    seconds = time.perf_counter() - begin
    told = (done.stdout + done.stderr).decode("utf-8")
    return Run(done.returncode, told, float(report.read_text(encoding="utf-8")), seconds)
