"""What stands around a chart on paper: title, ages, windows with their hours, emergency numbers, legend, revision."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from logigram.model.flow import Delay, Flow
from logigram.model.structure import Structure
from logigram.paper.seal import seal
from logigram.render.label import BANDS
from logigram.render.week import hours
from logigram.render.words import phone, windows, written
from logigram.wording.terms import DELAYS, TO_CONFIRM, ages, without_number

if TYPE_CHECKING:
    from logigram.territory import Territory


def frame(territory: "Territory", flow_id: str, window: str | None, at: date | None) -> dict[str, Any]:
    """The words of a page, ready for paper. `at` is told when it is not the day of the revision."""
    flow, settings = territory.flows[flow_id], territory.settings
    shown = territory.windows if window is None else (window,)
    title = written(flow.title) or flow_id
    numbers = [territory.structures[each].public for each in settings.emergencies if each in territory.structures]
    return {
        "title": title,
        "subtitle": written(" – ".join(_subtitle(territory, flow, window))),
        "description": f"Logigramme « {title} », {written(settings.name)}",
        **seal(territory, flow, at),
        "windows": [
            {"name": windows([each]), "title": written(settings.windows[each].title), "hours": hours(settings, each)}
            for each in shown
        ],
        "emergencies": [{"number": _number(each), "name": written(_name(each))} for each in numbers],
        "delays": [
            {"name": DELAYS[each], "fill": band.fill, "ink": band.ink, "border": band.border}
            for each, band in ((each, BANDS[each]) for each in Delay)
        ],
    }


def _subtitle(territory: "Territory", flow: Flow, window: str | None) -> Iterator[str]:
    if flow.subtitle:
        yield flow.subtitle
    yield f"Âge : {ages(flow.age)}"
    titles = territory.settings.windows
    yield f"« {titles[window].title} » seulement" if window else "toutes les fenêtres de la semaine"


def _number(structure: Structure) -> str:
    if structure.phone is None:
        return written(TO_CONFIRM)
    return written(phone(structure.phone))


def _name(structure: Structure) -> str:
    return without_number(structure.name, structure.phone) if structure.phone else structure.name
