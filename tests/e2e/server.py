"""The app, served as it will be, by a process of its own."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
NOW = "2026-11-28T22:05+01:00"
"""A Saturday evening, in the window « week_end »."""
PATIENCE = 40.0
"""Seconds in which a server must answer."""


class Server:
    """One served copy of some flows; it can be stopped and started again on the same port."""

    def __init__(self, flows: Path, log: Path, now: str = NOW, embed: str = "") -> None:
        self.flows, self._log, self._now, self._embed = flows, log, now, embed
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start serving, and wait until pages are answered."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(self._command(), cwd=ROOT, env=self._environment(), stdout=log, stderr=log)
        self._wait()

    def stop(self) -> None:
        """Stop as a power cut would."""
        if self._process:
            self._process.kill()
            self._process.wait()

    @property
    def log(self) -> str:
        """What was written on its terminal."""
        return self._log.read_text(encoding="utf-8")

    def _command(self) -> list[str]:
        return [sys.executable, "-m", "uvicorn", "app:app", "--port", str(self.port), "--log-level", "info"]

    def _environment(self) -> dict[str, str]:
        own = {"LOGIGRAM_FLOWS": str(self.flows), "LOGIGRAM_NOW": self._now, "LOGIGRAM_EMBED": self._embed}
        return {**os.environ, **own}

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while not _answers(f"{self.url}/_stcore/health"):
            assert time.monotonic() < end, f"the app did not start:\n{self.log}"
            assert self._process is None or self._process.poll() is None, f"the app stopped:\n{self.log}"
            time.sleep(0.05)


class StreamlitServer(Server):
    """The same app, under `streamlit run`."""

    def _command(self) -> list[str]:
        options = ["--server.port", str(self.port), "--server.address", "127.0.0.1"]
        return [sys.executable, "-m", "streamlit", "run", "app.py", *options]


def _answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=2) as answer:  # noqa: S310 - our own server
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
