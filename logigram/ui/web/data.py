"""A flow as data for programs, as our own route serves it; what is said of its keys is in `docs/server.md`."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from logigram.graph import OUTCOME, QUESTION
from logigram.model.flow import Flow, Outcome, Question
from logigram.territory import Territory

if TYPE_CHECKING:
    from logigram.model.by_window import ByWindow

VERSION: Final = 1
TOLD: Final = frozenset(
    {"name", "kind", "mission", "age", "phone", "sms", "hours", "access", "referral", "address", "area", "website"}
)
"""What is told of a structure, whose name alone is told when it is for professionals."""

Json = dict[str, Any]


def data(territory: Territory, flow_id: str) -> str | None:
    """The flow in all windows, as JSON; None when there is none of that name."""
    flow = territory.flows.get(flow_id)
    if flow is None:
        return None
    outcomes = flow.outcomes.values()
    named = {name: None for outcome in outcomes for _, part in outcome.structures.items() for name in part}
    found = {
        "version": VERSION,
        "territory": territory.settings.territory,
        "flow": flow.id,
        "title": flow.title,
        "age": flow.age and flow.age.model_dump(),
        "revised_on": flow.revised_on and flow.revised_on.isoformat(),
        "validated": flow.standing is not None,
        "start": flow.start,
        "windows": [{"id": name, "title": each.title} for name, each in territory.settings.windows.items()],
        "nodes": list(_nodes(territory, flow)),
        "edges": list(_edges(territory, flow)),
        "structures": [_structure(territory, name) for name in named if name in territory.structures],
    }
    return json.dumps(found, ensure_ascii=False, indent=1)


def _nodes(territory: Territory, flow: Flow) -> Iterator[Json]:
    for name, node in flow.nodes.items():
        yield {"id": name, **(_question(node) if isinstance(node, Question) else _outcome(territory, node))}


def _question(question: Question) -> Json:
    return {"kind": QUESTION, "text": question.text, "help": question.help}


def _outcome(territory: Territory, outcome: Outcome) -> Json:
    """Each part by window: written once or several times in the files, it is told for each of them."""
    parts: dict[str, ByWindow[Any] | None] = {
        "delay": outcome.delay,
        "structures": outcome.structures,
        "instructions": outcome.instructions,
        "to_say": outcome.to_say,
    }
    told = {
        key: {window: value for window in territory.windows if (value := part.at(window))} if part else {}
        for key, part in parts.items()
    }
    return {"kind": OUTCOME, "text": outcome.title, **told}


def _edges(territory: Territory, flow: Flow) -> Iterator[Json]:
    """One for each question, answer and target, with the windows in which the answer leads there."""
    for name, question in flow.questions.items():
        for answer in question.answers:
            ways: dict[str, list[str]] = {}
            for window in territory.windows:
                target = territory.resolve(answer.to.at(window) or "", flow.id) if answer.offered(window) else None
                if target:
                    ways.setdefault(target.seen_from(flow.id), []).append(window)
            for target_id, windows in ways.items():
                yield {"from": name, "answer": answer.id, "text": answer.text, "to": target_id, "windows": windows}


def _structure(territory: Territory, name: str) -> Json:
    public = territory.structures[name].public
    told = public.model_dump(mode="json", include=set(TOLD), exclude_defaults=True)
    return {"id": name, **told, "phone_is_sure": public.phone_is_sure}
