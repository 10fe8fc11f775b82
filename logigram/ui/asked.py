"""The moment an address asks for, once looked up: a window, a date and hour, or now."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from logigram.calendar import MissingHour, localize
from logigram.territory import Territory
from logigram.ui.address import Address

WINDOW_GONE: Final = "La fenêtre de cette adresse n'existe pas, ou n'existe plus : la page vaut pour maintenant."
WHEN_WRONG: Final = "La date et l'heure demandées ne peuvent pas être lues : la page vaut pour maintenant."
WHEN_FAR: Final = "La date demandée est trop loin d'aujourd'hui : la page vaut pour maintenant."
WHEN_MISSING: Final = (
    "L'heure demandée n'existe pas, l'horloge avance d'une heure cette nuit-là : la page vaut pour maintenant."
)
BOTH: Final = "Cette adresse donne une fenêtre, et aussi une date : seule la fenêtre compte."
FAR: Final = timedelta(days=731)
"""How far from today a moment may be looked at: beyond, what is known of openings and holidays is worth little."""
_WRITTEN: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d", re.ASCII)


class Refused(Exception):  # noqa: N818 - what is wrong is what it says
    """A date and hour that cannot be looked at, and why, in words for the reader."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The window, or the instant, that was chosen and exists; neither means now. `said` is what was left aside."""

    window: str | None
    instant: datetime | None
    said: tuple[str, ...]

    @property
    def written(self) -> str | None:
        """The instant as an address writes it."""
        return f"{self.instant:%Y-%m-%dT%H:%M}" if self.instant else None


def asked(wanted: Address, territory: Territory, now: datetime) -> Asked:
    """What an address asks for; a window wins over a date, and what does not exist is said, then forgotten."""
    if wanted.window in territory.settings.windows:
        return Asked(wanted.window, None, (BOTH,) if wanted.when else ())
    said = (WINDOW_GONE,) if wanted.window else ()
    if wanted.when is None:
        return Asked(None, None, said)
    try:
        return Asked(None, read(wanted.when, now, territory.settings.timezone), said)
    except Refused as refused:
        return Asked(None, None, (*said, str(refused)))


def read(written: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The local instant of « 2026-11-28T22:00 », the first one when it exists twice; Refused when it cannot be."""
    try:
        naive = datetime.fromisoformat(written) if _WRITTEN.fullmatch(written) else None
    except ValueError:
        naive = None
    if naive is None:
        raise Refused(WHEN_WRONG)
    if abs(naive - now.replace(tzinfo=None)) > FAR:
        raise Refused(WHEN_FAR)
    try:
        return localize(naive, zone)
    except MissingHour as missing:
        raise Refused(WHEN_MISSING) from missing
