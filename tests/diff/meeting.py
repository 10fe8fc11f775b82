"""Two versions with a change of every kind, as a meeting may have to read them."""

from copy import deepcopy
from typing import Any

from logigram.diff import Difference, compare
from tests.diff.pairs import base, leads
from tests.territories import SETTINGS, STRUCTURES, outcome, question, territory

Flows = dict[str, Any]


def found() -> Difference:
    """The comparison of the two."""
    return compare(territory(before()), territory(after(), _settings(), _structures()))


def before() -> Flows:
    """The base, with a flow that will be removed."""
    return {**base(), "ancien": {"titre": "Ancien", "debut": "o", "orientations": {"o": outcome()}}}


def after() -> Flows:
    """The base changed by many hands, with a flow more."""
    flows = base()
    flow = flows["adult"]
    flow["titre"] = "Adultes"
    flow["questions"]["danger"]["texte"] = "Est-elle en danger ?"
    leads(flow, "danger", "oui", {"jour": "appeler", "autres": "visite"})
    flow["questions"]["suivie"]["reponses"].pop(1)
    del flow["questions"]["besoin"]
    flow["questions"]["abri"] = {**question(oui="suivie", non="fuir"), "texte": "Êtes-vous à l'abri ?"}
    leads(flow, "danger", "non", "abri")
    flow["orientations"]["fuir"] = {**outcome(delay="immediat"), "titre": "S'éloigner"}
    flow["orientations"]["prevenir"] = flow["orientations"].pop("referent")
    flow["orientations"]["prevenir"]["suites"] = {"si_refus": {"structures": ["samu_15", "mairie"]}}
    leads(flow, "suivie", "oui", "prevenir")
    flow["orientations"]["visite"]["delai"] = {"jour": "programme", "autres": "semaine"}
    flow["orientations"]["visite"]["consignes"] = ["Y aller à deux", "Prévenir l'astreinte"]
    return {**flows, "nouveau": {"titre": "Nouveau", "debut": "o", "orientations": {"o": outcome()}}}


def _settings() -> dict[str, Any]:
    windows = deepcopy(SETTINGS["fenetres"])
    windows["nuit"]["titre"] = "La nuit"
    return {"fenetres": windows, "urgences": ["samu_15"], "rappels": {"immediat": ["Restez calme."]}}


def _structures() -> dict[str, Any]:
    gone = {"depuis": "2026-12-01", "motif": "Travaux"}
    return {
        "mairie": {**STRUCTURES["mairie"], "telephone": "05 00 00 00 00"},
        "inconnu": {**STRUCTURES["inconnu"], "suspendue": gone},
        "jardin": {"nom": "Jardin partagé", "type": "social"},
    }
