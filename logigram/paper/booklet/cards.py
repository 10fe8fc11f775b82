"""The orientation cards: how soon, with whom, what to do and to say, the steps, and what if."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from logigram.model.by_window import ByWindow
from logigram.model.flow import FollowUp, FollowUpByWindow, Outcome, ProcedureStep
from logigram.paper.booklet.binder import Binder, Windows, fiche
from logigram.paper.booklet.doors import doors
from logigram.render.label import BANDS
from logigram.render.outcome import delays, grouped
from logigram.render.words import windows, written
from logigram.wording.terms import DELAYS, FOLLOW_UPS, OUTCOME_PARTS
from logigram.wording.time import unbroken

T = TypeVar("T")
Groups = list[dict[str, Any]]


def cards(binder: Binder, flow: str) -> list[dict[str, Any]]:
    """The card of each outcome of a flow that can be reached, in the order of their numbers."""
    return [_card(binder, flow, *each) for each in binder.outcomes(flow)]


def _card(binder: Binder, flow: str, node: str, outcome: Outcome, where: Windows) -> dict[str, Any]:
    whole = len(where) == len(binder.territory.windows)
    return {
        "label": fiche(flow, node),
        "number": str(binder.numbers[flow][node]),
        "title": written(outcome.title),
        "windows": "" if whole else windows(where),
        "delays": [_delay(delay, held) for delay, held in delays(outcome, where)],
        "doors": _groups(where, outcome.structures_at, lambda names: doors(binder, names)),
        "do": _texts(where, outcome.instructions),
        "say": _texts(where, outcome.to_say),
        "counted_from": written(outcome.counted_from or ""),
        "steps": _groups(where, outcome.steps.at, _steps) if outcome.steps else [],
        "ifs": list(_ifs(binder, flow, outcome, where)),
        "sources": [written(each) for each in outcome.source],
        "to_confirm": written(", ".join(OUTCOME_PARTS.get(key, key) for key in outcome.to_confirm)),
    }


def _delay(delay: Any, held: Windows) -> dict[str, Any]:  # noqa: ANN401 - a member of Delay
    band = BANDS[delay]
    return {"when": windows(held), "name": DELAYS[delay], "fill": band.fill, "ink": band.ink, "border": band.border}


def _groups(where: Windows, at: Callable[[str], T | None], told: Callable[[T], list[Any]]) -> Groups:
    """What is told in the windows, once where it is the same in all of them."""
    found = grouped((window, at(window)) for window in where)
    return [{"when": windows(held), "items": told(value)} for value, held in found if value]


def _texts(where: Windows, texts: ByWindow[tuple[str, ...]] | None) -> Groups:
    return _groups(where, texts.at, lambda found: [written(each) for each in found]) if texts else []


def _steps(steps: tuple[ProcedureStep, ...]) -> list[dict[str, str]]:
    return [
        {
            "who": written(step.who),
            "what": written(step.what),
            "within": written(unbroken(step.within or "")),
            "deadline": written(step.deadline or ""),
        }
        for step in steps
    ]


def _ifs(binder: Binder, flow: str, outcome: Outcome, where: Windows) -> Iterator[dict[str, Any]]:
    offered = binder.territory.settings.continuations(outcome)
    for key, name in FOLLOW_UPS.items():
        groups = _follow_up(binder, flow, offered[key], where) if key in offered else []
        if groups:
            yield {"name": name, "groups": groups}


def _follow_up(binder: Binder, flow: str, offered: FollowUpByWindow, where: Windows) -> Groups:
    def told(found: FollowUp) -> dict[str, Any]:
        return {
            "text": written(found.text or ""),
            "doors": doors(binder, found.structures),
            "to": binder.place(flow, found.to, card=True) if found.to else None,
        }

    return [
        {"when": windows(held), **told(found)}
        for found, held in grouped((window, offered.at(window)) for window in where)
        if found
    ]
