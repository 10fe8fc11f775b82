"""A comparison for programs, as JSON; its keys are stable, and nodes of another flow are written « flow/node »."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from logigram.diff.difference import Change, Difference, Edited, Ending, Offer, Parts, Situation

VERSION = 1

Json = dict[str, Any]


def as_json(found: Difference) -> str:
    """The whole comparison. « exact » is false when other situations than those told may be oriented elsewhere."""
    report = {
        "version": VERSION,
        "exact": found.exact,
        "unproved": [{"flow": flow, "window": window} for flow, window in found.unproved],
        "unread": {"old": _unread(found.unread_old), "new": _unread(found.unread_new)},
        "flows": _flows(found),
        "situations": [_situation(each) for each in found.situations],
        "questions": _parts(found.questions, "reworded"),
        "answers": {"added": _offers(found.answers_added), "removed": _offers(found.answers_removed)},
        "outcomes": {
            **_parts(found.outcomes),
            "renamed": [{"flow": each.flow, "old": each.before, "new": each.after} for each in found.outcomes_renamed],
        },
        "structures": _parts(found.structures),
        "windows": _parts(found.windows),
        "guarantees": _parts(found.guarantees),
        "territory": _changes(found.territory),
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _unread(entries: Iterable[tuple[str, str]]) -> list[Json]:
    return [{"file": file, "path": path} for file, path in entries]


def _flows(found: Difference) -> list[Json]:
    """Every flow of either version, whatever became of it."""
    changed = {each.id: each.changes for each in found.flows.changed}
    added, removed = ({each.id for each in items} for items in (found.flows.added, found.flows.removed))
    titles = {name: flow.title for flow_set in (found.old, found.new) for name, flow in flow_set.flows.items()}
    inexact = {flow for flow, _ in found.unproved}
    return [
        {
            "id": name,
            "title": title,
            "status": "added" if name in added else "removed" if name in removed else "kept",
            "changes": _changes(changed.get(name, ())),
            "exact": name not in inexact,
        }
        for name, title in titles.items()
    ]


def _situation(each: Situation) -> Json:
    return {
        "flow": each.flow,
        "windows": list(each.windows),
        "start": each.start or None,
        "walk": [list(step) for step in each.walk],
        "from": _node(each.before, each.flow),
        "from_kind": each.before.kind.value,
        "to": _node(each.after, each.flow),
        "to_kind": each.after.kind.value,
    }


def _node(ending: Ending, flow: str) -> str | None:
    return ending.node.seen_from(flow) if ending.node else None


def _parts(parts: Parts, changed: str = "changed") -> Json:
    return {
        "added": [_named(asdict(each)) for each in parts.added],
        "removed": [_named(asdict(each)) for each in parts.removed],
        changed: [_edited(each) for each in parts.changed],
    }


def _named(item: Json) -> Json:
    """Without a flow, where there is none."""
    return {key: value for key, value in item.items() if key != "flow" or value}


def _edited(each: Edited) -> Json:
    return _named({"flow": each.flow, "id": each.id, "text": each.text, "changes": _changes(each.changes)})


def _changes(changes: Iterable[Change]) -> list[Json]:
    return [
        {"field": each.field, "old": each.before, "new": each.after, "windows": list(each.windows)} for each in changes
    ]


def _offers(offers: Iterable[Offer]) -> list[Json]:
    return [
        {
            "flow": each.flow,
            "question": each.question,
            "id": each.answer,
            "text": each.text,
            "windows": list(each.windows),
            "to": each.target,
        }
        for each in offers
    ]
