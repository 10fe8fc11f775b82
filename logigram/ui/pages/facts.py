"""What there is to know of a structure before calling it: each fact with its doubt, and where it comes from."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from logigram.model.structure import Structure
from logigram.ui import words
from logigram.ui.html import Content, Html, tag
from logigram.ui.view import View
from logigram.wording import terms
from logigram.wording.hours import spell
from logigram.wording.structures import FACTS, last_check

FRESH: Final = timedelta(days=183)
"""For how long an announced delay is worth telling: six months."""
_LINK: Final = re.compile(r"(https?://)(\S+)(.*)", re.DOTALL)
_ELSEWHERE: Final = frozenset({"horaires", "attente", "site"})
"""Keys whose absence is told elsewhere on the card, or needs no telling."""


def unsure() -> Html:
    """The mark of what the structure has not confirmed."""
    return tag("span", terms.TO_CONFIRM, class_="lg-unsure")


def facts(view: View, structure: Structure) -> Html | None:
    """Terms and their values; what no source says is not there, unless somebody is asked to say it."""
    known: dict[str, Content] = {
        "acces": structure.access,
        "saisine": structure.referral,
        "age": words.ages(structure.age) if structure.age else None,
        "horaires": _hours(view, structure),
        "attente": _waiting(structure, view.now.date()),
        "adresse": structure.address,
        "secteur": ", ".join(structure.area) or None,
        "site": tag("a", structure.website, href=structure.website) if structure.website else None,
    }
    rows = [_row(structure, key, known[key]) for key in FACTS if known[key] or _asked(structure, key)]
    return tag("dl", rows, class_="lg-facts") if rows else None


def _hours(view: View, structure: Structure) -> str | None:
    """The hours, unless the line of the opening says « jour et nuit » already."""
    told = structure.hours == "24/7" and not (view.address.window or structure.closures or structure.suspended)
    sure = "horaires" not in structure.to_confirm
    return None if structure.hours is None or (told and sure) else terms.first_upper(spell(structure.hours))


def _asked(structure: Structure, key: str) -> bool:
    return key in structure.to_confirm and key not in _ELSEWHERE


def _row(structure: Structure, key: str, value: Content) -> Html:
    doubt = unsure() if key in structure.to_confirm else None
    return tag("div", tag("dt", FACTS[key]), tag("dd", value, " " if value and doubt else None, doubt))


def mission(structure: Structure) -> Html | None:
    """What the structure does."""
    if structure.mission is None:
        return None
    doubt = (" ", unsure()) if "mission" in structure.to_confirm else None
    return tag("p", structure.mission, doubt, class_="lg-mission")


def _waiting(structure: Structure, today: date) -> str | None:
    """An announced delay, unless it was announced too long ago to be told."""
    waiting = structure.waiting
    if waiting is None or waiting.on < today - FRESH:
        return None
    return f"{waiting.text} (annoncé le {words.full_date(waiting.on)})"


def checked(structure: Structure) -> Html | None:
    """When the structure was last checked, and where what is said of it comes from; nothing of one we may not show."""
    if not (last := last_check(structure)):
        return None
    doubt = (" ", unsure()) if "source" in structure.to_confirm else None
    content = (tag("p", f"{last}."), sources(structure.source), doubt)
    return tag("details", tag("summary", "Source et vérification"), content, class_="lg-checked")


def sources(written: Iterable[str]) -> Html | None:
    """Where what is written comes from; an address is a link, whatever is said after it."""
    rows = [tag("li", _source(each)) for each in written]
    return tag("ul", rows, class_="lg-dots") if rows else None


def _source(written: str) -> Content:
    found = _LINK.fullmatch(written)
    return (tag("a", found[2], href=found[1] + found[2]), found[3]) if found else written
