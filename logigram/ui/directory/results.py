"""The structures that a wish leaves, in the groups in which they are read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from logigram.ui import words
from logigram.ui.directory.index import Entry, Index
from logigram.ui.directory.search import search
from logigram.ui.directory.wish import BANDS, Wish
from logigram.ui.opening import status
from logigram.ui.view import View
from logigram.wording.families import family
from logigram.wording.terms import first_lower

EMERGENCIES = "urgence"
"""The family that comes first."""
RANKED = "De la plus proche de votre recherche à la moins proche"
HOURS_UNKNOWN = "Horaires inconnus"

Keep = Callable[[Entry], bool]


@dataclass(frozen=True, slots=True)
class Group:
    """Structures under one title, which is shown or only read aloud; `sure` unless their hours are not known."""

    title: str
    entries: tuple[Entry, ...]
    shown: bool = True
    sure: bool = True


def results(view: View, index: Index, asked: Wish) -> tuple[Group, ...]:
    """The structures found, grouped by what matters most: open or not known, nearest, or by family."""
    keeps = tuple(_filters(view, asked))
    found = tuple(entry for entry in search(index, asked.search or "") if all(keep(entry) for keep in keeps))
    if asked.open:
        groups = _by_opening(view, found)
    elif asked.search:
        groups = iter((Group(RANKED, found, shown=False),))
    else:
        groups = _by_family(view, found)
    return tuple(group for group in groups if group.entries)


def opened(view: View) -> str:
    """At what moment doors are open: « maintenant », « samedi 28 novembre à 22 h », « dans la fenêtre … »."""
    if view.live:
        return "maintenant"
    if view.address.window:
        return f"dans la fenêtre « {first_lower(view.window_title)} »"
    return f"{words.day(view.now)} à {words.clock(view.now)}"


def _filters(view: View, asked: Wish) -> Iterator[Keep]:
    """Each filter, as what it keeps; who says nothing of ages or communes is there for all of them."""
    if asked.age:
        band = BANDS[asked.age]
        yield lambda entry: band.narrowed(entry.structure.age) is not None
    if asked.family:
        yield lambda entry: asked.family in {entry.structure.kind, _shown_in(view, entry)}
    if asked.commune:
        yield lambda entry: not entry.structure.area or asked.commune in entry.structure.area


def _by_opening(view: View, found: tuple[Entry, ...]) -> Iterator[Group]:
    """Those that are open, then those of which nobody knows; closed ones are left out."""
    kinds = {entry: status(view, entry.id).kind for entry in found}
    open_ = tuple(entry for entry, kind in kinds.items() if kind in {"yes", "partly"})
    unknown = tuple(entry for entry, kind in kinds.items() if kind == "unknown")
    yield Group(f"Ouvertes {opened(view)}", open_)
    yield Group(HOURS_UNKNOWN, unknown, sure=False)


def _by_family(view: View, found: tuple[Entry, ...]) -> Iterator[Group]:
    """Emergency numbers first, then family by family."""
    for kind, group in groupby(found, key=lambda entry: _shown_in(view, entry)):
        yield Group(family(kind), tuple(group))


def _shown_in(view: View, entry: Entry) -> str:
    """The family that a structure is read in: that of emergencies for every number of the territory's bar."""
    return EMERGENCIES if entry.id in view.territory.settings.emergencies else entry.structure.kind
