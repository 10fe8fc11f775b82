"""Territories with pocket cards, and what is printed in bold on one."""

from dataclasses import replace
from typing import Any, NamedTuple

from pypdf import PageObject

from logigram.model.card import Card
from logigram.territory import Territory
from tests.territories import outcome, question, territory

FLOW: dict[str, Any] = {
    "titre": "Logigramme d'essai",
    "revise_le": "2026-11-22",
    "debut": "danger",
    "questions": {
        "danger": question(oui="quinze", doute="quinze", arme="police", non="besoin"),
        "besoin": question(ecoute={"vers": {"nuit": "parler", "autres": "social"}}, argent="social", non="suite"),
        "suite": question(a="social", b="dernier"),
        "dernier": question(a="social", b="protection", c="parler"),
    },
    "orientations": {
        "quinze": outcome("samu_15", delay="immediat", titre="Appeler le quinze", a_dire=["Où vous êtes"]),
        "police": outcome("police", "samu_15", delay="immediat", titre="Police", a_dire=["L'arme"]),
        "parler": outcome("ecoute", delay="jour_meme", titre="Parler"),
        "social": outcome("mairie", "pro", "doute", titre="Aide sociale"),
        "protection": outcome("police", "conseil", delay="immediat", titre="Protéger"),
    },
}
DOORS: dict[str, Any] = {
    "police": {"nom": "Police – le 17", "type": "urgence", "telephone": "17", "horaires": "24/7"},
    "ecoute": {"nom": "Écoute", "type": "ecoute", "telephone": "09 72 00 00 01", "horaires": "Mo-Su,PH 09:00-23:00"},
    "conseil": {"nom": "Conseil", "type": "ecoute", "telephone": "09 72 00 00 02", "sms": "06 00 00 00 00"},
    "pro": {"nom": "Ligne réservée", "type": "soin", "telephone": "05 57 11 22 33", "diffusion": "professionnels"},
    "doute": {"nom": "À voir", "type": "soin", "telephone": "05 57 44 55 66", "a_confirmer": ["telephone"]},
    "astreinte": {"nom": "Votre astreinte", "type": "soin", "generique": "oui"},
    "ferme": {"nom": "Fermé", "type": "soin", "telephone": "05 57 77 88 99", "suspendue": {"motif": "Travaux"}},
}
SETTINGS: dict[str, Any] = {"editeur": "Équipe d'essai", "urgences": ["samu_15", "police"], "revision_mois": "12"}


def small(flow: dict[str, Any] | None = None, **asked: object) -> Territory:
    """A flow of four questions and one card of it, « nuit »."""
    cards = {"nuit": {"titre": "Veilleur", "logigramme": "essai", **asked}}
    return territory({"essai": flow or FLOW}, {**SETTINGS, "cartes": cards}, DOORS)


def carded(here: Territory, **asked: object) -> Territory:
    """The same territory with one card, « nuit »."""
    card = Card.model_validate({"titre": "Veilleur", **asked})
    settings = here.content.settings.model_copy(update={"cards": {"nuit": card}})
    return Territory(replace(here.content, settings=settings))


class Printed(NamedTuple):
    """Words as they were drawn."""

    words: str
    size: float
    bold: bool


def printed(page: PageObject) -> list[Printed]:
    """What a page says, in the order in which it was drawn, the mark of a draft set aside."""
    found: list[Printed] = []

    def piece(words: str, _: object, matrix: list[float], font: dict[str, Any] | None, size: float) -> None:
        if words.strip() and "PROJET" not in words:
            name = str((font or {}).get("/BaseFont", ""))
            found.append(Printed(words.strip(), size * abs(matrix[3] or matrix[0]), name.endswith("Bold")))

    page.extract_text(visitor_text=piece)
    return found
