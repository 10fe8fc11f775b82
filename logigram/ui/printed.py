"""What can be printed from the site, and the addresses where it is."""

from collections.abc import Iterable
from typing import Final

from logigram.paper import SORTS, Kind, Sheet, sheets
from logigram.paper.kinds import SIZES, Scope
from logigram.territory import Territory
from logigram.ui.site import PAPER, path
from logigram.wording.terms import first_upper

WHOLE: Final = "tout.zip"
"""The name of the file that holds every sheet."""


def offered(territory: Territory) -> dict[str, Sheet]:
    """Every sheet that can be printed, by the name of its file."""
    kinds = [kind for kind in Kind if SORTS[kind].use]
    return {sheet.name: sheet for sheet in sheets(territory, [], kinds, list(SIZES))}


def hung(offers: Iterable[Sheet]) -> list[Sheet]:
    """Those of the file that holds all of them: what is for a meeting is asked for by itself."""
    return [sheet for sheet in offers if SORTS[sheet.kind].hung]


def by_flow(territory: Territory, offers: Iterable[Sheet]) -> dict[str | None, list[Sheet]]:
    """Sheets by the flow that they are about; None for those of all flows."""
    found: dict[str | None, list[Sheet]] = {}
    for sheet in offers:
        found.setdefault(_flow(territory, sheet), []).append(sheet)
    return found


def title(territory: Territory, sheet: Sheet) -> str:
    """« Affiche d'urgence », « Carte de poche : mairie »."""
    sort = SORTS[sheet.kind]
    named = f" : {territory.settings.cards[sheet.about].title}" if sort.scope is Scope.CARD else ""
    return f"{first_upper(sort.told)}{named}"


def where(name: str) -> str:
    """The address of a sheet, or of all of them."""
    return path(f"{PAPER}/{name}")


def _flow(territory: Territory, sheet: Sheet) -> str | None:
    cards = territory.settings.cards
    about = cards[sheet.about].flow if SORTS[sheet.kind].scope is Scope.CARD else sheet.about
    return about or None
