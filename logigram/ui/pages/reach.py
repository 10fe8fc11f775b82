"""The first thing to do, on the first screen of a phone: whom to try first, and a number that answers now."""

from collections.abc import Sequence

from logigram.model.structure import Structure
from logigram.ui.html import Content, Html, tag
from logigram.ui.opening import status
from logigram.ui.pages.facts import unsure
from logigram.ui.pages.structure import opening, phone
from logigram.ui.sure import beside
from logigram.ui.view import View
from logigram.wording.structures import without_phone

OTHERWISE = "Sans réponse, ou si cela ne peut pas attendre :"


def reach(view: View, names: Sequence[str], look: str) -> Html | None:
    """The first sure number, in order, that answers now; before it, the first door when it is another one."""
    if not names:
        return None
    structures = view.territory.structures
    sure = [name for name in names if structures[name].phone_is_sure]
    answering = next((name for name in sure if status(view, name).kind in {"yes", "partly"}), None)
    first = None if answering == names[0] else _first(view, names[0], structures[names[0]])
    number = tag("p", beside(view, names)) if answering is None else _number(view, answering, structures[answering])
    return tag("div", first, first and answering and tag("p", OTHERWISE, class_="lg-soft"), number, class_=look)


def _number(view: View, name: str, structure: Structure) -> Html:
    who = tag("div", tag("p", structure.name), opening(view, name, structure))
    return tag("div", phone(structure), who, class_="lg-reach")


def _first(view: View, name: str, structure: Structure) -> Html:
    """The door to try first, and what keeps it from being a number to press."""
    return tag("div", tag("p", "D'abord : ", tag("b", structure.name)), _how(view, name, structure), class_="lg-before")


def _how(view: View, name: str, structure: Structure) -> Content:
    if structure.generic and structure.access:
        return tag("p", structure.access)
    if structure.phone is None:
        return tag("p", without_phone(structure)), opening(view, name, structure)
    number = tag("p", f"{structure.phone} ", None if structure.phone_is_sure else unsure())
    return number, opening(view, name, structure)
