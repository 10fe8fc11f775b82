"""The number to fall back on: beside a number to confirm, or none, stands one that is known and answers."""

from collections.abc import Iterable
from typing import Final

from logigram.model.structure import Structure
from logigram.ui.html import Html, tag
from logigram.ui.opening import status
from logigram.ui.phone import SEPARATORS, tel
from logigram.ui.view import View
from logigram.ui.web import emergency
from logigram.ui.words import NBSP

LAST: Final = emergency.KNOWN["15"]
"""When no other number is sure."""
DOUBT: Final = "En cas de doute :"


def sure(view: View, names: Iterable[str]) -> Structure | None:
    """The first of these structures, in order, that a call reaches now: known number, confirmed, open for sure."""
    found = (view.territory.structures[name] for name in names if _answers(view, name))
    return next(found, None)


def _answers(view: View, name: str) -> bool:
    structure = view.territory.structures[name]
    return structure.phone_is_sure and structure.phone != structure.sms and status(view, name).kind == "yes"


def beside(view: View, names: Iterable[str]) -> Html:
    """« En cas de doute : le 15 », a number that can be dialled."""
    number, who = fallback(view, names)
    short = len(SEPARATORS.sub("", number)) <= emergency.SHORT
    shown = f"le{NBSP}{number}" if short else f"{who}, {SEPARATORS.sub(NBSP, number)}"
    link = tag("a", shown, href=tel(number), aria_label=f"{DOUBT} appeler le {number}, {who}")
    return tag("span", DOUBT, " ", link, class_="lg-doubt")


def fallback(view: View, names: Iterable[str]) -> tuple[str, str]:
    """A number that answers and whose it is: the first sure one of these structures, else the 15."""
    found = sure(view, names)
    return (found.phone, found.name) if found and found.phone else (LAST.digits, LAST.label)
