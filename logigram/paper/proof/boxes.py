"""What a proof says of one box: all that its page on screen says, in every window, with what is to be confirmed."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final

from logigram.model.flow import FollowUp, FollowUps, Outcome, ProcedureStep, Question
from logigram.paper.proof.part import Group, Line, Part, by_window, texts
from logigram.paper.proof.view import View
from logigram.render.label import BANDS
from logigram.render.order import place
from logigram.render.outcome import delays, grouped
from logigram.render.words import door, windows, written
from logigram.wording.terms import DELAYS, FOLLOW_UPS, OUTCOME_PARTS, ages, first_upper

Data = dict[str, Any]

_QUESTION_PARTS: Final = {"texte": "question", "aide": "aide", "reponses": "réponses", "meme_que": "même question que"}
_SHARED: Final = "Suites communes"


def question(view: View, node: str) -> Data:
    """A question in the windows where it is asked, without its ways, which the chart gives."""
    asked = view.flow.questions[node]
    unsure = asked.to_confirm
    supposed = [f"« {each.text} » : {ages(each.age)}" for each in asked.answers if each.age]
    parts = {
        "aide": Part("aide", _once(asked.help), "aide" in unsure),
        "age": Part("âge selon la réponse", [("", texts(supposed))]),
        "meme_que": Part(_QUESTION_PARTS["meme_que"], _once(_same(view, asked)), "meme_que" in unsure),
    }
    return {
        "title_unsure": "texte" in unsure,
        "answers_unsure": "reponses" in unsure,
        "only": _only(view, view.reached[node]),
        "delays": [],
        **_said(parts, None),
        **_kept(unsure, {"texte", "reponses"}, parts, _QUESTION_PARTS, asked.source),
    }


def outcome(view: View, node: str, marked: str | None = None) -> Data:
    """An outcome in the windows where it is reached; the structure `marked` stands out in it."""
    found, where = view.flow.outcomes[node], view.reached[node]
    parts = {
        key: Part(OUTCOME_PARTS.get(key, key), groups, key in found.to_confirm, key in {"structures", "etapes"})
        for key, groups in _parts(view, found, where)
    }
    own = {
        "title_unsure": "titre" in found.to_confirm,
        "answers_unsure": False,
        "only": _only(view, where),
        "delays": _delays(found, where),
    }
    return {
        **own,
        **_said(parts, marked),
        **_kept(found.to_confirm, {"titre", "delai"}, parts, OUTCOME_PARTS, found.source),
    }


def shared(view: View, marked: str | None = None) -> Data | None:
    """The continuations of the territory, for the outcomes that have none of their own; None where it has none."""
    found = _follow_ups(view, view.territory.settings.follow_ups, view.territory.windows, "")
    part = Part(_SHARED, found)
    return None if part.empty else part.ready(marked)


def _parts(view: View, found: Outcome, where: Sequence[str]) -> Iterator[tuple[str, list[Group]]]:
    yield "structures", by_window(found.structures, where, lambda ids: _doors(view, ids))
    yield "consignes", by_window(found.instructions, where, texts)
    yield "etapes", by_window(found.steps, where, lambda steps: texts(map(_step, steps)))
    yield "échéances comptées depuis", _once(found.counted_from)
    yield "a_dire", by_window(found.to_say, where, texts)
    yield "suites", _follow_ups(view, found.follow_ups, where, view.flow.id)


def _once(text: str | None) -> list[Group]:
    """A text that holds in every window, where there is one."""
    return [("", texts([text]))] if text else []


def _same(view: View, asked: Question) -> str | None:
    """The question that this one is, when it is asked elsewhere too."""
    target = view.territory.resolve(asked.same_as, view.flow.id) if asked.same_as else None
    flow = view.territory.flows[target.flow] if target else None
    other = flow.questions.get(target.node) if flow and target else None
    return f"« {other.text} » ({flow.title})" if flow and other else None


def _only(view: View, where: Sequence[str]) -> str:
    """The windows in which a box is reached, when it is not in all of them."""
    return "" if len(where) == len(view.territory.windows) else windows(where)


def _doors(view: View, ids: Iterable[str]) -> list[Line]:
    structures = view.territory.structures
    return [(door(structures[each]), each) for each in ids if each in structures]


def _step(step: ProcedureStep) -> str:
    return f"{step.who} : {step.what}" + (f" ({step.within})" if step.within else "")


def _follow_ups(view: View, found: FollowUps, where: Sequence[str], home: str) -> list[Group]:
    return [
        (f"{FOLLOW_UPS[key]}{f' ({windows(held)})' if held else ''}", list(_follow_up(view, follow_up, home)))
        for key, part in found.present().items()
        for follow_up, held in grouped((window, part.at(window)) for window in where)
        if follow_up
    ]


def _follow_up(view: View, found: FollowUp, home: str) -> Iterator[Line]:
    if found.text:
        yield found.text, ""
    yield from _doors(view, found.structures)
    leads = place(view.territory, home, found.to, view.numbers) if found.to else None
    if leads:
        yield first_upper(leads), ""


def _delays(found: Outcome, where: Sequence[str]) -> list[Data]:
    unsure = "delai" in found.to_confirm
    bands = [(delay, held, BANDS[delay]) for delay, held in delays(found, where)]
    return [
        {
            "name": DELAYS[delay],
            "when": windows(held),
            "fill": band.fill,
            "ink": band.ink,
            "border": band.border,
            "unsure": unsure,
        }
        for delay, held, band in bands
    ]


def _said(parts: dict[str, Part], marked: str | None) -> Data:
    return {"parts": [part.ready(marked) for part in parts.values() if not part.empty]}


def _kept(
    unsure: Iterable[str], shown: Collection[str], parts: dict[str, Part], names: dict[str, str], sources: Iterable[str]
) -> Data:
    """What is to be confirmed and has no mark of its own in the box, and where what the box says comes from."""
    left = (names.get(key, key) for key in unsure if key not in shown and (key not in parts or parts[key].empty))
    return {"unsure": written(", ".join(left)), "sources": [written(each) for each in sources]}
