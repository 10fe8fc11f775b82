"""Scenarios replayed: a fold of their answers over what follows each question in their window."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from logigram.calendar import MissingHour, localize
from logigram.model.reading import Scenario
from logigram.model.targets import Target
from logigram.rules.promise.entries import Situated, scenarios
from logigram.rules.subject import Subject


@dataclass(frozen=True)
class Replay:
    """How far a scenario goes: the questions answered, each with its answer, and the node where the walk stops."""

    situated: Situated
    window: str
    steps: tuple[tuple[Target, str], ...]
    here: Target

    @property
    def scenario(self) -> Scenario:
        """The scenario."""
        return self.situated.scenario

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """The steps as written from the flow of the scenario."""
        return tuple((question.seen_from(self.scenario.flow), answer) for question, answer in self.steps)


def replays(subject: Subject) -> tuple[Replay, ...]:
    """Every scenario whose flow and window exist, replayed."""
    return tuple(_replays(subject))


def _replays(subject: Subject) -> Iterator[Replay]:
    territory = subject.territory
    for situated in scenarios(territory.content):
        window = window_of(subject, situated.scenario)
        if window in territory.windows and situated.scenario.flow in territory.flows:
            yield _replay(subject, situated, window)


def window_of(subject: Subject, scenario: Scenario) -> str:
    """The window of a scenario; empty when the clock never shows its hour."""
    if scenario.when is None:
        return scenario.window or ""
    calendar = subject.territory.calendar
    try:
        return calendar.window_at(localize(scenario.when.at, calendar.timezone)).id
    except MissingHour:
        return ""


def _replay(subject: Subject, situated: Situated, window: str) -> Replay:
    scenario, after = situated.scenario, subject.atlases[window].after
    here = subject.territory.start(scenario.flow)
    steps: dict[Target, str] = {}
    while here in after and here not in steps:
        answer = scenario.answers.get(here.seen_from(scenario.flow), "")
        following: Mapping[str, Target] = dict(after[here])
        if answer not in following:
            break
        steps[here] = answer
        here = following[answer]
    return Replay(situated, window, tuple(steps.items()), here)
