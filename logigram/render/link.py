"""Links to the site for who reads elsewhere, on paper or in a message; None while nobody says where the site is."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlencode

from logigram.model.settings import Settings

FLOW: Final = "logigramme"
VERSION: Final = "version"
SHEET: Final = "feuille"
"""The page that says whether a printed sheet still holds."""


def public(settings: Settings, page: str = "") -> str | None:
    """The address of a page, « https://exemple.fr/feuille », where everybody reaches the site."""
    base = settings.public_address or ""
    return f"{base.rstrip('/')}/{page}" if base.startswith(("https://", "http://")) else None


def of_sheet(settings: Settings, version: str, flows: Iterable[str]) -> str | None:
    """Where a sheet of that version, printed from these flows, is said to hold or not."""
    named = [*((FLOW, flow) for flow in flows), (VERSION, version)]
    return public(settings, f"{SHEET}?{urlencode(named)}")
