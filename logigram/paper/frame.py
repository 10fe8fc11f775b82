"""What stands around a chart on paper: title, ages, windows with their hours, emergency numbers, legend, revision."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from logigram.model.flow import Delay, Flow
from logigram.model.structure import Structure
from logigram.render.label import BANDS
from logigram.render.week import hours
from logigram.render.words import clean, phone, printable, windows
from logigram.wording.terms import DELAYS, TO_CONFIRM, ages, without_number
from logigram.wording.time import full_date

if TYPE_CHECKING:
    from logigram.territory import Territory


def frame(territory: "Territory", flow_id: str, window: str | None, at: date | None) -> dict[str, Any]:
    """The words of a page, ready for paper. `at` is told when it is not the day of the revision."""
    flow, settings = territory.flows[flow_id], territory.settings
    shown = territory.windows if window is None else (window,)
    title = _written(flow.title) or flow_id
    numbers = [territory.structures[each].public for each in settings.emergencies if each in territory.structures]
    return {
        "title": title,
        "subtitle": _written(" – ".join(_subtitle(territory, flow, window))),
        "description": f"Logigramme « {title} », {_written(settings.name)}",
        "publisher": _written(settings.publisher or settings.name),
        "draft": flow.standing is None,
        "windows": [
            {"name": windows([each]), "title": _written(settings.windows[each].title), "hours": hours(settings, each)}
            for each in shown
        ],
        "emergencies": [{"number": _number(each), "name": _written(_name(each))} for each in numbers],
        "delays": [
            {"name": DELAYS[each], "fill": band.fill, "ink": band.ink, "border": band.border}
            for each, band in ((each, BANDS[each]) for each in Delay)
        ],
        "colophon": _written(" – ".join(_colophon(territory, flow, at))),
    }


def _subtitle(territory: "Territory", flow: Flow, window: str | None) -> Iterator[str]:
    if flow.subtitle:
        yield flow.subtitle
    yield f"Âge : {ages(flow.age)}"
    titles = territory.settings.windows
    yield f"« {titles[window].title} » seulement" if window else "toutes les fenêtres de la semaine"


def _colophon(territory: "Territory", flow: Flow, at: date | None) -> Iterator[str]:
    settings = territory.settings
    yield settings.name
    if settings.publisher:
        yield settings.publisher
    yield f"révisé le {full_date(flow.revised_on)}" if flow.revised_on else "date de révision inconnue"
    if at is not None and at != flow.revised_on:
        yield f"édité le {full_date(at)}"
    if flow.standing is not None:
        yield f"validé par {flow.standing.by} le {full_date(flow.standing.on)}"
    if settings.contact is not None and settings.contact.email:
        yield f"une erreur ? {settings.contact.email}"


def _number(structure: Structure) -> str:
    if structure.phone is None:
        return _written(TO_CONFIRM)
    return _written(phone(structure.phone))


def _name(structure: Structure) -> str:
    return without_number(structure.name, structure.phone) if structure.phone else structure.name


def _written(text: str) -> str:
    return printable(clean(text))
