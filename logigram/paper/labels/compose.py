"""The sheet of labels: one for each number that changed, to cut and stick on older charts and posters."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from logigram.model.flow import Flow
from logigram.paper.labels.corrections import Change, Correction, corrections
from logigram.paper.labels.shown import Medium
from logigram.paper.press import PageError, press
from logigram.paper.seal import last_day, seal
from logigram.paper.version import version
from logigram.render.words import phone, windows, written
from logigram.wording.terms import TO_CONFIRM, without_number
from logigram.wording.time import full_date

if TYPE_CHECKING:
    from logigram.territory import Territory

TEMPLATE: Final = "labels/labels.typ"
STOP: Final = "Ne plus appeler"
NO_MORE_MESSAGES: Final = "Ne plus écrire"
HERE: Final = "pour cette orientation"
DOUBT: Final = "Nouveau numéro à confirmer"
RESERVED: Final = "numéro réservé aux professionnels"
ABOVE: Final = "Numéros d'urgence, en haut de la feuille"
NOTHING: Final = "aucun numéro affiché n'a changé"


def labels(new: "Territory", old: "Territory", flow: str | None = None, at: date | None = None) -> bytes:
    """The labels for the sheets of an older version, of all flows or of one, as A4 upright PDF/UA-1 pages.

    Raises KeyError for an unknown flow, PageError when no number changed or one of them has no room on a label.
    """
    found = words(new, old, flow, at)
    if not found["labels"]:
        raise PageError(NOTHING)
    return press(found, "pdf", at or _revised(_flows(new, flow)), TEMPLATE)


def words(new: "Territory", old: "Territory", flow: str | None = None, at: date | None = None) -> dict[str, Any]:
    """What the sheets say, ready for paper; draft as soon as one of the flows is."""
    found = corrections(old, new, flow)
    flows = [new.flows[name] for name in dict.fromkeys(each.flow for each in found)] or _flows(new, flow)
    seals = [seal(new, each, at) for each in flows]
    last = [day for each in flows if (day := last_day(each, new.settings.review_months))]
    on = at or _revised(flows)
    return {
        "title": "Étiquettes de correction",
        "description": written(f"Étiquettes de correction, {new.settings.name}"),
        "publisher": seals[0]["publisher"] if seals else "",
        "draft": any(each["draft"] for each in seals),
        "until": written(f"Ne plus utiliser après le {full_date(min(last))}") if last else "",
        "colophon": written(" – ".join(_colophon(new, on))),
        "labels": [_label(old, each, on) for each in found],
    }


def _flows(new: "Territory", flow: str | None) -> list[Flow]:
    return list(new.flows.values()) if flow is None else [new.flows[flow]]


def _revised(flows: Iterable[Flow]) -> date | None:
    return max((each.revised_on for each in flows if each.revised_on), default=None)


def _colophon(new: "Territory", on: date | None) -> list[str]:
    settings = new.settings
    said = [settings.name, settings.publisher, f"édité le {full_date(on)}" if on else None]
    if settings.contact is not None and settings.contact.email:
        said.append(f"une erreur ? {settings.contact.email}")
    return [each for each in said if each]


def _label(old: "Territory", each: Correction, on: date | None) -> dict[str, Any]:
    flow, change = old.flows[each.flow], each.change
    sheet = f"feuille version {version(old, (each.flow,))}"
    return {
        "chart": written(flow.title),
        "place": written(ABOVE if each.box is None else f"Boîte {each.box} : {each.title}"),
        "sheet": f"{sheet}, étiquette du {full_date(on)}" if on else sheet,
        "was": {"name": written(_name(change.was_name, change.was)), **_old(change)},
        "now": _now(change),
        "when": written(f"seulement : {windows(each.windows)}") if each.windows else "",
    }


def _old(change: Change) -> dict[str, str]:
    """What is on the sheet, to be struck through; a number that is reserved now is not printed again."""
    if change.reserved:
        return {"number": "", "note": RESERVED}
    if change.was is None:
        return {"number": f"téléphone {TO_CONFIRM}", "note": ""}
    return {"number": _number(change.medium, change.was), "note": ""}


def _now(change: Change) -> dict[str, Any]:
    """The number to call now; where there is none, or none that is sure, words instead."""
    if change.now is None:
        stop = STOP if change.medium is Medium.CALL else NO_MORE_MESSAGES
        notes = [HERE if change.elsewhere else "", f"à partir du {full_date(change.since)}" if change.since else ""]
        return {"number": "", "words": stop, "name": written(", ".join(each for each in notes if each))}
    was, named = _name(change.was_name, change.was), _name(change.name, change.now.written)
    name = written(named) if named != was else ""
    if change.now.written is None or not change.now.sure:
        return {"number": "", "words": DOUBT, "name": name}
    return {"number": _number(change.medium, change.now.written), "words": "", "name": name}


def _number(medium: Medium, number: str) -> str:
    return written(phone(number)) if medium is Medium.CALL else written(f"SMS au {phone(number)}")


def _name(name: str, number: str | None) -> str:
    return without_number(name, number) if number else name
