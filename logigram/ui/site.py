"""The pages of the site: their addresses and their names."""

from typing import Final

TOOL: Final = "S'orienter en santé mentale"
HOME, CHART, DIRECTORY, EDITORS = "", "schema", "annuaire", "constats"
TRUST, ACCESSIBILITY, ACRONYMS = "confiance", "accessibilite", "sigles"
DRAWING: Final = "dessin.svg"
DRAWING_PDF: Final = "dessin.pdf"
DATA: Final = "logigramme.json"
QR: Final = "qr.svg"
API: Final = "api/walk"
"""Where some answers lead, for programs."""
NEUTRAL: Final = "bienvenue"
"""A page that says nothing of this site, for whoever has to leave it quickly."""
PAGES: Final = {
    HOME: "S'orienter",
    CHART: "Schéma",
    DIRECTORY: "Annuaire",
    EDITORS: "Pour les éditeurs",
    TRUST: "À propos et confiance",
    ACCESSIBILITY: "Accessibilité",
    ACRONYMS: "Sigles",
}
"""Address, without its « / », and name of each page, in the order of the navigation."""
AT_THE_FOOT: Final = (TRUST, ACCESSIBILITY, ACRONYMS)
"""The pages about the site itself: linked from the foot of every page, and not from the navigation."""


def path(page: str, query: str = "?") -> str:
    """A link to a page from any other, parameters included; relative, so that the app may stand anywhere."""
    return f"./{page}{'' if query == '?' else query}"
