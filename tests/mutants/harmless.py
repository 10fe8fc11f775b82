"""Why a mutant may be left alone: each reason is checked on the flows, and what none explains is a miss."""

from collections.abc import Callable, Iterator
from functools import cache

from logigram.calendar import Openings
from logigram.model.flow import Answer, Delay, Outcome, Question
from logigram.model.structure import Structure
from logigram.rules.subject import Subject
from logigram.rules.time.doors import Door, doors
from logigram.territory import Territory
from logigram.walk.walk import replay
from tests.mutants.in_other_files import CLOSED_IN
from tests.mutants.judge import AT, Judge
from tests.mutants.mutant import Mutant

URGENT = frozenset({Delay.IMMEDIATE, Delay.SAME_DAY})
UNTRIED = "no scenario takes these answers at that time, which the checker says of them: only one knows where they lead"
READER = "it changes words alone: only a reader can tell which are right"


def reason(mutant: Mutant, judge: Judge) -> str | None:
    """Why nothing had to be said, None where it should have been."""
    explain = EXPLANATIONS.get(mutant.operator)
    return explain(mutant, judge.shelf.territory) if explain else None


@cache
def tried(territory: Territory) -> frozenset[tuple[str, str, str, str]]:
    """What scenarios try: flow, question, answer and window."""
    steps = set()
    for scenario in (each for file in territory.content.scenarios.values() for each in file):
        when = scenario.when and scenario.when.at.replace(tzinfo=territory.settings.timezone)
        window = scenario.window or (territory.calendar.window_at(when).id if when else "")
        walk = replay(territory, scenario.flow, window, scenario.answers).walk
        for question, answer in walk.steps:
            node = territory.resolve(question, scenario.flow)
            steps |= {(node.flow, node.node, answer, window)} if node else set()
    return frozenset(steps)


@cache
def every_door(territory: Territory) -> tuple[Door, ...]:
    """What the table of delays looks at in the sound flows."""
    return doors(Subject(territory, AT))


def _untried(mutant: Mutant, territory: Territory) -> str | None:
    """The answer of the mistake is taken by no scenario in a window in which it leads elsewhere."""
    flow, question = mutant.file.removesuffix(".yaml"), mutant.path[1]
    concerned = _concerned(mutant, territory)
    return None if any((flow, question, *each) in tried(territory) for each in concerned) else UNTRIED


def _concerned(mutant: Mutant, territory: Territory) -> Iterator[tuple[str, str]]:
    """The answers, and the windows, in which the mistake changes where one goes."""
    answers = territory.flows[mutant.file.removesuffix(".yaml")].questions[mutant.path[1]].answers
    first = answers[int(mutant.path[3])]
    second = answers[int(mutant.path[3]) + 1] if mutant.operator == "exchange_targets" else None
    for window in territory.windows:
        if second is None:
            yield first.id, window
        elif _leads(first, window) != _leads(second, window):
            yield from ((first.id, window), (second.id, window))


def _leads(answer: Answer, window: str) -> str | None:
    return answer.to.at(window)


def _window(mutant: Mutant, territory: Territory) -> str | None:
    """A window left out: « autres » says what the window does."""
    *_, key, window = mutant.path
    if key in {"consignes", "a_dire", "etapes"}:
        return READER
    if key in {"structures", "delai"}:
        return "« autres » takes its place, and the door opens in time in that window too"
    answer = territory.flows[mutant.file.removesuffix(".yaml")].questions[mutant.path[1]].answers[int(mutant.path[3])]
    step = (mutant.file.removesuffix(".yaml"), mutant.path[1], answer.id, window)
    return None if step in tried(territory) else UNTRIED


def _offered_more(mutant: Mutant, territory: Territory) -> str | None:
    """An answer offered in windows in which no scenario could try it."""
    del mutant, territory
    return "the answer leads to an open door in the other windows too"


def _fewer(mutant: Mutant, territory: Territory) -> str | None:
    """One structure fewer among several."""
    if "suites" in mutant.path:
        return "a follow-up names one structure fewer: the first call is answered in time without it"
    found = [each for each in _of_outcome(mutant, territory) if mutant.what in each.structures]
    return _without_it(found, mutant.what)


def _order(mutant: Mutant, territory: Territory) -> str | None:
    """The first two structures change places."""
    if "suites" in mutant.path:
        return "a follow-up promises nothing about who is called first"
    found = [each for each in _of_outcome(mutant, territory) if mutant.what in each.structures[:2]]
    urgent = [each for each in found if each.delay in URGENT]
    if not urgent:
        return "the delay promises nothing about who is called first"
    sure = all(_may_be_first(territory.structures[mutant.what], each.delay) for each in urgent)
    return "either of the two has a sure number, and may be called first" if sure else None


def _may_be_first(structure: Structure, delay: Delay) -> bool:
    return structure.phone_is_sure or (structure.generic and delay is Delay.SAME_DAY)


def _soon_enough(mutant: Mutant, territory: Territory) -> str | None:
    """A shorter delay, kept all the same."""
    del mutant, territory
    return "the structures answer within the shorter delay too: calling sooner harms nobody"


def _relay(mutant: Mutant, territory: Territory) -> str | None:
    """A follow-up left out."""
    key = mutant.path[-1]
    if key in territory.settings.follow_ups.present():
        return "the follow-up of the territory takes its place"
    return "nothing promises this follow-up, and what it leads to is still reached otherwise"


