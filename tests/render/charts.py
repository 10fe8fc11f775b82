"""A small territory to draw, and how to read a drawing back."""

import re
from typing import Any
from xml.etree import ElementTree as ET

from logigram.territory import Territory
from tests.territories import territory

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"

ADULT: dict[str, Any] = {
    "titre": "Adulte",
    "age": {"min": "18", "max": "64"},
    "revise_le": "2026-11-22",
    "debut": "danger",
    "questions": {
        "danger": {
            "texte": "La personne est-elle en danger immédiat ?",
            "reponses": [
                {"id": "oui", "texte": "Oui", "vers": "appeler_15"},
                {"id": "je_ne_sais_pas", "texte": "Je ne sais pas", "vers": "appeler_15"},
                {"id": "non", "texte": "Non", "vers": "suivie"},
            ],
        },
        "suivie": {
            "texte": "Est-elle suivie ?",
            "a_confirmer": ["texte"],
            "reponses": [
                {"id": "oui", "texte": "Oui", "vers": {"jour": "referent", "autres": "appeler_15"}},
                {"id": "arrete", "texte": "Elle n'y va plus", "fenetres": ["jour"], "vers": "referent"},
                {"id": "refuse", "texte": "Elle refuse", "vers": "contrainte"},
            ],
        },
        "perdue": {"texte": "Jamais posée ?", "reponses": [{"id": "oui", "texte": "Perdue", "vers": "appeler_15"}]},
    },
    "orientations": {
        "appeler_15": {
            "titre": "Appeler le 15",
            "delai": "immediat",
            "structures": ["samu_15"],
            "suites": {"si_refus": {"vers": "contrainte"}},
        },
        "referent": {
            "titre": "Prévenir le service qui la suit",
            "delai": {"jour": "jour_meme", "autres": "immediat"},
            "structures": {"jour": ["inconnu", "mairie"], "autres": ["samu_15"]},
            "a_confirmer": ["structures"],
            "suites": {"autre_chose": {"vers": "suivie"}},
        },
    },
}
FORCED: dict[str, Any] = {
    "titre": "Soins sans consentement",
    "debut": "peril",
    "questions": {
        "peril": {
            "texte": "Y a-t-il péril ?",
            "reponses": [
                {"id": "oui", "texte": "Oui", "vers": "maire"},
                {"id": "non", "texte": "Non", "vers": "adult/suivie"},
            ],
        }
    },
    "orientations": {"maire": {"titre": "Mesure du maire", "delai": "immediat", "structures": ["mairie"]}},
}
SETTINGS: dict[str, Any] = {
    "editeur": "Équipe d'essai",
    "urgences": ["samu_15"],
    "contact": {"courriel": "essai@exemple.fr"},
}


def sample() -> Territory:
    """Two flows that lead to each other, in three windows."""
    return territory({"adult": ADULT, "contrainte": FORCED}, SETTINGS)


def single(text: str) -> Territory:
    """A flow in which everything an editor can write says `text`."""
    return territory(
        {
            "adult": {
                "titre": text,
                "sous_titre": text,
                "debut": "q",
                "questions": {"q": {"texte": text, "reponses": [{"id": "a", "texte": text, "vers": "o"}]}},
                "orientations": {"o": {"titre": text, "delai": "semaine", "structures": ["s"]}},
            }
        },
        {"nom": text, "editeur": text, "urgences": ["s"]},
        {"s": {"nom": text, "type": "social"}},
    )


def fan(answers: int, depth: int = 1, words: str = "Une orientation parmi d'autres") -> Territory:
    """A chain of `depth` questions, each with as many outcomes as it has answers, and the next question."""
    questions, outcomes = {}, {}
    for level in range(depth):
        ways = [{"id": f"r{n}", "texte": f"Réponse {n}", "vers": f"o{level}_{n}"} for n in range(answers)]
        if level + 1 < depth:
            ways.append({"id": "suite", "texte": "Aucune", "vers": f"q{level + 1}"})
        questions[f"q{level}"] = {"texte": f"Question de rang {level} ?", "reponses": ways}
        names = (f"o{level}_{n}" for n in range(answers))
        outcomes.update(
            {name: {"titre": f"{words} {name}", "delai": "semaine", "structures": ["samu_15"]} for name in names}
        )
    flow = {"titre": "Éventail", "debut": "q0", "questions": questions, "orientations": outcomes}
    return territory({"fan": flow}, SETTINGS)


def parsed(svg: str) -> ET.Element:
    """The SVG as a tree."""
    return ET.fromstring(svg)  # noqa: S314 - drawn here


def words_of(svg: str) -> str:
    """Everything drawn, one space between lines."""
    return squeezed(" ".join(element.text or "" for element in parsed(svg).iter(f"{SVG}text")))


def squeezed(text: str) -> str:
    """The text with every run of spaces as one."""
    return re.sub(r"\s+", " ", text).strip()


def solid(text: str) -> str:
    """The text with no space at all, as wrapping cannot change it."""
    return re.sub(r"\s+", "", text)
