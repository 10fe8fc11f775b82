"""The urgent part of a flow: its first questions, one under the other, and the ways out each of them gives.

A sheet alone on a wall must not send to another one for what cannot wait. Where an answer leads to a question whose
own answers all end the walk, one of them with something to do at once, that question is told on the spot, inside the
answer: `Exit.then`. « At most three questions » is what one reader is asked: three are read one under the other, and no
way through the sheet asks a fourth. A numbered question does not make room for it: that would be the one on suicide.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from logigram.graph import arrivals
from logigram.model.flow import Answer, Delay, Question
from logigram.model.targets import Target

if TYPE_CHECKING:
    from logigram.territory import Territory

MOST: Final = 3
"""Questions that one reader is asked: more cannot be taken in at a glance."""

Windows = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exit:
    """The answers, in their own words, that lead to one place in some windows; none named means whenever asked.

    `then` is the question they lead to, where it is told on the spot; its windows are among those of the exit.
    """

    answers: tuple[str, ...]
    target: Target
    windows: Windows = ()
    then: "Stage | None" = None


@dataclass(frozen=True, slots=True)
class Stage:
    """A question, its ways out, and the answers that lead to the next question of the urgent part."""

    node: Target
    text: str
    exits: tuple[Exit, ...]
    onward: tuple[Exit, ...] = ()
    following: Target | None = None


def stages(territory: "Territory", flow: str, windows: Sequence[str] | None = None) -> tuple[Stage, ...]:
    """At most three questions from the start of a flow, each by the answers that leave the most still open.

    `windows` are those that count, all of them by default.
    """
    held = tuple(windows or territory.windows)
    spine = list(_stages(territory, flow, held))
    read = {stage.node for stage in spine}
    before, last = spine[: MOST - 1], spine[MOST - 1 :]  # inside the third, a question would be the fourth
    told = (replace(each, exits=tuple(_told(territory, way, read, held) for way in each.exits)) for each in before)
    return (*told, *last)


def _stages(territory: "Territory", flow: str, windows: Windows) -> Iterator[Stage]:
    here: Target | None = territory.start(flow)
    seen: set[Target] = set()
    while here is not None and here not in seen and len(seen) < MOST:
        question = territory.flows[here.flow].questions.get(here.node)
        if question is None:
            return
        seen.add(here)
        stage = _stage(territory, here, question, windows)
        yield stage
        here = stage.following


def _stage(territory: "Territory", here: Target, question: Question, windows: Windows) -> Stage:
    found = ways(territory, here, question, windows)
    following = _widest(territory, [way.target for way in found if way.target.flow == here.flow], windows)
    exits = tuple(way for way in found if way.target != following)
    onward = tuple(way for way in found if way.target == following)
    return Stage(here, question.text, exits, onward, following)


def _told(territory: "Territory", found: Exit, read: Collection[Target], windows: Windows) -> Exit:
    """The same exit, with the question it leads to when all its answers end the walk, one of them urgently."""
    question = territory.flows[found.target.flow].questions.get(found.target.node)
    if question is None or found.target in read:
        return found
    held = found.windows or windows
    inside = ways(territory, found.target, question, held)
    ends = [territory.flows[way.target.flow].outcomes.get(way.target.node) for way in inside]
    urgent = any(each and each.delay.at(window) is Delay.IMMEDIATE for each in ends for window in held)
    return replace(found, then=Stage(found.target, question.text, tuple(inside))) if urgent and all(ends) else found


def ways(territory: "Territory", here: Target, question: Question, windows: Windows) -> list[Exit]:
    """Every place that the question leads to, with the answers that lead there at the same times."""
    found: dict[tuple[Target, Windows], list[str]] = {}
    for answer in question.answers:
        for target, held in _leads(territory, here, answer, windows):
            found.setdefault((target, held), []).append(answer.text)
    return [Exit(tuple(answers), target, held) for (target, held), answers in found.items()]


def _leads(territory: "Territory", here: Target, answer: Answer, windows: Windows) -> Iterator[tuple[Target, Windows]]:
    where: dict[Target, list[str]] = {}
    for window in windows:
        target = territory.resolve(answer.to.at(window) or "", here.flow) if answer.offered(window) else None
        if target is not None:
            where.setdefault(target, []).append(window)
    for target, held in where.items():
        yield target, () if len(held) == len(windows) else tuple(held)


def _widest(territory: "Territory", targets: Sequence[Target], windows: Windows) -> Target | None:
    """The question from which the most can still be reached: going on, while the others go to a way out."""
    questions = [target for target in targets if target.node in territory.flows[target.flow].questions]
    return max(questions, key=lambda each: _open(territory, each, windows), default=None)


def _open(territory: "Territory", target: Target, windows: Windows) -> int:
    return len({node for window in windows for node in arrivals(territory.atlas(window), [target])})
