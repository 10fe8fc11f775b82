"""The apps that are compared, each served by a process of its own whose time and memory can be read."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.server import Server

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Served(Server):
    """One app under uvicorn, on the real clock, with a quiet log."""

    def __init__(self, app: str, folder: Path, environment: Mapping[str, str]) -> None:
        super().__init__(folder, folder / f"{app.replace(':', '-')}.log")
        self._app, self._own = app, environment

    def processor(self) -> float:
        """Seconds of processor time taken so far."""
        fields = self._read("stat").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def memory(self) -> float:
        """Megabytes in memory now."""
        return int(self._read("statm").split()[1]) * _PAGE / 1e6

    def _read(self, name: str) -> str:
        assert self._process
        return Path("/proc", str(self._process.pid), name).read_text(encoding="ascii")

    def _command(self) -> list[str]:
        return [sys.executable, "-m", "uvicorn", self._app, "--port", str(self.port), "--log-level", "warning"]

    def _environment(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if key not in {"LOGIGRAM_NOW", "LOGIGRAM_FLOWS"}}
        return {**kept, **self._own}


@contextmanager
def running(server: Served) -> Iterator[Served]:
    """The app, started and stopped."""
    server.start()
    try:
        yield server
    finally:
        server.stop()
