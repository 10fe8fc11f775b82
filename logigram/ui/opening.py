"""Whether a door is open, in words: now, or all through a window chosen by hand."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Literal

from logigram.calendar import Coverage, OpeningState, months_after
from logigram.calendar.openings import HORIZON
from logigram.ui import words
from logigram.ui.view import View

Kind = Literal["yes", "partly", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Status:
    """What is said of a door; `kind` gives the colour and the shape that go with the words."""

    kind: Kind
    words: str


UNKNOWN: Final = Status("unknown", "Horaires à confirmer")
IN_WINDOW: Final[dict[Coverage, Status]] = {
    "always": Status("yes", "Ouvert pendant toute cette fenêtre"),
    "partly": Status("partly", "Ouvert une partie seulement de cette fenêtre"),
    "never": Status("no", "Fermé dans cette fenêtre"),
    "unknown": UNKNOWN,
}
UNSURE: Final = ", d'après des horaires à confirmer"


def status(view: View, name: str) -> Status:
    """The opening of a structure: at this instant, or in the window chosen by hand."""
    found = _in_window(view, name, view.address.window) if view.address.window else _now(view, name)
    if found.kind == "unknown" or "horaires" not in view.territory.structures[name].to_confirm:
        return found
    return Status("partly" if found.kind == "yes" else found.kind, found.words + UNSURE)


def _in_window(view: View, name: str, window: str) -> Status:
    calendar, today = view.territory.calendar, view.now.date()
    year = calendar.start_of(today), calendar.start_of(months_after(today, HORIZON))
    suspended = view.territory.structures[name].is_suspended(today)
    return SUSPENDED if suspended else IN_WINDOW[view.territory.openings.coverage(name, window, *year)]


SUSPENDED: Final = Status("no", "N'accueille plus jusqu'à nouvel ordre")


def _now(view: View, name: str) -> Status:
    return said(view.territory.openings.state(name, view.now), view.now)


def said(state: OpeningState, now: datetime) -> Status:
    """An opening in words, at an aware local instant."""
    if state.status == "suspended":
        return SUSPENDED
    if state.status == "unknown":
        return UNKNOWN
    return _open(state, now) if state.status == "open" else _closed(state, now)


def _open(state: OpeningState, now: datetime) -> Status:
    if state.closes_at is None:
        return Status("yes", "Ouvert maintenant, jour et nuit" if state.always else "Ouvert maintenant")
    return Status("yes", f"Ouvert maintenant, encore {words.still(_between(now, state.closes_at))}")


def _closed(state: OpeningState, now: datetime) -> Status:
    if state.opens_at is None:
        return Status("no", "Fermé ; réouverture inconnue")
    ahead = words.wait(_between(now, state.opens_at))
    return Status("no", f"Fermé ; ouvre {words.moment(state.opens_at, now)}, dans {ahead}")


def _between(now: datetime, then: datetime) -> timedelta:
    """Real time between two instants: subtracting local times would forget the nights when clocks change."""
    return then.astimezone(UTC) - now.astimezone(UTC)


def status_at(view: View, name: str, instant: datetime) -> Status:
    """The opening of a structure at another instant than now, aware and local."""
    state = view.territory.openings.state(name, instant)
    if state.status != "open":
        return said(state, instant)
    end = state.closes_at and words.until(state.closes_at, instant)
    found = (
        "Ouvert jour et nuit" if state.always else f"Ouvert à ce moment, jusqu'à {end}" if end else "Ouvert à ce moment"
    )
    unsure = "horaires" in view.territory.structures[name].to_confirm
    return Status("partly", found + UNSURE) if unsure else Status("yes", found)
