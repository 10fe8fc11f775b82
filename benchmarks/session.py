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
        """What a flow of that size takes, its floor, and what the peers do with it."""
        path = write(flow(size), self._folder / f"flow{size}")
        commands = {name: measure.task(name, path) for name in ("check", "floor")}
        if size <= COMPARED:
            commands |= {peer: measure.peer(peer, "build", path) for peer in PEERS}
        if size == COMPARED:
            commands |= {"tree": measure.task("tree", path), "plain": measure.peer("pyyaml", "plain", path)}
        for name, measured in measure.together(commands, self._runs).items():
            self._keep(name, str(size), measured)

    def ladder(self, rungs: int) -> None:
        """What a ladder takes, whose walks are too many to be followed."""
        path = write(ladder(rungs), self._folder / f"ladder{rungs}")
        for measured in measure.together({"": measure.task("check", path)}, self._runs).values():
            self._keep("ladder", str(2 * rungs), measured)

    def walk(self) -> None:
        """Steps per second."""
        path = write(flow(WALKED), self._folder / "walked")
        commands = {"logigram": measure.task("walk", path)}
        commands |= {peer: measure.peer(peer, "walk", path) for peer in WALKERS}
        for name, measured in measure.together(commands, self._runs).items():
            self._keep("walk", name, measured)

    def whole(self) -> None:
        """What `logigram check flows` takes from its start to its end, and what its imports do."""
        commands = {
            "check": [sys.executable, "-m", "logigram", "check", "flows"],
            "imports": [sys.executable, "-c", BASE],
        }
        for name, measured in measure.whole(commands, 2 * self._runs + 1).items():
            self._keep("whole", name, measured)

    def _keep(self, name: str, of: str, measured: Measure) -> None:
        self.found.setdefault(name, {})[of] = measured
        sys.stderr.write(f"{name:20} {of:20} {measured.value:12,.3f}  {measured.peak:,.0f} MB\n")
