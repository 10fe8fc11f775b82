"""The directory of a booklet: every structure that can be reached, by family, and what is known of it."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, Final

from logigram.model.structure import Structure
from logigram.paper.booklet.binder import Binder, entry
from logigram.paper.booklet.doors import doubt, hours, no_number, numbers, title
from logigram.render.words import written
from logigram.review.sources import plain
from logigram.wording.families import family, rank
from logigram.wording.structures import FACTS, because, closed, last_check
from logigram.wording.terms import ages
from logigram.wording.time import full_date

_WEB: Final = re.compile(r"https?://\S+$")
_ELSEWHERE: Final = frozenset({"attente", "site"})
"""Facts whose absence needs no telling."""


def directory(binder: Binder, at: date | None) -> list[dict[str, Any]]:
    """The families in the order in which they are read, each with its structures by name.

    `at` is the day of the booklet: closures that are over are not told; None tells all of them.
    """
    families: dict[str, list[dict[str, Any]]] = {}
    for name, structure in _in_order(binder):
        families.setdefault(family(structure.kind), []).append(_entry(binder, name, structure, at))
    return [{"family": written(name), "entries": entries} for name, entries in families.items()]


def _in_order(binder: Binder) -> list[tuple[str, Structure]]:
    """By family, emergency numbers in their own order, the others by name."""
    emergencies, structures = binder.territory.settings.emergencies, binder.territory.structures

    def place(name: str) -> tuple[object, ...]:
        first = emergencies.index(name) if name in emergencies else len(emergencies)
        return rank(structures[name].kind), first, plain(structures[name].name), name

    return [(name, structures[name]) for name in sorted(binder.structures, key=place)]


def _entry(binder: Binder, name: str, structure: Structure, at: date | None) -> dict[str, Any]:
    heir = binder.territory.current(name)
    return {
        "label": entry(name),
        "name": written(title(structure)),
        "numbers": list(numbers(structure)),
        "note": written(no_number(structure)),
        "mission": _mission(structure),
        "facts": list(_facts(structure)),
        "closures": [written(each) for each in _closures(structure, at)],
        "heir": {"label": entry(heir), "name": written(binder.territory.structures[heir].name)} if heir != name else {},
        "check": written(last_check(structure)),
    }


def _mission(structure: Structure) -> str:
    unsure = doubt(structure, "mission")
    return written((structure.mission or "") + (f" ({unsure})" if structure.mission and unsure else ""))


def _facts(structure: Structure) -> Iterator[dict[str, str]]:
    """What is known, and what somebody is asked to say; the words of the hours hold their own doubt."""
    known = _known(structure)
    for key, term in FACTS.items():
        asked = doubt(structure, key) if key != "horaires" else ""
        said = known.get(key) or ""
        if said or (asked and key not in _ELSEWHERE):
            unsure = f" ({asked})" if said and asked else asked
            yield {
                "term": term,
                "said": written(said + unsure),
                "url": said if key == "site" and _WEB.match(said) else "",
            }


def _known(structure: Structure) -> dict[str, str | None]:
    waiting = structure.waiting
    return {
        "acces": structure.access,
        "saisine": structure.referral,
        "age": ages(structure.age) if structure.age else None,
        "horaires": hours(structure),
        "attente": f"{waiting.text} (annoncé le {full_date(waiting.on)})" if waiting else None,
        "adresse": structure.address,
        "secteur": ", ".join(structure.area),
        "site": structure.website,
    }


def _closures(structure: Structure, at: date | None) -> Iterator[str]:
    for each in sorted(structure.closures, key=lambda each: each.start.at):
        if at is None or each.end.end > datetime.combine(at, time()):
            yield because(f"Fermé {closed(each, year=True)}", each.reason)
