"""The sheet in somebody's hand: whether it still holds. What the address says is looked up, and never shown."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from typing import Final
from weakref import WeakKeyDictionary

from logigram.model.values import ID
from logigram.paper.seal import last_day
from logigram.paper.version import of_flow, together
from logigram.render.link import FLOW, VERSION
from logigram.territory import Territory
from logigram.ui.address import Address, Pair
from logigram.ui.site import SHEET
from logigram.ui.view import View, look
from logigram.ui.web.store import Version

MOST: Final = 100
"""Flows that one address may name."""
LONG: Final = 40
"""Signs looked at of what was typed: a version, with blanks."""
_VERSION: Final = re.compile(r"[0-9a-f]{12}")
_MISREAD: Final = str.maketrans("oil", "011")
"""Letters that no version has, and what they were read from."""
_TODAY: WeakKeyDictionary[Territory, dict[str, str]] = WeakKeyDictionary()


class State(Enum):
    """What can be said of a sheet."""

    ASKED = auto()
    """Nobody has said its version yet."""
    UNREADABLE = auto()
    """What was typed is no version."""
    GOOD = auto()
    LAPSED = auto()
    """It says what is said today, and nobody has read that again in time."""
    OLD = auto()
    """It does not say what is said today, or was never a sheet of ours."""


@dataclass(frozen=True, slots=True)
class Held:
    """A sheet: its flows, those of today that it is about, the last day it may be used, None when nobody said one."""

    state: State
    flows: tuple[str, ...] = ()
    until: date | None = None


def receive(version: Version, territory: Territory, parameters: Iterable[Pair]) -> View:
    """The view of the page of a sheet: of its address, the names of flows and a version, whatever they are.

    They stand in `own`, to be looked up; a version that cannot be one is empty there.
    """
    pairs = list(parameters)
    flows = [value for key, value in pairs if key == FLOW and ID.fullmatch(value)][:MOST]
    typed = next((value for key, value in pairs if key == VERSION and value.strip()), None)
    known = [flow for flow in flows if flow in territory.flows]
    view = look(version, territory, SHEET, Address(known[0] if len(known) == 1 else None))
    own = [(FLOW, flow) for flow in flows] + ([] if typed is None else [(VERSION, _read(typed))])
    return replace(view, own=tuple(own), walk=None, told=())


def _read(typed: str) -> str:
    """The version as it is printed, from what a hand copied; empty for anything else."""
    plain = re.sub(r"[\s.-]", "", typed[:LONG]).casefold().translate(_MISREAD)
    return plain if _VERSION.fullmatch(plain) else ""


def asked(view: View) -> tuple[tuple[str, ...], str | None]:
    """The flows and the version that the address of a view names."""
    flows = tuple(dict.fromkeys(value for key, value in view.own if key == FLOW))
    return flows, dict(view.own).get(VERSION)


def held(view: View) -> Held:
    """What can be said of the sheet that a view asks about."""
    flows, version = asked(view)
    known = tuple(flow for flow in flows if flow in view.territory.flows)
    if not version:
        return Held(State.ASKED if version is None else State.UNREADABLE, known)
    found = match(today(view.territory), flows, version)
    if found is None:
        return Held(State.OLD, known)
    days = [last_day(view.territory.flows[flow], view.territory.settings.review_months) for flow in found]
    until = min((day for day in days if day), default=None)
    lapsed = until is not None and until < view.actual.date()
    return Held(State.LAPSED if lapsed else State.GOOD, found, until)


def today(territory: Territory) -> Mapping[str, str]:
    """The version of a sheet of each flow."""
    if territory not in _TODAY:
        _TODAY[territory] = versions(territory)
    return _TODAY[territory]


def versions(territory: Territory) -> dict[str, str]:
    """The version of a sheet of each flow, reckoned now."""
    return {flow: of_flow(territory, flow) for flow in territory.flows}


def match(known: Mapping[str, str], flows: Sequence[str], version: str) -> tuple[str, ...] | None:
    """The flows of the sheet of that version: those named, one of them, or all; None when there is no such sheet."""
    for each in (tuple(flows), *((flow,) for flow in known), tuple(known)):
        if each and all(flow in known for flow in each) and together(known[flow] for flow in each) == version:
            return each
    return None
