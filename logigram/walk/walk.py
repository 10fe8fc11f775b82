"""A walk: the answers given so far in one flow and one window, and where they have led."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from logigram.model.flow import Answer, Outcome, Question
from logigram.model.targets import Target, has_node
from logigram.model.values import AgeRange
from logigram.territory import Territory


class UnknownAnswer(ValueError):  # noqa: N818 - named for what is wrong, as InvalidSource is
    """The answer is not offered where the walk stands."""


class Step(NamedTuple):
    """One answer given: the question as written from the starting flow, and the id of the answer."""

    question: str
    answer: str


class Told(NamedTuple):
    """A step in the words of the flow."""

    step: Step
    question: Question
    answer: Answer


class Walk(NamedTuple):
    """A frozen state; every move returns another walk. `origin` is where it began, `here` the node it has reached.

    It is a tuple because one is made at each step.
    """

    territory: Territory
    flow: str
    window: str
    origin: Target
    here: Target
    steps: tuple[Step, ...] = ()

    @classmethod
    def start(cls, territory: Territory, flow: str, window: str, node: str | None = None) -> "Walk":
        """A walk at the first question of a flow, or at the `node` of it that a continuation leads to.

        Raises KeyError when the flow, the window or the node does not exist.
        """
        if window not in territory.settings.windows:
            raise KeyError(window)
        origin = Target(flow, node) if node else territory.start(flow)
        if node and not has_node(territory.flows[flow], node):
            raise KeyError(node)
        return cls(territory, flow, window, origin, origin)

    def answer(self, answer: str) -> "Walk":
        """The walk after an answer; raises UnknownAnswer when it is not offered here."""
        territory, flow, window, origin, here, steps = self
        for offered, target in territory.atlas(window).after.get(here, ()):
            if offered == answer:
                step = Step(here.seen_from(flow), answer)
                return Walk(territory, flow, window, origin, target, (*steps, step))
        return self._answer_without_target(answer)

    def back(self) -> "Walk":
        """The walk before its last answer; itself at the start."""
        return _fold(self.restart(), self.steps[:-1])

    def restart(self) -> "Walk":
        """The walk where it began."""
        return self._replace(here=self.origin, steps=())

    def at(self, window: str) -> "Walk":
        """The same answers in another window, as far as they are still offered; raises KeyError for an unknown one."""
        if window not in self.territory.settings.windows:
            raise KeyError(window)
        return _follow(self.restart()._replace(window=window), self.steps).walk

    @property
    def node(self) -> str:
        """Where the walk stands, as written from the starting flow: « node », or « flow/node » after a link."""
        return self.here.seen_from(self.flow)

    @property
    def question(self) -> Question | None:
        """The question asked now, None when the walk has ended."""
        return self.territory.flows[self.here.flow].questions.get(self.here.node)

    @property
    def outcome(self) -> Outcome | None:
        """The outcome reached, None while a question is asked."""
        return self.territory.flows[self.here.flow].outcomes.get(self.here.node)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers offered now, in order; none when the walk has ended."""
        question = self.question
        return tuple(question.offered(self.window)) if question else ()

    @property
    def told(self) -> tuple[Told, ...]:
        """The steps with the texts of their questions and answers."""
        walk, told = self.restart(), []
        for step in self.steps:
            question = walk.question
            chosen = question.answer(step.answer) if question else None
            if question and chosen:
                told.append(Told(step, question, chosen))
            walk = walk.answer(step.answer)
        return tuple(told)

    @property
    def age(self) -> AgeRange | None:
        """The ages the walk is still about, in completed years; None when nothing bounds them."""
        bounds = [self.territory.flows[self.flow].age, *(told.answer.age for told in self.told)]
        narrowed: AgeRange | None = None
        for bound in bounds:
            if bound is not None:
                narrowed = bound.narrowed(narrowed) or bound
        return narrowed

    def _answer_without_target(self, answer: str) -> "Walk":
        """The walk after an answer of which nothing says where it leads in this window, in a flow with errors."""
        if all(offered.id != answer for offered in self.answers):
            raise UnknownAnswer(
                f"la réponse « {answer} » n'est pas proposée à « {self.node} » en fenêtre « {self.window} »"
            )
        return self._replace(here=Target(self.here.flow, ""), steps=(*self.steps, Step(self.node, answer)))


@dataclass(frozen=True, slots=True)
class Replay:
    """A walk rebuilt from answers, and the answers that could not be used."""

    walk: Walk
    dropped: tuple[Step, ...]


def replay(
    territory: Territory,
    flow: str,
    window: str,
    answers: Mapping[str, str] | Iterable[tuple[str, str]],
    node: str | None = None,
) -> Replay:
    """Follow answers as far as they hold: each question met takes its own, wherever it stands among them.

    The walk begins as `Walk.start` does, and stops at the first question without a usable answer; the answers left over
    are `dropped`, in their order, so that an earlier answer can change while the later ones that still hold are kept.
    Raises KeyError for an unknown flow, window or node.
    """
    pairs = answers.items() if isinstance(answers, Mapping) else answers
    return _follow(Walk.start(territory, flow, window, node), (Step(*pair) for pair in pairs))


def _follow(walk: Walk, steps: Iterable[Step]) -> Replay:
    left = list(steps)
    while step := next((each for each in left if each.question == walk.node), None):
        try:
            walk = walk.answer(step.answer)
        except UnknownAnswer:
            break
        left.remove(step)
    return Replay(walk, tuple(left))


def _fold(walk: Walk, steps: Iterable[Step]) -> Walk:
    for step in steps:
        walk = walk.answer(step.answer)
    return walk
