"""The numbers that a sheet for everybody may give: known, confirmed, public, of a service that still receives."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from logigram.model.structure import Structure
from logigram.render.words import phone, written
from logigram.wording.terms import without_number

if TYPE_CHECKING:
    from logigram.territory import Territory

Door = dict[str, str]
"""A number and whose it is, ready for paper."""


def current(territory: "Territory", names: Iterable[str]) -> Iterator[Structure]:
    """The structures of these ids, each once, those replaced by what replaces them."""
    for name in dict.fromkeys(territory.current(each) for each in names if each in territory.structures):
        yield territory.structures[name]


def answers(structure: Structure) -> bool:
    """Whether a sheet may tell everybody to call it: a number to confirm is no number for a wall or a pocket."""
    return structure.is_public and structure.phone_is_sure and structure.suspended is None


def doors(structures: Iterable[Structure], most: int | None = None) -> list[Door]:
    """The numbers of those that may be called, each number once, the first ones when there are more than `most`."""
    sure: dict[str, str] = {}
    for each in structures:
        if each.phone and answers(each):
            sure.setdefault(each.phone, each.name)
    return [door(number, name) for number, name in list(sure.items())[:most]]


def door(number: str, name: str) -> Door:
    """« 15 », « SAMU et médecin de garde »."""
    return {"number": phone(number), "name": written(without_number(name, number))}


def emergencies(territory: "Territory") -> list[Door]:
    """The emergency numbers of the territory, in its order."""
    return doors(current(territory, territory.settings.emergencies))
