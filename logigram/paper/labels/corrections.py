"""Which numbers shown by the sheets of an older version have to be corrected, box by box and window by window."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from logigram.diff.matching import renamed
from logigram.model.structure import Structure
from logigram.paper.labels.pairing import pairs
from logigram.paper.labels.shown import Medium, Number, all_digits, shown
from logigram.render.order import numbers, reached

if TYPE_CHECKING:
    from logigram.territory import Territory

Windows = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A number that no longer stands: whose it was, and what stands in its place.

    `was` is None where the older sheets said that the number was not known. `now` is None when nobody is to be called
    any more, and not sure when what replaces it is to be confirmed; `name` is whose it is. `elsewhere` tells that some
    structure still has the old number, `reserved` that it may not be printed any more, and `since` from when the
    structure is put aside, where it is and the day is known.
    """

    medium: Medium
    was_name: str
    was: str | None
    name: str
    now: Number | None
    elsewhere: bool = False
    reserved: bool = False
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A change in one box of an old chart, by the number that the box has there; none for the emergency numbers.

    `windows` are those where it holds, none named for all those of the box.
    """

    flow: str
    box: int | None
    title: str
    change: Change
    windows: Windows = ()


def corrections(old: "Territory", new: "Territory", flow: str | None = None) -> list[Correction]:
    """The corrections of every sheet of the older version, flow by flow, or those of one flow.

    A flow that is no more has none: its sheets are to be taken down. An emergency number that the new version still
    lists is never struck through.
    """
    both = _Versions(old, new)
    flows = [name for name in old.flows if name in new.flows and flow in {None, name}]
    return [each for name in flows for each in (*both.above(name), *both.boxes(name))]


@dataclass
class _Versions:
    old: "Territory"
    new: "Territory"

    def above(self, flow: str) -> Iterator[Correction]:
        """The corrections of the emergency numbers, which stand above every chart: those to call only."""
        changes = self._changes(self.old.settings.emergencies, self.new.settings.emergencies)
        return (Correction(flow, None, "", each) for each in changes if each.medium is Medium.CALL)

    def boxes(self, flow: str) -> Iterator[Correction]:
        """The corrections of the outcomes of a chart, in the order of their numbers."""
        place, where = numbers(self.old, flow), reached(self.old, flow, self.old.windows)
        outcomes = self.old.flows[flow].outcomes
        for node in (each for each in place if each in outcomes):
            found: dict[Change, list[str]] = {}
            for window in where[node]:
                for change in self._changes(outcomes[node].structures_at(window), self._after(flow, node, window)):
                    found.setdefault(change, []).append(window)
            for change, held in found.items():
                windows = () if held == where[node] else tuple(held)
                yield Correction(flow, place[node], outcomes[node].title, change, windows)

    def _after(self, flow: str, node: str, window: str) -> Sequence[str] | None:
        """The structures of the same box in the new version; None when the box is no more."""
        outcome = self.new.flows[flow].outcomes.get(self._now.get((flow, node), node))
        return outcome.structures_at(window) if outcome else None

    @cached_property
    def _now(self) -> Mapping[tuple[str, str], str]:
        return {(each.flow, each.before): each.after for each in renamed(self.old, self.new)}

    def _changes(self, old: Sequence[str], new: Sequence[str] | None) -> Iterator[Change]:
        """What changed between the structures of a box; of one that is no more, only numbers that nobody has now."""
        before = [each for each in old if each in self.old.structures]
        after = [each for each in (old if new is None else new) if each in self.new.structures]
        held = self._emergencies | {each.digits for name in after for each in shown(self.new.structures[name]).values()}
        held |= self._known if new is None else set()
        for was, now in pairs(before, after, self.old, self.new):
            yield from self._between(self.old.structures[was], self.new.structures[now] if now else None, held)

    def _between(self, was: Structure, now: Structure | None, held: Collection[str]) -> Iterator[Change]:
        after = shown(now)
        for medium, number in shown(was).items():
            found = after.get(medium)
            changed = number.digits not in held if number.written else bool(found and found.written and found.sure)
            if changed:
                reserved = number.digits in self._reserved
                yield Change(
                    medium,
                    was.name.replace(was.phone or "", "…") if reserved else was.name,
                    number.written,
                    now.name if now and found else "",
                    found,
                    elsewhere=number.digits in self._known,
                    reserved=reserved,
                    since=now.suspended.since if now and now.suspended else None,
                )

    @cached_property
    def _emergencies(self) -> set[str]:
        listed = (self.new.structures.get(name) for name in self.new.settings.emergencies)
        return {each.digits for structure in listed for each in shown(structure).values() if each.written}

    @cached_property
    def _known(self) -> set[str]:
        found = (each for structure in self.new.structures.values() for each in shown(structure).values())
        return {each.digits for each in found if each.written}

    @cached_property
    def _reserved(self) -> set[str]:
        versions = (self.old, self.new)
        reserved = (all_digits(each.structures.values(), public=False) for each in versions)
        return set().union(*reserved) - all_digits(self.new.structures.values(), public=True)
