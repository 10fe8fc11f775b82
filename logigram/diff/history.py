"""What git remembers of a folder of flows: the commits that changed it, and its flows as each of them left it."""

import shutil
import tempfile
from pathlib import Path
from typing import Final

from logigram.diff.revision import MissingRevision, extract, git
from logigram.source import MissingFlows
from logigram.source.folder import SCENARIOS
from logigram.territory import Territory, read

_UNKNOWN: Final = "ce dossier n'est pas suivi par git"


def commits(folder: Path, most: int) -> tuple[str, ...]:
    """The last commits that changed what a folder holds, the newest first; raises MissingRevision when git has none."""
    found = git(_UNKNOWN, "log", f"--max-count={most}", "--format=%H", "--", ".", inside=folder)
    return tuple(found.decode().split())


def flows_at(folder: Path, commit: str) -> Territory | None:
    """The flows of a folder as a commit left them, without their scenarios; None where they could not be read."""
    with tempfile.TemporaryDirectory(prefix="logigram-") as into:
        try:
            inside = git(_UNKNOWN, "rev-parse", "--show-prefix", inside=folder).decode().strip()
            extract(f"{commit}:{inside}", Path(into), inside=folder)
            shutil.rmtree(Path(into, SCENARIOS), ignore_errors=True)  # half of the reading, and nobody is led by them
            return read(into).territory
        except (MissingRevision, MissingFlows):
            return None
