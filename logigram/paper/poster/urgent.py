"""The urgent part of a flow: its first questions, one under the other, and the ways out each of them gives."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from logigram.graph import arrivals
from logigram.model.flow import Answer, Question
from logigram.model.targets import Target

if TYPE_CHECKING:
    from logigram.territory import Territory

MOST: Final = 3
"""Questions that can be taken in at a glance."""

Windows = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exit:
    """The answers, in their own words, that lead to one place in some windows; none named means whenever asked."""

    answers: tuple[str, ...]
    target: Target
    windows: Windows = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """A question, its ways out, and the answers that lead to the next question of the urgent part."""

    node: Target
    text: str
    exits: tuple[Exit, ...]
    onward: tuple[Exit, ...]
    following: Target | None


def stages(territory: "Territory", flow: str) -> tuple[Stage, ...]:
    """At most three questions from the start of a flow, each by the answers that leave the most still open."""
    return tuple(_stages(territory, flow))


def _stages(territory: "Territory", flow: str) -> Iterator[Stage]:
    here: Target | None = territory.start(flow)
    seen: set[Target] = set()
    while here is not None and here not in seen and len(seen) < MOST:
        question = territory.flows[here.flow].questions.get(here.node)
        if question is None:
            return
        seen.add(here)
        stage = _stage(territory, here, question)
        yield stage
        here = stage.following


def _stage(territory: "Territory", here: Target, question: Question) -> Stage:
    ways = _ways(territory, here, question)
    following = _widest(territory, [way.target for way in ways if way.target.flow == here.flow])
    exits = tuple(way for way in ways if way.target != following)
    onward = tuple(way for way in ways if way.target == following)
    return Stage(here, question.text, exits, onward, following)


def _ways(territory: "Territory", here: Target, question: Question) -> list[Exit]:
    """Every place that the question leads to, with the answers that lead there at the same times."""
    found: dict[tuple[Target, Windows], list[str]] = {}
    for answer in question.answers:
        for target, windows in _leads(territory, here, answer):
            found.setdefault((target, windows), []).append(answer.text)
    return [Exit(tuple(answers), target, windows) for (target, windows), answers in found.items()]


def _leads(territory: "Territory", here: Target, answer: Answer) -> Iterator[tuple[Target, Windows]]:
    where: dict[Target, list[str]] = {}
    for window in territory.windows:
        target = territory.resolve(answer.to.at(window) or "", here.flow) if answer.offered(window) else None
        if target is not None:
            where.setdefault(target, []).append(window)
    for target, windows in where.items():
        yield target, () if len(windows) == len(territory.windows) else tuple(windows)


def _widest(territory: "Territory", targets: Sequence[Target]) -> Target | None:
    """The question from which the most can still be reached: going on, while the others go to a way out."""
    questions = [target for target in targets if target.node in territory.flows[target.flow].questions]
    return max(questions, key=lambda each: _open(territory, each), default=None)


def _open(territory: "Territory", target: Target) -> int:
    return len({node for window in territory.windows for node in arrivals(territory.atlas(window), [target])})
