"""Whether a door is open, in words: now, or all through a window chosen by hand."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final, Literal

from logigram.calendar import Coverage, OpeningState, months_after
from logigram.calendar.openings import HORIZON
from logigram.ui import words
from logigram.ui.change import milliseconds
from logigram.ui.html import Html, tag
from logigram.ui.view import View

Kind = Literal["yes", "partly", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Status:
    """What is said of a door; `kind` gives the colour and the shape that go with the words.

    `change` is the instant from which something else has to be said, None when none is known.
    """

    kind: Kind
    words: str
    change: datetime | None = None


UNKNOWN: Final = Status("unknown", "Horaires à confirmer")
IN_WINDOW: Final[dict[Coverage, Status]] = {
    "always": Status("yes", "Ouvert pendant toute cette fenêtre"),
    "partly": Status("partly", "Ouvert une partie seulement de cette fenêtre"),
    "never": Status("no", "Fermé dans cette fenêtre"),
    "unknown": UNKNOWN,
}
UNSURE: Final = ", d'après des horaires à confirmer"


def status(view: View, name: str) -> Status:
    """The opening of a structure: at the instant looked at, or in the window chosen by hand."""
    found = _in_window(view, name, view.address.window) if view.address.window else _now(view, name)
    if found.kind == "unknown" or "horaires" not in view.territory.structures[name].to_confirm:
        return found
    return replace(found, kind="partly" if found.kind == "yes" else found.kind, words=found.words + UNSURE)


def _in_window(view: View, name: str, window: str) -> Status:
    calendar, today = view.territory.calendar, view.now.date()
    year = calendar.start_of(today), calendar.start_of(months_after(today, HORIZON))
    suspended = view.territory.structures[name].is_suspended(today)
    return SUSPENDED if suspended else IN_WINDOW[view.territory.openings.coverage(name, window, *year)]


SUSPENDED: Final = Status("no", "N'accueille plus jusqu'à nouvel ordre")


def _now(view: View, name: str) -> Status:
    return said(view.territory.openings.state(name, view.now), view.now, live=view.live)


def sign(view: View, name: str) -> Html:
    """The opening of a structure as a page shows it; our script draws the page again when it changes."""
    found = status(view, name)
    change = milliseconds(found.change) if view.live else None
    return tag("p", tag("span", found.words), class_=f"lg-open lg-{found.kind}", data_change=change)


def said(state: OpeningState, now: datetime, *, live: bool = True) -> Status:
    """An opening in words, at an aware local instant; `live` when that instant is the present."""
    if state.status == "suspended":
        return SUSPENDED
    if state.status == "unknown":
        return UNKNOWN
    return _open(state, now, live=live) if state.status == "open" else _closed(state, now, live=live)


def _open(state: OpeningState, now: datetime, *, live: bool) -> Status:
    opened = "Ouvert maintenant" if live else "Ouvert à ce moment"
    if state.closes_at is None:
        return Status("yes", f"{opened}, jour et nuit" if state.always else opened)
    return Status("yes", f"{opened}, encore {words.still(_between(now, state.closes_at))}", state.closes_at)


def _closed(state: OpeningState, now: datetime, *, live: bool) -> Status:
    closed = "Fermé" if live else "Fermé à ce moment"
    if state.opens_at is None:
        return Status("no", f"{closed} ; réouverture inconnue")
    ahead, then = words.wait(_between(now, state.opens_at)), words.moment(state.opens_at, now, live=live)
    return Status("no", f"{closed} ; ouvre {then}, {f'dans {ahead}' if live else f'{ahead} après'}", state.opens_at)


def _between(now: datetime, then: datetime) -> timedelta:
    """Real time between two instants: subtracting local times would forget the nights when clocks change."""
    return then.astimezone(UTC) - now.astimezone(UTC)
