"""The age told by a scenario, against the flow where it starts and the answers it takes."""

from typing import NamedTuple

from logigram.model.content import flow_file
from logigram.model.targets import Target
from logigram.model.values import AgeRange
from logigram.rules.directory.ages import within
from logigram.rules.promise.replay import Replay
from logigram.rules.subject import Subject, answer_path, spot
from logigram.source.fact import Spot
from logigram.wording.terms import ages


class Refusal(NamedTuple):
    """What does not admit the age of a scenario, first on its walk: in French, with the repair and the ages written."""

    message: str
    help: str
    related: tuple[Spot, str]


def refused(subject: Subject, replay: Replay) -> Refusal | None:
    """What does not admit the age of a scenario; None when all do, or when it tells no age.

    As for every walk, the ages are those of the flow where it starts, which answers alone restrict: a flow reached by a
    link refuses nobody.
    """
    age = replay.scenario.age
    if age is None:
        return None
    band = subject.territory.flows[replay.scenario.flow].age
    if not _admits(band, age):
        return _by_flow(subject, replay.scenario.flow, band, age)
    found = (_by_answer(subject, replay, *step, age) for step in replay.steps)
    return next((each for each in found if each is not None), None)


def _by_flow(subject: Subject, name: str, band: AgeRange | None, age: int) -> Refusal:
    flows = subject.territory.flows
    others = [f"« {each} »" for each in subject.territory.entries if flows[each].age and _admits(flows[each].age, age)]
    return Refusal(
        f"le logigramme « {name} » s'adresse aux personnes d'un autre âge ({ages(band)}){_but(age)}",
        f"corriger « age », ou partir de {' ou '.join(others)}" if others else "corriger « age » ou « logigramme »",
        (Spot(flow_file(name), ("age",)), ages(band)),
    )


def _by_answer(subject: Subject, replay: Replay, question: Target, answer: str, age: int) -> Refusal | None:
    answers = subject.territory.flows[question.flow].questions[question.node].answers
    position, chosen = next((place, each) for place, each in enumerate(answers) if each.id == answer)
    if _admits(chosen.age, age):
        return None
    written = question.seen_from(replay.scenario.flow)
    return Refusal(
        f"à « {written} », la réponse « {answer} » est pour d'autres âges ({ages(chosen.age)}){_but(age)}",
        f"corriger « age », ou choisir une autre réponse à « {written} »",
        (spot(question, *answer_path(position, "age")), ages(chosen.age)),
    )


def _admits(band: AgeRange | None, age: int) -> bool:
    return bool(within(band) >> age & 1)


def _but(age: int) -> str:
    return f", et la personne a {age} {'an' if age <= 1 else 'ans'}"
