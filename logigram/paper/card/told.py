"""What a card tells: the urgent questions of its flow, other outcomes, what to say, in the windows of the trade."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from logigram.model.card import Card
from logigram.model.flow import Delay, Outcome
from logigram.paper.card.asked import asked
from logigram.paper.poster.urgent import Stage, Windows, stages
from logigram.paper.poster.ways import Sheet, every
from logigram.render.outcome import grouped
from logigram.render.words import windows as names
from logigram.render.words import written

if TYPE_CHECKING:
    from logigram.territory import Territory


@dataclass(frozen=True)
class Told:
    """What a card tells, drawn from the flows; `territory` is what everybody may know."""

    territory: "Territory"
    card: Card

    @property
    def windows(self) -> tuple[str, ...]:
        """The windows of the trade, in the order of the territory."""
        return tuple(each for each in self.territory.windows if each in (self.card.windows or self.territory.windows))

    @cached_property
    def sheet(self) -> Sheet:
        """The urgent questions, in these windows."""
        found = stages(self.territory, self.card.flow, self.windows)
        return Sheet(self.territory, self.card.flow, found, self.windows)

    @cached_property
    def others(self) -> tuple[Stage, ...]:
        """The questions that lead to the other outcomes that the trade keeps."""
        found = (self.territory.resolve(each, self.card.flow) for each in self.card.outcomes)
        outcomes = [each for each in found if each and each.node in self.territory.flows[each.flow].outcomes]
        return asked(self.territory, outcomes, self.windows, self.sheet.read)

    @property
    def flows(self) -> list[str]:
        """The flows whose words are on the card, the one it is drawn from first."""
        return [*self.sheet.flows(), *(flow for flow, _, _ in self.sheet.ends(self.others))]

    @property
    def structures(self) -> list[str]:
        """Everybody that the ways out lead to in these windows, in the order in which they are read."""
        ends = self.sheet.ends((*self.sheet.stages, *self.others))
        return [name for _, outcome, held in ends for window in held for name in outcome.structures_at(window)]

    def to_say(self) -> Iterator[dict[str, Any]]:
        """What to say on the phone, moment by moment where it differs."""
        outcome, held = next((said for stage in self.sheet.stages if (said := self._said(stage))), (None, ()))
        part = outcome.to_say if outcome else None
        for lines, where in grouped((window, part.at(window)) for window in held) if part else ():
            if lines:
                yield {"when": names(where), "lines": [written(e) for e in lines]}

    def _said(self, stage: Stage) -> tuple[Outcome, Windows] | None:
        """The outcome to act upon at once that most answers of a question lead to: who doubts is sent there as well."""
        urgent: list[tuple[int, Outcome, Windows]] = []
        for way, held in every(stage.exits, self.windows):
            found = self.territory.flows[way.target.flow].outcomes.get(way.target.node)
            if found and found.to_say and any(found.delay.at(window) is Delay.IMMEDIATE for window in held):
                urgent.append((len(way.answers), found, held))
        return max(urgent, key=lambda each: each[0])[1:] if urgent else None
