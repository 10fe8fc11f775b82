"""What can be printed from the site, and the addresses where it is."""

from collections.abc import Iterable
from typing import Final

from logigram.paper import Sheet, sheets
from logigram.paper.kinds import SIZES, TOLD
from logigram.territory import Territory
from logigram.ui.site import PAPER, path

WHOLE: Final = "tout.zip"
"""The name of the file that holds every sheet."""


def offered(territory: Territory) -> dict[str, Sheet]:
    """Every sheet that can be printed, by the name of its file."""
    return {sheet.name: sheet for sheet in sheets(territory.flows, list(TOLD), list(SIZES))}


def by_flow(territory: Territory, offers: Iterable[Sheet]) -> dict[str | None, list[Sheet]]:
    """The same by the flow that they are about, in the order of the flows; None for those of the whole territory."""
    found: dict[str | None, list[Sheet]] = {}
    for sheet in offers:
        found.setdefault(sheet.about if sheet.about in territory.flows else None, []).append(sheet)
    return found


def where(name: str) -> str:
    """The address of a sheet, or of all of them."""
    return path(f"{PAPER}/{name}")
