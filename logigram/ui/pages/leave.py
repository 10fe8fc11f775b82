"""« Quitter vite »: the way out of a page that somebody violent may see."""

from logigram.ui.html import Html, tag
from logigram.ui.site import NEUTRAL, path

HOW = "« Quitter vite », ou deux fois la touche Échap, ouvre aussitôt une page neutre."
TRACE = "L'historique du navigateur peut garder d'autres pages de cet outil."


def leave() -> Html:
    """The button that stays in sight, a plain link if our script fails."""
    return tag("a", "Quitter vite", href=path(NEUTRAL), class_="lg-leave", data_leave=True)


def how_to_leave() -> Html:
    """What the button does, and what it does not do."""
    return tag("p", f"{HOW} {TRACE}", class_="lg-soft lg-quick")
