"""How the families of structures (their « type ») are named, in the order in which they are read."""

from logigram.wording.terms import first_upper

FAMILIES = {
    "urgence": "Numéros d'urgence",
    "ecoute": "Écoute et information",
    "psychiatrie": "Psychiatrie",
    "soins": "Médecins et soins",
    "acces_soins": "Soins sans droits ouverts",
    "enfance": "Enfance",
    "jeunes": "Adolescents et jeunes adultes",
    "addictologie": "Alcool, drogues, jeu",
    "aidants": "Proches et aidants",
    "entraide": "Entraide et vie sociale",
    "social": "Aide sociale",
    "logement": "Hébergement et logement",
    "medico_social": "Handicap",
    "emploi": "Emploi",
    "coordination": "Appui aux professionnels",
    "institution": "Mairie, préfet, justice",
}
"""The families that most territories have; another one is named by its own key."""

_RANKS = {kind: rank for rank, kind in enumerate(FAMILIES)}


def family(kind: str) -> str:
    """« medico_social » → « Handicap »; « aide_a_domicile », which is not in the table, → « Aide a domicile »."""
    return FAMILIES.get(kind) or first_upper(kind.replace("_", " "))


def rank(kind: str) -> tuple[int, str]:
    """What families are sorted by: the order of the table, then those it lacks by name."""
    return _RANKS.get(kind, len(_RANKS)), family(kind)
