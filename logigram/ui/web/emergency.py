"""The emergency numbers: always in sight, in the page as it is sent, before and without any script."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from logigram.model.structure import Structure
from logigram.ui.html import Html, tag
from logigram.ui.phone import SEPARATORS, sms, tel
from logigram.wording.terms import first_upper, without_number


@dataclass(frozen=True, slots=True)
class Number:
    """A number to call, or to write to, and the few letters that say whose it is."""

    digits: str
    label: str
    spoken: str
    sms: bool = False

    @property
    def url(self) -> str:
        """The address that dials the number, or starts a message to it."""
        return sms(self.digits) if self.sms else tel(self.digits)


KNOWN: Final = {
    number.digits: number
    for number in (
        Number("15", "SAMU", "appeler le 15, SAMU"),
        Number("17", "Police", "appeler le 17, police et gendarmerie"),
        Number("18", "Pompiers", "appeler le 18, pompiers"),
        Number("112", "Secours", "appeler le 112, secours dans toute l'Europe"),
        Number("3114", "Suicide", "appeler le 3114, prévention du suicide"),
        Number("119", "Enfance", "appeler le 119, enfance en danger"),
        Number("3919", "Violences", "appeler le 3919, violences faites aux femmes"),
        Number("115", "Sans-abri", "appeler le 115, urgence sociale"),
        Number("114", "Par SMS", "écrire au 114 par SMS, si vous ne pouvez ni parler ni entendre", sms=True),
    )
}
"""National numbers, from https://www.service-public.fr/particuliers/vosdroits/F33459, https://3114.fr and
https://solidaritefemmes.org/appeler-le-3919/."""

FALLBACK: Final = tuple(KNOWN[digits] for digits in ("15", "112", "3114", "114"))
"""What is shown while no valid flows say otherwise."""

SHORT: Final = 4
"""Digits of the longest number that is written large."""


def numbers(structures: Iterable[Structure]) -> tuple[Number, ...]:
    """The numbers of these structures, in their order; the fallback when none has one."""
    found = (_number(each) for each in structures)
    return tuple(each for each in found if each) or FALLBACK


def _number(structure: Structure) -> Number | None:
    """The number of a structure: a national one in a word of ours, any other under the structure's own name."""
    digits = structure.phone or structure.sms
    if digits is None:
        return None
    name = without_number(structure.name, digits)
    written = structure.phone is None
    own = Number(digits, name, f"{'écrire au' if written else 'appeler le'} {digits}, {name}", sms=written)
    return KNOWN.get(SEPARATORS.sub("", digits), own)


def bar(numbers: Sequence[Number]) -> Html:
    """The bar that stays on the screen, outside whatever Streamlit draws."""
    links = (tag("li", link(number)) for number in numbers)
    return tag("aside", tag("p", "Urgence"), tag("ul", links), id="urgences", aria_label="Numéros d'urgence")


def link(number: Number) -> Html:
    """A number as a link that dials it."""
    spoken = first_upper(number.spoken)
    long = "lg-long" if len(number.digits) > SHORT else None
    return tag(
        "a", tag("b", number.digits, class_=long), " ", tag("span", number.label), href=number.url, aria_label=spoken
    )
