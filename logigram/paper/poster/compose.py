"""The emergency poster of a flow: the first questions, the ways out, and numbers to be read from afar."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from logigram.model.flow import Delay, Outcome
from logigram.model.structure import Structure
from logigram.model.targets import Target
from logigram.paper.poster.urgent import Exit, Stage, stages
from logigram.paper.press import press
from logigram.paper.seal import seal
from logigram.render.order import numbers
from logigram.render.words import phone, windows, written
from logigram.wording.terms import DELAYS, ages, without_number

if TYPE_CHECKING:
    from logigram.territory import Territory

TEMPLATE: Final = "poster/poster.typ"
PAPERS: Final = {"a4": (595.28, 841.89), "a3": (841.89, 1190.55)}
"""Upright sheets, in points."""
Door = tuple[str, str]
"""A number and whose it is."""
DOORS: Final = 3
"""Numbers beside a way out: one cannot choose among more at a glance."""


def poster(territory: "Territory", flow_id: str, paper: str = "a3", at: date | None = None) -> bytes:
    """The poster of a flow as one PDF/UA-1 page, « a3 » or « a4 » upright, its text as large as the sheet allows.

    Raises KeyError for an unknown flow or paper, PageError when the text would have to be too small for a wall.
    """
    width, height = PAPERS[paper]
    flow = territory.flows[flow_id]
    data = {**words(territory, flow_id, at), "width": width, "height": height}
    return press(data, "pdf", at or flow.revised_on, TEMPLATE)


def words(territory: "Territory", flow_id: str, at: date | None = None) -> dict[str, Any]:
    """What the poster says, ready for paper."""
    public, flow = territory.public, territory.flows[flow_id]
    found = stages(public, flow_id)
    return {
        **seal(territory, flow, at),
        "title": written(flow.title),
        "ages": written(ages(flow.age)),
        "description": f"Affiche d'urgence « {written(flow.title)} », {written(territory.settings.name)}",
        "emergencies": list(_emergencies(public)),
        "stages": [_stage(public, stage, place) for place, stage in enumerate(found, 1)],
        "after": _after(public, found),
    }


def _emergencies(territory: "Territory") -> Iterator[dict[str, str]]:
    for name in territory.settings.emergencies:
        structure = territory.structures.get(name)
        if structure and structure.phone:
            title = without_number(structure.name, structure.phone)
            yield {"number": phone(structure.phone), "name": written(title)}


def _stage(territory: "Territory", stage: Stage, place: int) -> dict[str, Any]:
    rows = [row for each in stage.exits for row in _rows(territory, stage, each)]
    return {
        "place": place,
        "text": written(stage.text),
        "exits": rows,
        "onward": [_onward(answer, way) for way in stage.onward for answer in way.answers],
    }


def _onward(answer: str, way: Exit) -> str:
    return written(f"{answer} ({windows(way.windows)})" if way.windows else answer)


def _rows(territory: "Territory", stage: Stage, found: Exit) -> Iterator[dict[str, Any]]:
    """One row for each way of answering the same way at the same times."""
    answers = [written(answer) for answer in found.answers]
    outcome = territory.flows[found.target.flow].outcomes.get(found.target.node)
    if outcome is None:
        yield {
            "answers": answers,
            "title": _elsewhere(territory, stage, found.target),
            "delay": "",
            "urgent": False,
            "ways": [],
        }
        return
    held = found.windows or territory.windows
    delays = dict.fromkeys(delay for window in held if (delay := outcome.delay.at(window)))
    yield {
        "answers": answers,
        "title": written(outcome.title),
        "delay": written(" ou ".join(DELAYS[delay] for delay in delays)),
        "urgent": Delay.IMMEDIATE in delays,
        "ways": list(_ways(territory, outcome, held)),
    }


def _ways(territory: "Territory", outcome: Outcome, held: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Whom to call, once, or moment by moment where it differs."""
    groups: dict[tuple[Door, ...], list[str]] = {}
    for window in held:
        doors = _doors(territory.structures[name] for name in outcome.structures_at(window))
        groups.setdefault(tuple(doors), []).append(window)
    for found, where in groups.items():
        when = windows(where) if len(where) < len(territory.windows) else ""
        yield {"when": when, "doors": [{"number": number, "name": name} for number, name in found]}


def _doors(structures: Iterable[Structure]) -> list[Door]:
    """The first numbers to call, each once; one to confirm is no number for a wall."""
    sure: dict[str, str] = {}
    for each in structures:
        if each.phone and each.phone_is_sure:
            sure.setdefault(each.phone, each.name)
    first = list(sure.items())[:DOORS]
    return [(phone(number), written(without_number(name, number))) for number, name in first]


def _elsewhere(territory: "Territory", stage: Stage, target: Target) -> str:
    """Where the chart goes on, for what no poster can hold."""
    flow = territory.flows[target.flow]
    if target.flow != stage.node.flow:
        return written(f"Suite : logigramme « {flow.title} »")
    number = numbers(territory, target.flow).get(target.node)
    return written(f"Suite sur le logigramme, question {number} : {flow.questions[target.node].text}")


def _after(territory: "Territory", found: Sequence[Stage]) -> str:
    """What comes after the last question."""
    following = found[-1].following if found else None
    if following is None:
        return ""
    number = numbers(territory, following.flow).get(following.node)
    return written(f"Rien de tout cela ? Suivez le logigramme à partir de la question {number}.")
