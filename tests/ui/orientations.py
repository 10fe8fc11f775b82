"""An orientation of a small territory as a view, for the tests of what its page is made of."""

from typing import Any

from logigram.model.flow import Outcome
from logigram.ui.address import parse
from logigram.ui.doors import in_order
from logigram.ui.router import content
from logigram.ui.view import View, look
from logigram.ui.web.store import Version
from logigram.ui.words import NBSP
from logigram.walk import Walk
from tests.territories import outcome, territory

DAYS = "Mo-Fr 09:00-17:00; PH off"
DOORS: dict[str, Any] = {
    "cmp": {"nom": "CMP", "type": "soins", "telephone": "05 57 00 00 01", "horaires": DAYS},
    "doute": {
        "nom": "Écoute",
        "type": "ecoute",
        "telephone": "0 800 00 00 02",
        "horaires": "24/7",
        "a_confirmer": ["telephone"],
    },
    "muet": {"nom": "Service muet", "type": "social", "a_confirmer": ["telephone", "adresse"]},
    "ligne_3114": {"nom": "Prévention – le 3114", "type": "ecoute", "telephone": "3114", "horaires": "24/7"},
    "medecin": {"nom": "Son médecin", "type": "soins", "generique": "oui", "acces": "Sur rendez-vous"},
    "messages": {"nom": "Le 114", "type": "urgence", "telephone": "114", "sms": "114", "horaires": "24/7"},
    "ferme": {"nom": "Fermé", "type": "x", "telephone": "05 57 00 00 09", "suspendue": {"depuis": "2026-01-01"}},
}


def see(
    *names: str,
    query: str = "",
    settings: dict[str, Any] | None = None,
    doors: dict[str, Any] | None = None,
    **rest: Any,  # noqa: ANN401 - as editors write it
) -> View:
    """The view of an orientation that leads to these structures; `rest` is the orientation as editors write it."""
    flows = {"adult": {"debut": "fin", "orientations": {"fin": outcome(*names, **rest)}}}
    return look(
        Version(), territory(flows, settings, {**DOORS, **(doors or {})}), "", parse(f"logigramme=adult{query}")
    )


def reached(view: View) -> tuple[Walk, Outcome, list[str]]:
    """The walk of a view, where it ended, and the structures in the order in which they are to be tried."""
    assert view.walk
    assert view.walk.outcome
    return view.walk, view.walk.outcome, in_order(view, view.walk.outcome.structures_at(view.window))


def drawn(view: View) -> str:
    """The page, with plain spaces."""
    return content(view)[1].replace(NBSP, " ")
