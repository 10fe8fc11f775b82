"""The flows in use: read again when a file changes, kept as they were while the files cannot be used."""

import gc
import logging
import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import logigram
from logigram.finding import Finding, InvalidSource
from logigram.source import MissingFlows
from logigram.territory import Territory
from logigram.ui.web import clock, emergency
from logigram.ui.web.emergency import Number

PAUSE = 1.0
"""Seconds during which the files are not looked at again."""

_OF_TIME = "LG4"
"""The family of the rules whose answer depends on the day they are asked."""

Load = Callable[[Path], Territory]
Check = Callable[[Territory], Sequence[Finding]]
Fingerprint = tuple[tuple[str, int, int], ...]

log = logging.getLogger("logigram")


@dataclass(frozen=True, slots=True)
class Version:
    """What is shown: a territory or nothing, and what the files, as they are now, are blamed for.

    Of the territory, pages get what everybody may see: no page can then show what is for professionals.
    `sound` when the territory shown holds no error; `kept` when the files have changed since into something that
    cannot be published; `root` is where the folder of flows stands, for which no reader needs to know.
    """

    territory: Territory | None = None
    findings: tuple[Finding, ...] = ()
    sound: bool = False
    kept: bool = False
    root: str = ""

    @property
    def name(self) -> str:
        """The name of the territory, empty when there is none."""
        return self.territory.settings.name if self.territory else ""

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The emergency numbers of the territory, those of the code when it says nothing usable."""
        if self.territory is None:
            return emergency.FALLBACK
        found = (self.territory.structures.get(each) for each in self.territory.settings.emergencies)
        return emergency.numbers(one for one in found if one)


class Store:
    """One folder of flows; safe to ask from several threads."""

    def __init__(self, folder: Path, load: Load, check: Check) -> None:
        self._folder, self._load, self._check = folder, load, check
        self._version = Version(root=f"{folder.parent}{os.sep}")
        self._seen: Fingerprint | None = None
        self._looked = -PAUSE
        self._lock = threading.Lock()

    @property
    def folder(self) -> Path:
        """Where the flows are."""
        return self._folder

    def current(self) -> Version:
        """The version in use. A thread that finds another one reading the files goes on with the one there is."""
        if time.monotonic() - self._looked >= PAUSE and self._lock.acquire(blocking=self._seen is None):
            try:
                self._look()
            finally:
                self._lock.release()
        return self._version

    def _look(self) -> None:
        seen = _fingerprint(self._folder)
        if seen != self._seen:
            self._version = self._read()
            self._seen = seen
            _tell(self._version)
            _freeze()
        self._looked = time.monotonic()

    def _read(self) -> Version:
        """The files as they are, unless they hold an error.

        At a first start an error of time is let through: a closure may have come with the date, nobody having changed a
        file, and each page says which door is closed. A wrong arrow never is.
        """
        try:
            territory = self._load(self._folder)
            findings = tuple(self._check(territory))
        except InvalidSource as invalid:
            return self._keep(invalid.findings)
        except MissingFlows as missing:
            log.error("%s", missing)  # noqa: TRY400 - said in French, not a defect of ours
            return self._keep(())
        except Exception:
            log.exception("les logigrammes n'ont pas pu être lus : défaut de l'outil")
            return self._keep(())
        errors = [finding for finding in findings if finding.is_error]
        if any(self._version.sound or not finding.code.startswith(_OF_TIME) for finding in errors):
            return self._keep(findings)
        sound = not errors
        return replace(self._version, territory=territory.public, findings=findings, sound=sound, kept=False)

    def _keep(self, findings: tuple[Finding, ...]) -> Version:
        return replace(self._version, findings=findings, kept=True)


@cache
def store() -> Store:
    """The one store of the process, on the folder named by `LOGIGRAM_FLOWS` (default: `flows`)."""
    return Store(Path(os.environ.get("LOGIGRAM_FLOWS", "flows")), logigram.load, _check)


def _check(territory: Territory) -> Sequence[Finding]:
    return logigram.check(territory, clock.now(territory.settings.timezone).date())


def _fingerprint(folder: Path) -> Fingerprint:
    """Name, date and size of each file; empty when the folder is not there."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".yaml", ".yml"})
    return tuple(mark for path in files if (mark := _mark(path)))


def _mark(path: Path) -> tuple[str, int, int] | None:
    """None for a file that went away meanwhile, as editors do while they save."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return (str(path), stat.st_mtime_ns, stat.st_size)


def _tell(version: Version) -> None:
    """Say on the terminal what the files are blamed for."""
    for finding in version.findings:
        place = finding.place
        log.warning("%s:%s:%s: [%s] %s", place.file, place.line, place.column, finding.code, finding.message)
    if version.kept:
        log.error("%s", "la dernière version valable reste en service" if version.territory else "rien à montrer")


def _freeze() -> None:
    """Keep what was loaded out of the collection that Streamlit asks for after every run (85 ms became 280)."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
