"""All the sheets that the site offers in one file, sent as they come."""

import io
from collections.abc import AsyncIterator, Iterable
from typing import Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from logigram.paper import PageError, Sheet
from logigram.territory import Territory
from logigram.ui.web import logs
from logigram.ui.web.paper import composed

LEFT_OUT: Final = "feuilles-absentes.txt"
"""What the file of all sheets says of those that could not be composed."""
_EXCUSE: Final = (
    "Ces feuilles n'ont pas pu être composées : un texte y est trop long pour la taille du papier.\n"
    "Prenez l'autre taille, ou le schéma à la place de l'affiche.\n"
)
_OLDEST: Final = (1980, 1, 1, 0, 0, 0)
"""The first date that such a file can write: every entry has it, so that the same sheets make the same file."""
_UNIX, _READABLE = 3, 0o644 << 16


async def together(territory: Territory, offers: Iterable[Sheet]) -> AsyncIterator[bytes]:
    """A file of all these sheets, in pieces: each is sent once it is composed, and no reader waits for the others."""
    written, sent, absent = io.BytesIO(), 0, list[str]()
    with ZipFile(written, "w", ZIP_STORED) as file:  # PDF is compressed already
        for sheet in offers:
            try:
                file.writestr(_entry(sheet.name), await composed(territory, sheet))
            except PageError as error:
                logs.log.warning("%s : %s", sheet.name, error)
                absent.append(sheet.name)
                continue
            yield written.getvalue()[sent:]
            sent = written.tell()
        if absent:
            file.writestr(_entry(LEFT_OUT), _EXCUSE + "".join(f"- {name}\n" for name in absent))
    yield written.getvalue()[sent:]


def _entry(name: str) -> ZipInfo:
    """The same on every system and on every day."""
    entry = ZipInfo(name, _OLDEST)
    entry.create_system, entry.external_attr = _UNIX, _READABLE
    return entry
