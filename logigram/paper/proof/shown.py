"""Which boxes a proof shows, and what became of each since an older version."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from logigram.diff import Difference
from logigram.model.flow import FollowUps
from logigram.paper.changes import marked
from logigram.paper.proof.view import View, view
from logigram.render.diagram import Box, Diagram, Kind, diagram
from logigram.render.mark import Mark
from logigram.render.outline import Entry, entries

if TYPE_CHECKING:
    from logigram.territory import Territory


@dataclass(frozen=True, slots=True)
class Asked:
    """What a proof is asked to show: one structure's boxes or all of them, and what changed since an older version.

    `since` is what the older version is called.
    """

    partner: str | None = None
    changes: Difference | None = None
    since: str = ""


WHOLE: Final = Asked()


@dataclass
class Shown:
    """The boxes of a flow that a proof shows: with a partner, those that name it and the questions that lead there.

    An outcome that named the partner in the older version, and does no more, is shown: it is for the partner to know.
    """

    territory: "Territory"
    flow_id: str
    asked: Asked = WHOLE
    new: View = field(init=False)
    old: View | None = field(init=False)
    chart: Diagram = field(init=False)
    own: set[str] = field(init=False)
    context: set[str] = field(init=False)

    def __post_init__(self) -> None:
        found = self.asked.changes
        self.new = view(found.new if found else self.territory.public, self.flow_id)
        self.old = view(found.old, self.flow_id) if found and self.flow_id in found.old.flows else None
        self.chart = marked(found, self.flow_id) if found else diagram(self.new.territory, self.flow_id)
        self.own = self._own()
        self.context = {arrow.source for arrow in self.chart.arrows if self._leads(arrow.target)} - self.own

    def _leads(self, target: str) -> bool:
        """Whether an arrow ends at one of the boxes, even written as from another flow."""
        meant = self.new.territory.resolve(target, self.flow_id)
        return target in self.own or bool(meant and meant.flow == self.flow_id and meant.node in self.own)

    def _own(self) -> set[str]:
        nodes = {box.id for box in self.chart.boxes if box.kind is not Kind.LINK}
        if self.asked.partner is None:
            return nodes
        before = self.old.naming(self.asked.partner) if self.old else set()
        now = self._now
        return nodes & (self.new.naming(self.asked.partner) | {now.get(node, node) for node in before})

    @property
    def _now(self) -> dict[str, str]:
        """The ids of the outcomes that changed theirs, by the old one."""
        found = self.asked.changes
        return (
            {each.before: each.after for each in found.outcomes_renamed if each.flow == self.flow_id} if found else {}
        )

    def _was(self, box: Box) -> str:
        """The id of a box in the older version."""
        return next((before for before, after in self._now.items() if after == box.id), box.id)

    def entries(self) -> Iterator[Entry]:
        """What the chart says of each box shown."""
        shown = self.own | self.context
        return (entry for entry in entries(self.chart) if entry.box.id in shown)

    def where(self, box: Box) -> tuple[View, str]:
        """The version that has a box, and its id there."""
        if box.mark is not Mark.REMOVED or self.old is None:
            return self.new, box.id
        return self.old, self._was(box)

    def mark(self, box: Box) -> Mark | None:
        """What became of a box: it changed when what it says did, its ways and the structures it names included."""
        if box.mark or self.asked.changes is None:
            return box.mark
        moved = self.old is not None and self.old.reached.get(self._was(box)) != self.new.reached[box.id]
        turned = any(arrow.mark for arrow in self.chart.arrows if arrow.source == box.id)
        changed = {each.id for each in self.asked.changes.structures.changed}
        named = not changed.isdisjoint(self.new.names(box.id))
        return Mark.CHANGED if moved or turned or named else None

    @property
    def partner_mark(self) -> Mark | None:
        """What became of the entry of the partner."""
        found = self.asked.changes
        if found is None:
            return None
        if self.asked.partner in {each.id for each in found.structures.added}:
            return Mark.ADDED
        return Mark.CHANGED if self.asked.partner in {each.id for each in found.structures.changed} else None

    @property
    def shared_mark(self) -> Mark | None:
        """What became of the continuations of the territory."""
        found = self.asked.changes
        fields = (change.field.partition(".")[0] for change in found.territory) if found else ()
        return Mark.CHANGED if any(each in FollowUps.model_fields for each in fields) else None

    @property
    def structures(self) -> set[str]:
        """Every structure that a box shown names, in either version; with a partner, that one alone."""
        if self.asked.partner:
            return {self.asked.partner}
        views = [each for each in (self.new, self.old) if each]
        return {name for each in views for node in each.flow.outcomes for name in each.names(node)}
