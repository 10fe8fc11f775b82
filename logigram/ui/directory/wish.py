"""What is asked of the directory, as its address says it; each value is looked up, a wrong one is said and dropped."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Final

from logigram.model.values import OLDEST, AgeRange
from logigram.territory import Territory
from logigram.ui.address import AGE, COMMUNE, FAMILY, OF_DIRECTORY, OPEN, SEARCH, Address, Pair, read, with_pairs
from logigram.ui.directory.index import Index, index
from logigram.ui.directory.letters import fold
from logigram.ui.directory.search import LIMIT
from logigram.ui.site import DIRECTORY, path
from logigram.ui.view import View, look
from logigram.ui.web.store import Version

NOW: Final = "maintenant"
BANDS: Final = {
    f"{low}-{high}": AgeRange.model_construct(min=low, max=high)
    for low, high in ((0, 10), (11, 17), (18, 25), (26, 64), (65, OLDEST))
}
"""The ages offered, wide enough to say little of anybody."""
GONE: Final = {
    AGE: "L'âge de cette adresse n'est pas proposé : tous les âges sont montrés.",
    FAMILY: "Le type de structure de cette adresse n'existe pas, ou n'existe plus : tous sont montrés.",
    COMMUNE: "La commune de cette adresse n'est pas dans l'annuaire : toutes sont montrées.",
}
"""What is said of a value that is not one of those offered."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is typed, and the values chosen, as the address writes them; None where nothing is asked.

    `open` when doors are to be open at the moment that the page speaks of.
    """

    search: str | None = None
    age: str | None = None
    family: str | None = None
    commune: str | None = None
    open: str | None = None

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The parameters of the address, in their order."""
        written = zip(KEYS, (getattr(self, field.name) for field in fields(self)), strict=True)
        return tuple((key, value) for key, value in written if value)

    @property
    def filters(self) -> Mapping[str, str]:
        """The values chosen, by the name of their field; what is typed is none of them."""
        return {field.name: value for field in fields(self)[1:] if (value := getattr(self, field.name))}

    def without(self, field: str) -> "Wish":
        """The same wish with one thing less."""
        return replace(self, **{field: None})


KEYS: Final = (SEARCH, AGE, FAMILY, COMMUNE, OPEN)


def consult(version: Version, territory: Territory, parameters: Iterable[Pair]) -> View:
    """The view of the directory that an address asks for: its own parameters are those of a sound wish.

    A date and hour at which doors are to be open is the moment that the whole page speaks of.
    """
    pairs = list(parameters)
    said = {key: value for key, value in pairs if key in OF_DIRECTORY and value.strip()}
    wanted, opened = read(pairs), said.get(OPEN)
    if opened not in {NOW, None}:
        wanted = replace(wanted, window=None, when=opened)
    view = look(version, territory, DIRECTORY, wanted)
    asked, gone = _wish(said, index(territory))
    if opened == NOW or (opened and view.address.when):
        asked = replace(asked, open=NOW)
    return replace(view, own=asked.pairs, notices=(*view.notices, *gone))


def _wish(said: Mapping[str, str], known: Index) -> tuple[Wish, tuple[str, ...]]:
    """What is asked, moments aside, and what is said of what is asked wrongly."""
    communes = {fold(each): each for each in known.communes}
    read_: dict[str, Callable[[str], str | None]] = {
        AGE: lambda value: value if value in BANDS else None,
        FAMILY: lambda value: value if value in known.families else None,
        COMMUNE: lambda value: communes.get(fold(value)),
    }
    found = {key: look_up(said[key]) for key, look_up in read_.items() if key in said}
    typed = said.get(SEARCH, "").strip()[:LIMIT]
    gone = tuple(GONE[key] for key, value in found.items() if value is None)
    return Wish(typed or None, found.get(AGE), found.get(FAMILY), found.get(COMMUNE)), gone


def wish(view: View) -> Wish:
    """What a view of the directory asks for."""
    own = dict(view.own)
    return Wish(*(own.get(key) for key in KEYS))


def here(view: View) -> Address:
    """The walk that the reader comes from, and the moment looked at: they go with the reader."""
    return view.address.with_answers((*view.address.answers, *view.pending))


def link(view: View, asked: Wish) -> str:
    """The address of the directory for another wish."""
    return path(DIRECTORY, with_pairs(here(view).query(), asked.pairs))
