"""The emergency numbers: always in sight, in the page as it is sent, before and without any script."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from logigram.ui.html import Html, tag
from logigram.wording.terms import first_upper


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
        return f"{'sms' if self.sms else 'tel'}:{self.digits}"


KNOWN: Final = {
    number.digits: number
    for number in (
        Number("15", "SAMU", "appeler le 15, SAMU"),
        Number("17", "Police", "appeler le 17, police et gendarmerie"),
        Number("18", "Pompiers", "appeler le 18, pompiers"),
        Number("112", "Secours", "appeler le 112, secours dans toute l'Europe"),
        Number("3114", "Suicide", "appeler le 3114, prévention du suicide"),
        Number("119", "Enfance", "appeler le 119, enfance en danger"),
        Number("114", "Par SMS", "écrire au 114 par SMS, si vous ne pouvez ni parler ni entendre", sms=True),
    )
}
"""National numbers, from https://www.service-public.fr/particuliers/vosdroits/F33459 and https://3114.fr."""

FALLBACK: Final = tuple(KNOWN[digits] for digits in ("15", "112", "3114", "114"))
"""What is shown while no valid flows say otherwise."""


def known(digits: Sequence[str]) -> tuple[Number, ...]:
    """The numbers of that list that can be named in a word, in its order; the fallback when none can."""
    return tuple(KNOWN[each] for each in digits if each in KNOWN) or FALLBACK


def bar(numbers: Sequence[Number]) -> Html:
    """The bar that stays on the screen, outside whatever Streamlit draws."""
    links = (tag("li", link(number)) for number in numbers)
    return tag("aside", tag("p", "Urgence"), tag("ul", links), id="urgences", aria_label="Numéros d'urgence")


def link(number: Number) -> Html:
    """A number as a link that dials it."""
    spoken = first_upper(number.spoken)
    return tag("a", tag("b", number.digits), " ", tag("span", number.label), href=number.url, aria_label=spoken)
