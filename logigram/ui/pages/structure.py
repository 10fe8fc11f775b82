"""A structure on the page of an outcome: reach it first, then what there is to know before calling."""

from collections.abc import Sequence

from logigram.model.structure import Structure
from logigram.ui import closures
from logigram.ui.html import Content, Html, tag
from logigram.ui.opening import sign
from logigram.ui.pages.facts import checked, facts, mission, unsure
from logigram.ui.phone import call, write
from logigram.ui.sure import beside
from logigram.ui.view import View
from logigram.wording.structures import without_phone


def card(view: View, name: str, *more: Content, among: Sequence[str] = ()) -> Html:
    """The full card of a structure, and what a page adds to it; a surer number is looked for `among` others."""
    structure = view.territory.structures[name]
    who = tag("div", tag("h3", structure.name), opening(view, name, structure), _notes(view, structure))
    return tag(
        "li",
        tag("div", who, _phones(view, structure, beside(view, among)), class_="lg-door"),
        mission(structure),
        facts(view, structure),
        checked(structure),
        more,
        class_="lg-card",
    )


def line(view: View, name: str, surer: Html | None = None) -> Html:
    """A structure in one line, among the follow-ups; `surer` stands beside a number to confirm, or none."""
    structure = view.territory.structures[name]
    hours = None if structure.phone and structure.hours == "24/7" else opening(view, name, structure)
    who = tag("div", tag("p", structure.name), hours, _notes(view, structure))
    return tag("li", who, _phones(view, structure, surer), class_="lg-door")


def opening(view: View, name: str, structure: Structure) -> Html | None:
    """Whether the door is open; nothing when its hours are those of whoever the person knows."""
    if structure.hours is None and (structure.generic or not structure.is_public):
        return None
    return sign(view, name)


def _notes(view: View, structure: Structure) -> list[Html]:
    """Why the door is closed, or will be within a fortnight."""
    return [tag("p", each, class_="lg-closing") for each in closures.told(structure, view.now)]


def phone(structure: Structure) -> Html | None:
    """The number to call, or to write to when it takes nothing else, like the 114."""
    if structure.phone is None:
        return None
    dial = write if structure.phone == structure.sms else call
    return dial(structure.phone, structure.name)


def _phones(view: View, structure: Structure, surer: Html | None) -> Html:
    """The numbers as large links, or why there are none; beside one that is not sure, one that is."""
    message = structure.sms if structure.sms != structure.phone else None
    links = [phone(structure), write(message, structure.name) if message else None]
    if structure.is_suspended(view.now.date()):
        return tag("p", surer, class_="lg-phones lg-soft")
    if not any(links):
        return tag("p", without_phone(structure), " ", surer, class_="lg-phones lg-soft")
    doubt = None if structure.phone is None or structure.phone_is_sure else (unsure(), surer)
    return tag("p", links, unsure() if message and "sms" in structure.to_confirm else None, doubt, class_="lg-phones")
