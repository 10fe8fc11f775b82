"""Where people are led, by brute force: every way to answer every question once for all, walked in both versions."""

from collections.abc import Iterator
from itertools import product

from logigram.model.targets import Target
from logigram.territory import Territory

Ending = tuple[str, Target | None]
Ends = tuple[Ending, Ending]
Assignment = dict[Target, str]


def questions(version: Territory) -> list[Target]:
    return [Target(flow, name) for flow, each in version.flows.items() for name in each.questions]


def identities(old: Territory, new: Territory) -> dict[Target, int]:
    """A number for each question, the same for those tied by « meme_que » in either version."""
    number = {question: place for place, question in enumerate(dict.fromkeys([*questions(old), *questions(new)]))}
    for version in (old, new):
        for question in questions(version):
            same = version.flows[question.flow].questions[question.node].same_as
            target = version.resolve(same, question.flow) if same else None
            if target in number:
                merged = (number[target], number[question])
                number = {each: merged[0] if place == merged[1] else place for each, place in number.items()}
    return number


def offered(version: Territory, question: Target, window: str) -> dict[str, Target]:
    flow = version.flows.get(question.flow)
    asked = flow.questions.get(question.node) if flow else None
    found: dict[str, Target] = {}
    for answer in asked.answers if asked else ():
        written = answer.to.at(window)
        target = version.resolve(written, question.flow) if written else None
        if answer.offered(window) and target is not None:
            found[answer.id] = target
    return found


def walk(
    version: Territory, start: Target, window: str, number: dict[Target, int], given: dict[int, str]
) -> tuple[Ending, list[Target]]:
    """Where the answers lead, and the questions met."""
    node, met = start, list[Target]()
    while node.node in version.flows[node.flow].questions:
        ways = offered(version, node, window)
        if node in met:
            return ("loop", None), met
        if not ways:
            return ("dead_end", node), met
        met.append(node)
        answer = given[number[node]]
        if answer not in ways:
            return ("stuck", node), met
        node = ways[answer]
    return ("outcome", node), met


def differences(old: Territory, new: Territory, starts: tuple[Target, Target], window: str) -> dict[Ends, int]:
    """Each pair of endings that differ, with the least number of answers that show it."""
    number = identities(old, new)
    found: dict[Ends, int] = {}
    for given in _assignments(old, new, window, number):
        (before, met), (after, also) = (
            walk(version, start, window, number, given) for version, start in zip((old, new), starts, strict=True)
        )
        possible = _possible([(old, met), (new, also)], window, number, given)
        told = _told(before, new, window, number, given) or _told(after, old, window, number, given)
        if before != after and possible and not told:
            asked = len({number[question] for question in (*met, *also)})
            found[before, after] = min(asked, found.get((before, after), asked))
    return found


def _assignments(old: Territory, new: Territory, window: str, number: dict[Target, int]) -> Iterator[dict[int, str]]:
    choices: dict[int, dict[str, None]] = {}
    for version in (old, new):
        for question in questions(version):
            names = dict.fromkeys(offered(version, question, window))
            choices[number[question]] = {**choices.get(number[question], {}), **names}
    asked = {place: names for place, names in choices.items() if names}
    for answers in product(*asked.values()):
        yield dict(zip(asked, answers, strict=True))


def _possible(
    walks: list[tuple[Territory, list[Target]]], window: str, number: dict[Target, int], given: dict[int, str]
) -> bool:
    """Whether each answer is offered by one at least of the questions met that it is given to."""
    met = [(version, question) for version, questions in walks for question in questions]
    offers = {number[each] for version, each in met if given[number[each]] in offered(version, each, window)}
    return offers == {number[question] for _, question in met}


def _told(end: Ending, other: Territory, window: str, number: dict[Target, int], given: dict[int, str]) -> bool:
    """Whether a walk stops at an answer that the same question offers in the other version."""
    kind, question = end
    return kind == "stuck" and question is not None and given[number[question]] in offered(other, question, window)
