"""What the box of an outcome says: how soon, with whom, where to go on; grouped by windows where they differ."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from logigram.model.flow import Delay, Outcome
from logigram.model.structure import Structure
from logigram.render.words import door
from logigram.render.words import windows as names
from logigram.wording.terms import FOLLOW_UPS

SHOWN, SHOWN_PER_WINDOW = 3, 2
"""Structures named in a box, in all or for each group of windows; the page of the outcome has them all."""

Windows = tuple[str, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that hold in some windows (none named: in all of those of the box)."""

    windows: Windows
    lines: tuple[str, ...]


def delays(outcome: Outcome, windows: Sequence[str]) -> tuple[tuple[Delay, Windows], ...]:
    """The delays of an outcome in these windows, the most urgent first."""
    found = grouped((window, outcome.delay.at(window)) for window in windows)
    order = list(Delay)
    known = ((delay, where) for delay, where in found if delay is not None)
    return tuple(sorted(known, key=lambda pair: order.index(pair[0])))


def doors(outcome: Outcome, windows: Sequence[str], structures: Mapping[str, Structure]) -> tuple[Group, ...]:
    """Whom to turn to in these windows: the first structures with their phones, and how many others there are."""
    found = grouped((window, outcome.structures_at(window)) for window in windows)
    most = SHOWN if len(found) == 1 else SHOWN_PER_WINDOW
    return tuple(Group(where, _lines(ids, structures, most)) for ids, where in found if ids)


def suites(outcome: Outcome, windows: Sequence[str], place: Callable[[str], str | None]) -> tuple[str, ...]:
    """Where to go on from an outcome, « En cas de refus : voir 7 »; `place` words a target, None when there is none."""
    return tuple(
        f"{FOLLOW_UPS[key]}{_when(where)} : {said}"
        for key, follow_up in outcome.follow_ups.present().items()
        for target, where in grouped((window, getattr(follow_up.at(window), "to", None)) for window in windows)
        if target and (said := place(target))
    )


def _when(windows: Windows) -> str:
    return f" ({names(windows)})" if windows else ""


def _lines(ids: Sequence[str], structures: Mapping[str, Structure], most: int) -> tuple[str, ...]:
    said = [door(structures[each]) for each in ids if each in structures]
    rest = len(said) - most
    more = [f"et {rest} autre{'s' if rest > 1 else ''}"] if rest > 0 else []
    return (*said[:most], *more)


def grouped(pairs: Iterable[tuple[str, T]]) -> list[tuple[T, Windows]]:
    """Each value with the windows where it holds, in order; no window is named when one value holds in all of them."""
    found: dict[T, list[str]] = {}
    for window, value in pairs:
        found.setdefault(value, []).append(window)
    return [(value, tuple(where) if len(found) > 1 else ()) for value, where in found.items()]
