"""The numbers that sheets show of a structure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from logigram.model.structure import Structure

_SEPARATORS: Final = re.compile(r"[\s.]")


class Medium(StrEnum):
    """How a number is used, by its key."""

    CALL = "telephone"
    WRITE = "sms"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is shown; None where sheets say that it is not known. One that is not sure is to be confirmed."""

    written: str | None
    sure: bool

    @property
    def digits(self) -> str:
        """The number without its spaces and dots; empty for none."""
        return digits(self.written)


def digits(number: str | None) -> str:
    """A number without its spaces and dots; empty for none."""
    return _SEPARATORS.sub("", number or "")


def shown(structure: Structure | None) -> dict[Medium, Number]:
    """What everybody may read of a structure: nothing of one that is reserved, or put aside."""
    if structure is None or not structure.is_public or structure.suspended is not None:
        return {}
    found = {}
    if structure.phone or not (structure.generic or structure.sms):
        found[Medium.CALL] = Number(structure.phone, structure.phone_is_sure)
    if structure.sms:
        found[Medium.WRITE] = Number(structure.sms, Medium.WRITE not in structure.to_confirm)
    return found


def all_digits(structures: Iterable[Structure], *, public: bool) -> set[str]:
    """The digits of every number of the structures that are for everybody, or of those that are not."""
    kept = (each for each in structures if each.is_public is public)
    return {digits(number) for each in kept for number in (each.phone, each.sms) if number}
