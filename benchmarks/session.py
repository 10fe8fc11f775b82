"""Every measure of one run, by name and by size."""

import sys
from pathlib import Path

from benchmarks import measure
from benchmarks.generate import flow, ladder, write
from benchmarks.measure import Measure

SIZES = (100, 1_000, 10_000, 100_000)
COMPARED = 10_000
"""Questions of the flow on which most is promised."""
WALKED = 1_000
RUNGS = (500, 5_000)
"""Of ladders: 2 ** 500 walks, more than 10 ** 150, and 2 ** 5000."""
PEERS = ("python-statemachine", "sismic", "transitions", "xstate")
WALKERS = ("transitions", "python-statemachine")
BASE = "import networkx, pydantic, yaml"

Found = dict[str, dict[str, Measure]]
"""What did not end in time is not there."""


class Session:
    """Measures kept as they are made; those that are compared follow one another."""

    def __init__(self, folder: Path, runs: int) -> None:
        self.found: Found = {}
        self._folder, self._runs = folder, runs

    def flow(self, size: int) -> None:
        """What a flow of that size takes, and its floor."""
        path = write(flow(size), self._folder / f"flow{size}")
        for name in ("check", "floor", *(("tree",) if size == COMPARED else ())):
            self._keep(name, str(size), measure.task(name, path, self._runs))
        if size == COMPARED:
            self._keep("plain", str(size), measure.peer("pyyaml", "plain", path, self._runs))
        for peer in PEERS if size <= COMPARED else ():
            self._keep(peer, str(size), measure.peer(peer, "build", path, self._runs))

    def ladder(self, rungs: int) -> None:
        """What a ladder takes, whose walks are too many to be followed."""
        path = write(ladder(rungs), self._folder / f"ladder{rungs}")
        self._keep("ladder", str(2 * rungs), measure.task("check", path, self._runs))

    def walk(self) -> None:
        """Steps per second."""
        path = write(flow(WALKED), self._folder / "walked")
        self._keep("walk", "logigram", measure.task("walk", path, self._runs))
        for peer in WALKERS:
            self._keep("walk", peer, measure.peer(peer, "walk", path, self._runs))

    def whole(self) -> None:
        """What `logigram check flows` takes from its start to its end, and what its imports do."""
        for name, command in (("check", ["-m", "logigram", "check", "flows"]), ("imports", ["-c", BASE])):
            self._keep("whole", name, measure.whole([sys.executable, *command], 2 * self._runs + 1))

    def _keep(self, name: str, of: str, measured: Measure | None) -> None:
        if measured is not None:
            self.found.setdefault(name, {})[of] = measured
        told = f"{measured.value:,.3f}  {measured.peak:,.0f} MB" if measured else "not in time"
        sys.stderr.write(f"{name:20} {of:20} {told}\n")
