"""A structure on the page of an outcome: reach it first, then what there is to know before calling."""

from datetime import date, timedelta

from logigram.model.structure import Structure
from logigram.ui import words
from logigram.ui.hours import spell
from logigram.ui.html import Content, Html, tag
from logigram.ui.opening import sign, status
from logigram.ui.phone import call, write
from logigram.ui.view import View
from logigram.wording import terms

FRESH = timedelta(days=183)
"""For how long an announced delay is worth telling: six months."""
KEYS = {
    "telephone": "téléphone",
    "horaires": "horaires",
    "adresse": "adresse",
    "acces": "accès",
    "saisine": "saisine",
    "age": "âges",
    "mission": "mission",
    "secteur": "secteur",
    "site": "site",
    "sms": "SMS",
    "attente": "délai d'attente",
    "source": "source",
    "type": "type",
}
"""How the keys that may be « à confirmer » are named on screen."""
GENERIC = "Ses coordonnées sont celles que la personne ou son entourage connaît."
NO_PHONE = "Pas de téléphone connu."
RESERVED = "Ses coordonnées ne sont pas publiques : demandez-les à votre responsable ou à votre établissement."


def reach(view: View, names: list[str], look: str) -> Html | None:
    """The first thing to do, on the first screen of a phone: the first sure number, in order, that answers now."""
    structures = view.territory.structures
    sure = [name for name in names if structures[name].phone_is_sure]
    answering = next((name for name in sure if status(view, name).kind in {"yes", "partly"}), None)
    if answering is None:
        return None
    structure = structures[answering]
    who = tag("div", tag("p", structure.name), _opening(view, answering, structure))
    return tag("div", _phone(structure), who, class_=f"lg-reach {look}")


def _phone(structure: Structure) -> Html | None:
    """The number to call, or to write to when it takes nothing else, like the 114."""
    if structure.phone is None:
        return None
    dial = write if structure.phone == structure.sms else call
    return dial(structure.phone, structure.name)


def card(view: View, name: str, *more: Content) -> Html:
    """The full card of a structure, and what a page adds to it."""
    structure = view.territory.structures[name]
    return tag(
        "li",
        tag("div", tag("h3", structure.name), _opening(view, name, structure)),
        _phones(structure),
        tag("p", structure.mission) if structure.mission else None,
        _facts(view, structure),
        more,
        class_="lg-card",
    )


def line(view: View, name: str) -> Html:
    """A structure in one line, among the follow-ups."""
    structure = view.territory.structures[name]
    opening = None if structure.phone and structure.hours == "24/7" else _opening(view, name, structure)
    return tag("li", tag("p", structure.name), opening, _phones(structure), class_="lg-stack")


def _opening(view: View, name: str, structure: Structure) -> Html | None:
    if structure.hours is None and (structure.generic or not structure.is_public):
        return None
    return sign(view, name)


def _phones(structure: Structure) -> Html:
    """The numbers as large links, or why there are none."""
    message = structure.sms if structure.sms != structure.phone else None
    links = [_phone(structure), write(message, structure.name) if message else None]
    if not any(links):
        return tag("p", _without_phone(structure), class_="lg-soft")
    unsure = (
        None
        if structure.phone is None or structure.phone_is_sure
        else tag("span", "numéro à confirmer", class_="lg-soft")
    )
    return tag("p", links, unsure, class_="lg-phones")


def _without_phone(structure: Structure) -> str:
    if not structure.is_public:
        return RESERVED
    return GENERIC if structure.generic else NO_PHONE


def _facts(view: View, structure: Structure) -> Html | None:
    """What there is to know, as terms and their values; what no source says is not there."""
    pairs: tuple[tuple[str, Content], ...] = (
        ("Accès", structure.access),
        ("Qui peut appeler", structure.referral),
        ("Pour", words.ages(structure.age) if structure.age else None),
        ("Horaires", terms.first_upper(spell(structure.hours)) if structure.hours else None),
        ("Adresse", structure.address),
        ("Secteur", ", ".join(structure.area) or None),
        ("Délai annoncé", _waiting(structure, view.now.date())),
        ("Site", tag("a", structure.website, href=structure.website) if structure.website else None),
        ("À confirmer", ", ".join(KEYS.get(key, key) for key in structure.to_confirm) or None),
        ("Vérifié", f"le {words.full_date(structure.checked_on)}" if structure.checked_on else None),
    )
    rows = [tag("div", tag("dt", term), tag("dd", value)) for term, value in pairs if value]
    return tag("dl", rows, class_="lg-facts") if rows else None


def _waiting(structure: Structure, today: date) -> str | None:
    """An announced delay, unless it was announced too long ago to be told."""
    waiting = structure.waiting
    if waiting is None or waiting.on < today - FRESH:
        return None
    return f"{waiting.text} (annoncé le {words.full_date(waiting.on)})"
