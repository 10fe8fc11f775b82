"""The questions of an urgent part as they are read on a sheet: answers, how soon, what to do and whom to call."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from logigram.model.flow import Delay, Outcome
from logigram.model.targets import Target
from logigram.paper.numbers import Door, current, doors
from logigram.paper.poster.urgent import Exit, Stage, Windows
from logigram.render.order import numbers
from logigram.render.words import windows as names
from logigram.render.words import written
from logigram.wording.terms import DELAYS, first_lower

if TYPE_CHECKING:
    from logigram.territory import Territory

DOORS: Final = 3
"""Numbers beside a way out: one cannot choose among more at a glance."""

Row = dict[str, Any]


def every(exits: Iterable[Exit], asked: Windows) -> Iterator[tuple[Exit, Windows]]:
    """The ways out and when each holds, those of the questions told inside them too; `asked` is when they are asked."""
    for each in exits:
        held = each.windows or asked
        yield each, held
        yield from every(each.then.exits if each.then else (), held)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet tells: the urgent part of a flow, in some windows. `territory` is what everybody may know."""

    territory: "Territory"
    flow: str
    stages: tuple[Stage, ...]
    windows: Windows

    @property
    def read(self) -> set[Target]:
        """The questions that are told, one under the other or inside an answer."""
        inside = (each.then.node for stage in self.stages for each in stage.exits if each.then)
        return {*(stage.node for stage in self.stages), *inside}

    def flows(self) -> list[str]:
        """The flows whose words it says, its own first."""
        return list(dict.fromkeys([self.flow, *(flow for flow, _, _ in self.ends(self.stages))]))

    def ends(self, stages: Iterable[Stage]) -> Iterator[tuple[str, Outcome, Windows]]:
        """The flow of each outcome that these questions lead to, the outcome, and in which windows."""
        for found, held in every([each for stage in stages for each in stage.exits], self.windows):
            outcome = self.territory.flows[found.target.flow].outcomes.get(found.target.node)
            if outcome is not None:
                yield found.target.flow, outcome, held

    def questions(self) -> list[Row]:
        """The questions in order, with the answers that lead to the next one, and how that is said."""
        return [self._question(stage, place) for place, stage in enumerate(self.stages, 1)]

    def _question(self, stage: Stage, place: int) -> Row:
        last = place == len(self.stages)
        return {
            **self.question(stage),
            "place": place,
            "onward": [_said(each, way) for way in stage.onward for each in way.answers],
            "next": self._next(stage.following, last=last) if stage.following else "",
        }

    def question(self, stage: Stage) -> Row:
        """A question and its ways out."""
        return {"text": written(stage.text), "exits": [self._row(each, self.windows) for each in stage.exits]}

    def _next(self, following: Target, *, last: bool) -> str:
        return first_lower(self._place(following)) if last else "question suivante"

    def _row(self, found: Exit, asked: Sequence[str]) -> Row:
        """One way of answering at some times; `asked` are the windows in which the question is."""
        answers, held = [written(each) for each in found.answers], found.windows or tuple(asked)
        outcome = self.territory.flows[found.target.flow].outcomes.get(found.target.node)
        if outcome is not None:
            return {"answers": answers, **self._outcome(outcome, held, asked)}
        then = found.then
        told = {
            "title": "" if then else self._place(found.target, said=True),
            "question": written(then.text) if then else "",
            "exits": [self._row(each, held) for each in then.exits] if then else [],
        }
        return {"answers": answers, "when": _when(held, asked), "delay": "", "urgent": False, "ways": [], **told}

    def _outcome(self, outcome: Outcome, held: Sequence[str], asked: Sequence[str]) -> Row:
        """What an outcome says in the windows `held`, named where they are not all those of `asked`."""
        delays = dict.fromkeys(delay for window in held if (delay := outcome.delay.at(window)))
        return {
            "when": _when(held, asked),
            "title": written(outcome.title),
            "question": "",
            "exits": [],
            "delay": written(" ou ".join(DELAYS[delay] for delay in delays)),
            "urgent": Delay.IMMEDIATE in delays,
            "ways": list(self._ways(outcome, held)),
        }

    def _ways(self, outcome: Outcome, held: Sequence[str]) -> Iterator[Row]:
        """Whom to call, once, or moment by moment where it differs."""
        groups: dict[tuple[tuple[str, str], ...], tuple[list[Door], list[str]]] = {}
        for window in held:
            found = doors(current(self.territory, outcome.structures_at(window)), DOORS)
            key = tuple((each["number"], each["name"]) for each in found)
            groups.setdefault(key, (found, []))[1].append(window)
        for found, where in groups.values():
            yield {"when": _when(where, held), "doors": found}

    def _place(self, target: Target, *, said: bool = False) -> str:
        """Where an answer goes on: another question of the sheet, or what no sheet can hold, its text `said` or not."""
        read = {stage.node: place for place, stage in enumerate(self.stages, 1)}
        if target in read:
            return f"Question {read[target]} de cette feuille"
        flow = self.territory.flows[target.flow]
        chart = "sur le logigramme" if target.flow == self.flow else f": logigramme « {flow.title} »"
        number = numbers(self.territory, target.flow).get(target.node)
        text = f" : {flow.questions[target.node].text}" if said and target.node in flow.questions else ""
        return written(f"Suite {chart}, question {number}{text}")


def _said(answer: str, way: Exit) -> str:
    return written(f"{answer} ({names(way.windows)})" if way.windows else answer)


def _when(held: Sequence[str], asked: Sequence[str]) -> str:
    return names(held) if len(held) < len(asked) else ""
