"""The French of the format: delays, follow-ups, ages."""

from logigram.model.flow import Delay
from logigram.model.values import AgeRange

DELAYS = {
    Delay.IMMEDIATE: "Tout de suite",
    Delay.SAME_DAY: "Aujourd'hui même",
    Delay.WEEK: "Dans la semaine",
    Delay.PLANNED: "À programmer",
}
FOLLOW_UPS = {
    "sans_reponse": "Si personne ne répond",
    "si_refus": "En cas de refus",
    "en_attendant": "En attendant",
    "si_aggravation": "Si la situation s'aggrave",
    "autre_chose": "S'il y a aussi autre chose",
}
OUTCOME_PARTS = {
    "titre": "titre",
    "delai": "délai",
    "structures": "à qui s'adresser",
    "consignes": "ce qu'il faut faire",
    "a_dire": "ce qu'il faut dire",
    "etapes": "étapes",
    "suites": "et si…",
}
"""How the keys of an outcome that may be « à confirmer » are named."""
TO_CONFIRM = "à confirmer"
AIM = (
    "Il aide un professionnel qui n'est pas psychiatre à trouver la bonne porte pour une personne en souffrance "
    "psychique : qui appeler, maintenant, et comment."
)
LIMITS = (
    "Il n'évalue pas la personne : ni diagnostic, ni score, ni niveau de risque. Il ne remplace pas un avis médical."
)
IN_DOUBT = "Dans le doute, il mène à quelqu'un qui évalue : le 15 d'abord."
DRAFT = (
    "« PROJET » veut dire que les personnes désignées par le territoire ne l'ont pas encore relu et validé. "
    "Ses conseils peuvent changer. Les numéros d'urgence, eux, sont sûrs."
)


def ages(age: AgeRange | None) -> str:
    """« de 18 à 64 ans », both bounds included; « à partir de 65 ans », « jusqu'à 17 ans », « tous âges »."""
    if age is None or (age.min == 0 and age.max is None):
        return "tous âges"
    if age.max is None:
        return f"à partir de {age.min} ans"
    unit = "an" if age.max <= 1 else "ans"
    return f"jusqu'à {age.max} {unit}" if age.min == 0 else f"de {age.min} à {age.max} {unit}"


def first_upper(words: str) -> str:
    """The words with a capital in front, nothing else changed."""
    return words[:1].upper() + words[1:]


def first_lower(words: str) -> str:
    """The words without a capital in front, unless they begin with an acronym."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def without_number(name: str, number: str) -> str:
    """The name without the number that ends it, « SAMU – le 15 » → « SAMU ».

    Whole when nothing else would be left, or when the number belongs to the sentence: « le procureur, par le 17 ».
    """
    before = name.removesuffix(f"le {number}").rstrip(" \u00a0")
    return before.rstrip(" –—-,:\u00a0") or name if before.endswith(("–", "—", "-", ",", ":")) else name
