"""What changed since a sheet was printed, found in the git history of the folder of flows, when it has one.

It is looked for in a thread, one at a time, among so many commits and for so long; nobody waits for it.
"""

import threading
import time
from functools import cache
from pathlib import Path
from typing import Final

from logigram.diff import compare
from logigram.diff.history import commits, flows_at
from logigram.diff.revision import MissingRevision
from logigram.territory import Territory
from logigram.ui.held import match, versions
from logigram.ui.html import Html
from logigram.ui.pages.changes import changes
from logigram.ui.web import logs
from logigram.ui.web.kept import Kept
from logigram.ui.web.store import store

MOST: Final = 80
"""Commits looked at: some months of work on the flows."""
PATIENCE: Final = 40.0
"""Seconds for one search; reading the flows of a commit takes about 0.3 s, and is done once."""
LIMIT: Final = 20_000
"""States compared in a flow and a window: beyond, what is told is true, and may not be all."""
UNKNOWN: Final = Html()
ROOM: Final = 2_000_000


class Past:
    """The past versions of one folder; safe to ask from several threads."""

    def __init__(self, folder: Path, most: int = MOST, patience: float = PATIENCE) -> None:
        self._folder, self._most, self._patience = folder, most, patience
        self._told = Kept[str](ROOM)
        self._versions: dict[str, dict[str, str]] = {}
        self._busy = threading.Lock()

    def since(self, territory: Territory, flows: tuple[str, ...], version: str) -> Html | None:
        """What changed since a sheet of that version; `UNKNOWN` when it cannot be told, None while it is looked for."""
        key = (*flows, version)
        found = self._told.found(territory, key)
        if found is None and self._busy.acquire(blocking=False):
            threading.Thread(target=self._look, args=(territory, key), daemon=True).start()
        return found if isinstance(found, Html) else None

    def _look(self, territory: Territory, key: tuple[str, ...]) -> None:
        try:
            self._told.get(territory, key, lambda: self._since(territory, key[:-1], key[-1]))
        finally:
            self._busy.release()

    def _since(self, territory: Territory, flows: tuple[str, ...], version: str) -> Html:
        try:
            return self._compared(territory, flows, version)
        except MissingRevision:
            return UNKNOWN
        except Exception as error:  # noqa: BLE001 - whatever it is, the page has said what matters
            logs.defect("défaut de l'outil : ce qui a changé n'a pas pu être dit", error)
            return UNKNOWN

    def _compared(self, territory: Territory, flows: tuple[str, ...], version: str) -> Html:
        """The newest commit in which a sheet had that version, compared with the flows in use."""
        end = time.monotonic() + self._patience
        listed = commits(self._folder, self._most)
        self._versions = {commit: known for commit, known in self._versions.items() if commit in listed}
        for commit in listed:
            if time.monotonic() > end:
                break
            found = match(self._known(commit), flows, version)
            old = flows_at(self._folder, commit) if found else None
            if old and found:
                return changes(compare(old.public, territory, LIMIT), found)
        return UNKNOWN

    def _known(self, commit: str) -> dict[str, str]:
        """The versions of the sheets that a commit would print, reckoned once."""
        if commit not in self._versions:
            old = flows_at(self._folder, commit)
            self._versions[commit] = versions(old) if old else {}
        return self._versions[commit]


@cache
def past() -> Past:
    """The past of the flows in use."""
    return Past(store().folder)
