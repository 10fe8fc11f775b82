"""The pages of the site: their addresses and their names."""

from typing import Final

from logigram.render import link

TOOL: Final = "S'orienter en santé mentale"
HOME, CHART, DIRECTORY, EDITORS = "", "schema", "annuaire", "constats"
TRUST, ACCESSIBILITY, ACRONYMS = "confiance", "accessibilite", "sigles"
PRINT: Final = "imprimer"
SHEET: Final = link.SHEET
"""Where the code on a printed sheet leads."""
DRAWING: Final = "dessin.svg"
DRAWING_PDF: Final = "dessin.pdf"
DATA: Final = "logigramme.json"
QR: Final = "qr.svg"
PAPER: Final = "papier"
"""The folder of the sheets to print."""
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
    PRINT: "Imprimer",
    SHEET: "Votre feuille",
}
"""Address, without its « / », and name of each page, in the order of the navigation."""
AT_THE_FOOT: Final = (PRINT, TRUST, ACCESSIBILITY, ACRONYMS)
"""The pages that ask nothing of the walk: linked from the foot of every page, and not from the navigation."""
NOT_IN_NAVIGATION: Final = (*AT_THE_FOOT, SHEET)


def path(page: str, query: str = "?") -> str:
    """A link to a page from any other, parameters included; relative, so that the app may stand anywhere."""
    return f"./{page}{'' if query == '?' else query}"