def _answers_less(mutant: Mutant, territory: Territory) -> str | None:
    """A structure answers less often, or nobody any more."""
    structure = mutant.path[1]
    if mutant.operator == "close_in_a_window":
        found = [each for each in _called(territory, structure) if each.window == mutant.what]
        if not found:
            return "no outcome calls it in that window"
        return _without_it(found, structure) or _reopens(found, territory, structure, mutant.what)
    return _without_it(_called(territory, structure), structure)


def _without_it(found: list[Door], structure: str) -> str | None:
    """Why the doors that call a structure hold without it, None where they do not."""
    if not found:
        return "no outcome calls it: follow-ups alone do"
    bound = [each for each in found if each.bound is not None]
    if not bound:
        return "it is called where the delay has no bound only"
    return "others answer in time wherever it is called" if all(_holds(each, structure) for each in bound) else None


def _holds(door: Door, structure: str) -> bool:
    """Whether a door meets its delay without a structure, the first one included when it is urgent."""
    others = tuple(each for each in door.structures if each != structure)
    first = door.delay is Delay.IMMEDIATE and door.structures[0] == structure
    called = others[:1] if first else others
    wait = door.subject.territory.openings.worst_wait(called, door.window, AT).minutes
    return wait is not None and wait <= (door.bound or 0)


def _reopens(found: list[Door], territory: Territory, structure: str, window: str) -> str | None:
    """Whether a structure closed in a window opens again before the delay is over."""
    changed = territory.structures[structure].model_copy(update={"hours": CLOSED_IN[window]})
    openings = Openings(territory.calendar, {**territory.structures, structure: changed})
    waits = [(each, openings.worst_wait(each.structures, window, AT).minutes) for each in found if each.bound]
    soon = all(each.bound is not None and minutes is not None and minutes <= each.bound for each, minutes in waits)
    urgent = any(each.bound == 0 and each.structures[0] == structure for each in found)
    return "it opens again within the delay" if soon and not urgent else None


def _same_windows(mutant: Mutant, territory: Territory) -> str | None:
    """Two windows that the flows never tell apart."""
    one, other = mutant.what.split(" ↔ ")
    alike = all(_says_the_same(node, one, other) for flow in territory.flows.values() for node in flow.nodes.values())
    return "the flows say the same in both windows" if alike else None


def _says_the_same(node: Question | Outcome, one: str, other: str) -> bool:
    if isinstance(node, Question):
        return all(
            each.offered(one) == each.offered(other) and each.to.at(one) == each.to.at(other) for each in node.answers
        )
    parts = (
        node.delay,
        node.structures,
        node.instructions,
        node.to_say,
        node.steps,
        *node.follow_ups.present().values(),
    )
    return all(part is None or part.at(one) == part.at(other) for part in parts)


def _number(mutant: Mutant, territory: Territory) -> str | None:
    """A number unknown or unsure."""
    first = [each for each in _called(territory, mutant.path[1]) if each.structures[0] == mutant.path[1]]
    if any(each.delay in URGENT for each in first):
        return None
    return "no urgent outcome calls it first"


def _ages(mutant: Mutant, territory: Territory) -> str | None:
    """A structure receives fewer people."""
    structure = mutant.path[1]
    alone = [each for each in _called(territory, structure) if each.structures == (structure,)]
    return None if alone else "every outcome that names it names others, who receive the same people"


def _band(mutant: Mutant, territory: Territory) -> str | None:
    """The ages of a logigramme or of an answer, where no other has to follow on."""
    flow = mutant.file.removesuffix(".yaml")
    if mutant.path[0] == "questions":
        return "the ages of an answer bound what follows it, and every structure there receives one year more or less"
    if (flow, mutant.path[-1]) in {(territory.entries[0], "min"), (territory.entries[-1], "max")}:
        return "no other logigramme has to follow on: the youngest and the oldest are for the territory to choose"
    return None if flow in territory.entries else "the logigramme is not on the welcome page: no other has to follow on"


def _of_outcome(mutant: Mutant, territory: Territory) -> list[Door]:
    """The doors of the outcome in which the mistake is, in the windows that it concerns."""
    flow = mutant.file.removesuffix(".yaml")
    found = [each for each in every_door(territory) if each.node == (flow, mutant.path[1])]
    return [each for each in found if each.path == mutant.path[2:-1]]


def _called(territory: Territory, structure: str) -> list[Door]:
    return [each for each in every_door(territory) if structure in each.structures]


EXPLANATIONS: dict[str, Callable[[Mutant, Territory], str | None]] = {
    "drop_answer": _untried,
    "exchange_targets": _untried,
    "rename_answer": _untried,
    "drop_window": _window,
    "drop_restriction": _offered_more,
    "drop_structure": _fewer,
    "call_another_first": _order,
    "hasten": _soon_enough,
    "drop_relay": _relay,
    "close_in_a_window": _answers_less,
    "suspend": _answers_less,
    "close_next_year": _answers_less,
    "forget_hours": _answers_less,
    "forget_phone": _number,
    "doubt_phone": _number,
    "narrow_age": _ages,
    "move_age": _band,
    "exchange_windows": _same_windows,
}
