"""From the answers of an address to a walk, from the start of a flow or from a node in it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from logigram.model.targets import Target
from logigram.territory import Territory
from logigram.walk import Step, Told, UnknownAnswer, Walk


@dataclass(frozen=True, slots=True)
class Followed:
    """The walk, its steps in the words of the flows, and the answers that it did not meet or that are not offered."""

    walk: Walk
    told: tuple[Told, ...]
    dropped: tuple[Step, ...]


def follow(
    territory: Territory, flow: str, window: str, origin: str | None, answers: Iterable[tuple[str, str]]
) -> Followed:
    """Each question met takes the first of its answers not used yet; the walk stops where there is none that holds."""
    walk, left, told = _begin(territory, flow, window, origin), [Step(*pair) for pair in answers], []
    while step := next((each for each in left if each.question == walk.node), None):
        question = walk.question
        chosen = question.answer(step.answer) if question else None
        try:
            walk = walk.answer(step.answer)
        except UnknownAnswer:
            break
        left.remove(step)
        if question and chosen:
            told.append(Told(step, question, chosen))
    return Followed(walk, tuple(told), tuple(left))


def _begin(territory: Territory, flow: str, window: str, origin: str | None) -> Walk:
    start = Walk.start(territory, flow, window)
    return replace(start, here=Target(flow, origin)) if origin else start
