"""The page of changes of a proof: who is now oriented elsewhere, and what is said otherwise, in one flow."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any, Final

from logigram.diff import Difference
from logigram.diff.difference import Ending
from logigram.diff.summary import summary
from logigram.diff.text import ARROW, reserves, sections
from logigram.render.words import written
from logigram.report.style import ID, PLAIN, WARNING, Line

NOW: Final = "la version d'aujourd'hui"


def within(found: Difference, flow: str, structures: Collection[str], nodes: Collection[str] | None) -> Difference:
    """The part of a comparison that a proof is about: one flow, the structures it shows, what is common to all flows.

    `nodes` are those that the proof shows; None for all of the flow.
    """

    def shown(home: str, node: str) -> bool:
        return home == flow and (nodes is None or node in nodes)

    def ends(end: Ending) -> bool:
        return end.node is not None and shown(end.node.flow, end.node.node)

    return replace(
        found,
        situations=tuple(
            each
            for each in found.situations
            if each.flow == flow and (nodes is None or ends(each.before) or ends(each.after))
        ),
        answers_added=tuple(each for each in found.answers_added if shown(each.flow, each.question)),
        answers_removed=tuple(each for each in found.answers_removed if shown(each.flow, each.question)),
        outcomes_renamed=(),
        flows=found.flows.kept(lambda _, name: name == flow),
        questions=found.questions.kept(shown),
        outcomes=found.outcomes.kept(shown),
        structures=found.structures.kept(lambda _, name: name in structures),
        unproved=tuple(each for each in found.unproved if each[0] == flow),
    )


def page(found: Difference, since: str) -> dict[str, Any]:
    """The page, ready for paper; `since` is what the older version is called."""
    return {
        "since": written(since),
        "summary": written(summary(found)),
        "reserves": [written(_text(line)) for line in reserves(found, since, NOW)],
        "sections": [
            {"title": written(_text(each.title)), "blocks": list(_blocks(each.lines))} for each in sections(found)
        ],
    }


def _text(line: Line) -> str:
    return "".join(text for text, style in line if style != ID)


def _blocks(lines: Iterable[Line]) -> Iterator[list[dict[str, Any]]]:
    """The lines that belong together, such as those of one situation."""
    for blank, together in groupby(lines, key=lambda line: not line):
        if not blank:
            yield [_line(each) for each in together]


def _line(line: Line) -> dict[str, Any]:
    """A line and how far in it stands."""
    first = line[0][0]
    indent = len(first) - len(first.lstrip(" "))
    return {"indent": indent, "pieces": [_piece(*each) for each in line if each[1] != ID and each[0].strip()]}


def _piece(text: str, style: str) -> dict[str, Any]:
    return {
        "text": "–" if text == ARROW else written(text),
        "strong": style != PLAIN,
        "warning": style == WARNING,
        "before": text.startswith(" "),
        "after": text.endswith(" "),
    }
