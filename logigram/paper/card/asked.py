"""The outcomes that a card keeps beyond the urgent ones, each under the question that leads to it.

« La protéger, appeler le 17 » alone does not say whom, nor when: the question and its answers do.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from logigram.model.targets import Target
from logigram.paper.poster.urgent import Exit, Stage, Windows, ways
from logigram.render.order import reached

if TYPE_CHECKING:
    from logigram.territory import Territory


def asked(
    territory: "Territory", kept: Iterable[Target], windows: Windows, read: Collection[Target]
) -> tuple[Stage, ...]:
    """The questions that lead to these outcomes in these windows, with those answers only, in the order of `kept`.

    A question that is `read` already is not told again. An outcome that no question of its flow leads to, as the start
    of a flow, has none.
    """
    wanted = list(dict.fromkeys(kept))
    found: dict[Target, Stage] = {}
    for target in wanted:
        stages = list(_leading(territory, target, wanted, windows))
        found.update((each.node, each) for each in stages or _alone(territory, target, windows))
    return tuple(each for each in found.values() if each.node not in read)


def _leading(territory: "Territory", target: Target, wanted: Collection[Target], windows: Windows) -> Iterator[Stage]:
    held = reached(territory, target.flow, windows)
    for name, question in territory.flows[target.flow].questions.items():
        here, when = Target(target.flow, name), tuple(held.get(name, ()))
        exits = [each for each in ways(territory, here, question, when) if each.target in wanted]
        if any(each.target == target for each in exits):
            yield Stage(here, question.text, tuple(_in(each, when, windows) for each in exits))


def _in(found: Exit, when: Windows, windows: Windows) -> Exit:
    """The exit of a question that is not asked in all the windows: those in which it is are then named."""
    return replace(found, windows=when) if not found.windows and len(when) < len(windows) else found


def _alone(territory: "Territory", target: Target, windows: Windows) -> Iterator[Stage]:
    when = tuple(reached(territory, target.flow, windows).get(target.node, ()))
    if when:
        yield Stage(target, "", (_in(Exit((), target), when, windows),))
