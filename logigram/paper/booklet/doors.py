"""How a structure is reached, in one line: its numbers and its hours, each with its doubt."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from logigram.model.structure import Structure
from logigram.paper.booklet.binder import Binder, entry
from logigram.render.words import phone, suspension, written
from logigram.wording.hours import brief, spell
from logigram.wording.structures import without_phone
from logigram.wording.terms import TO_CONFIRM, first_lower, first_upper, without_number

ALWAYS: Final = "24/7"


def doors(binder: Binder, names: Iterable[str]) -> list[dict[str, Any]]:
    """The structures of a list as they have to be tried: what replaces them in their place, those put aside last."""
    structures = binder.territory.structures
    found = dict.fromkeys(binder.territory.current(name) for name in names if name in structures)
    order = sorted(found, key=lambda name: structures[name].suspended is not None)
    return [door(name, structures[name]) for name in order]


def door(name: str, structure: Structure) -> dict[str, Any]:
    """A structure, its numbers, or why there is none, and its hours."""
    return {
        "label": entry(name),
        "name": written(title(structure)),
        "numbers": list(numbers(structure)),
        "note": written(first_lower(no_number(structure)).removesuffix(".")),
        "hours": written(_in_short(structure)),
    }


def title(structure: Structure) -> str:
    """The name, without the number that is told beside it."""
    return without_number(structure.name, structure.phone) if structure.phone else structure.name


def numbers(structure: Structure) -> Iterator[dict[str, str]]:
    """The numbers to call and to write to; none of a structure put aside."""
    if structure.suspended is not None:
        return
    if structure.phone and structure.phone != structure.sms:
        yield {"said": written(phone(structure.phone)), "doubt": doubt(structure, "telephone")}
    if structure.sms:
        keys = ("sms", "telephone") if structure.phone == structure.sms else ("sms",)
        yield {"said": written(f"SMS au {phone(structure.sms)}"), "doubt": doubt(structure, *keys)}


def no_number(structure: Structure) -> str:
    """Why no number is told, empty when one is."""
    if structure.suspended is not None:
        return first_upper(suspension(structure.suspended))
    return "" if any(numbers(structure)) else without_phone(structure)


def hours(structure: Structure) -> str:
    """When the door is open; empty for one whose hours are not its own, or not for everybody, or that is put aside."""
    if structure.suspended is not None or not structure.is_public:
        return ""
    if structure.hours is None:
        return "" if structure.generic else TO_CONFIRM
    unsure = doubt(structure, "horaires")
    return spell(structure.hours) + (f" ({unsure})" if unsure else "")


def _in_short(structure: Structure) -> str:
    found = hours(structure)
    if found == TO_CONFIRM:
        return f"horaires {TO_CONFIRM}"
    return found.replace(spell(ALWAYS), brief(ALWAYS)) if structure.hours == ALWAYS else found


def doubt(structure: Structure, *keys: str) -> str:
    """« à confirmer » where one of these facts is."""
    return TO_CONFIRM if set(keys).intersection(structure.to_confirm) else ""
