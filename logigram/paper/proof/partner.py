"""What concerns one structure: the boxes that name it, and its entry in the directory, to be checked."""

from typing import TYPE_CHECKING, Any, Final

from logigram.model.structure import Structure
from logigram.paper.proof.view import view
from logigram.render.words import phone, written
from logigram.wording.hours import spell
from logigram.wording.structures import FACTS, NOT_PUBLIC, because, closed, without_phone
from logigram.wording.terms import ages, first_upper
from logigram.wording.time import full_date

if TYPE_CHECKING:
    from logigram.territory import Territory

UNKNOWN: Final = ("mission", "telephone", "horaires", "acces")
"""What everybody wants to know of a door: shown even when it is not known, for the structure to say it."""
_NAMES: Final = {"mission": "Mission", "telephone": "Téléphone", "sms": "SMS", **FACTS, "fermetures": "Fermetures"}


def concerned(new: "Territory", flow_id: str, structure: str, old: "Territory | None" = None) -> bool:
    """Whether some outcome of the flow names the structure where it is reached, now or in an older version."""
    versions = (each for each in (new, old) if each and flow_id in each.flows)
    return any(view(each, flow_id).naming(structure) for each in versions)


def entry(structure: Structure) -> dict[str, Any]:
    """What the directory says of a structure, as public material may show it."""
    shown = structure.public
    return {
        "name": written(shown.name),
        "reserved": "" if shown.is_public else NOT_PUBLIC,
        "rows": [row for key, value in _values(shown).items() if (row := _row(shown, key, value))],
        "note": _note(shown),
        "sources": [written(each) for each in shown.source],
    }


def _values(shown: Structure) -> dict[str, str | None]:
    return {
        "mission": shown.mission,
        "telephone": phone(shown.phone) if shown.phone else None,
        "sms": phone(shown.sms) if shown.sms else None,
        "horaires": first_upper(spell(shown.hours)) if shown.hours else None,
        "acces": shown.access,
        "saisine": shown.referral,
        "age": ages(shown.age) if shown.age else None,
        "attente": f"{shown.waiting.text} (annoncé le {full_date(shown.waiting.on)})" if shown.waiting else None,
        "adresse": shown.address,
        "secteur": ", ".join(shown.area) or None,
        "site": shown.website,
        "fermetures": " ".join(because(f"Fermé {closed(each, year=True)}", each.reason) for each in shown.closures)
        or None,
        "suspendue": _suspended(shown),
    }


def _row(shown: Structure, key: str, value: str | None) -> dict[str, Any] | None:
    unsure = key in shown.to_confirm
    if value is None and not unsure and (key not in UNKNOWN or shown.generic or not shown.is_public):
        return None
    return {"term": _NAMES.get(key, "Suspension"), "value": written(value or ""), "unsure": unsure}


def _suspended(shown: Structure) -> str | None:
    if shown.suspended is None:
        return None
    since, reason = shown.suspended.since, shown.suspended.reason
    return because(f"À partir du {full_date(since)}" if since else "Jusqu'à nouvel ordre", reason)


def _note(shown: Structure) -> str:
    if not shown.is_public or shown.generic:
        return without_phone(shown) if shown.generic else ""
    return f"Vérifié le {full_date(shown.checked_on)}" if shown.checked_on else "Jamais vérifié"
