"""What is asked of the directory, as its address says it; each value is looked up, a wrong one is said and dropped."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import parse_qsl, urlencode

from logigram.calendar.clock import localize
from logigram.model.values import OLDEST, AgeRange
from logigram.ui.address import AGE, COMMUNE, FAMILY, OPEN, SEARCH, Pair
from logigram.ui.directory.index import Index
from logigram.ui.directory.letters import fold
from logigram.ui.directory.search import LIMIT
from logigram.ui.site import DIRECTORY, path
from logigram.ui.view import View

NOW: Final = "maintenant"
MINUTES: Final = "%Y-%m-%dT%H:%M"
"""How a field of the browser writes a date and an hour."""
BANDS: Final = {
    f"{low}-{high}": AgeRange.model_construct(min=low, max=high)
    for low, high in ((0, 10), (11, 17), (18, 25), (26, 64), (65, OLDEST))
}
"""The ages offered, wide enough to say little of anybody."""
FAR: Final = timedelta(days=366)
"""How far from now an hour may be asked for: closures and holidays are not known beyond."""
GONE: Final = {
    AGE: "L'âge de cette adresse n'est pas proposé : tous les âges sont montrés.",
    FAMILY: "Le type de structure de cette adresse n'existe pas, ou n'existe plus : tous sont montrés.",
    COMMUNE: "La commune de cette adresse n'est pas dans l'annuaire : toutes sont montrées.",
    OPEN: "La date et l'heure de cette adresse ne peuvent pas être retenues : toutes les heures sont montrées.",
}
"""What is said of a value that is not one of those offered."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is typed, and the values chosen, as the address writes them; None where nothing is asked."""

    search: str | None = None
    age: str | None = None
    family: str | None = None
    commune: str | None = None
    open: str | None = None

    @property
    def pairs(self) -> list[Pair]:
        """The parameters of the address, in their order."""
        written = zip(KEYS, (getattr(self, field.name) for field in fields(self)), strict=True)
        return [(key, value) for key, value in written if value]

    @property
    def filters(self) -> Mapping[str, str]:
        """The values chosen, by the name of their field; what is typed is none of them."""
        return {field.name: value for field in fields(self)[1:] if (value := getattr(self, field.name))}

    def moment(self, view: View) -> datetime:
        """The local instant at which doors are looked at: now, unless another one is asked for."""
        return view.now if self.open in {NOW, None} else _instant(str(self.open), view) or view.now

    def without(self, field: str) -> "Wish":
        """The same wish with one thing less."""
        return replace(self, **{field: None})


KEYS: Final = (SEARCH, AGE, FAMILY, COMMUNE, OPEN)


def wish(view: View, index: Index) -> tuple[Wish, tuple[str, ...]]:
    """What the address of a view asks for, and what is said of what it asks wrongly."""
    said = {key: value for key, value in view.own if value.strip()}
    communes = {fold(each): each for each in index.communes}
    read: dict[str, Callable[[str], str | None]] = {
        AGE: lambda value: value if value in BANDS else None,
        FAMILY: lambda value: value if value in index.families else None,
        COMMUNE: lambda value: communes.get(fold(value)),
        OPEN: lambda value: NOW if value == NOW else _written(_instant(value, view)),
    }
    found = {key: look(said[key]) for key, look in read.items() if key in said}
    gone = tuple(GONE[key] for key, value in found.items() if value is None)
    typed = said.get(SEARCH, "").strip()[:LIMIT]
    return Wish(typed or None, *(found.get(key) for key in KEYS[1:])), gone


def link(view: View, asked: Wish) -> str:
    """The address of the directory for another wish; the walk goes with the reader."""
    query = urlencode([*walked(view), *asked.pairs], safe="/")
    return path(DIRECTORY, f"?{query}")


def walked(view: View) -> Iterable[Pair]:
    """The parameters of the walk that the reader comes from."""
    return parse_qsl(view.address.query().removeprefix("?"), keep_blank_values=True)


def _written(instant: datetime | None) -> str | None:
    return instant.strftime(MINUTES) if instant else None


def _instant(written: str, view: View) -> datetime | None:
    """A local instant « 2026-11-28T22:00 », unless it does not exist or is too far from now."""
    try:
        naive = datetime.strptime(written, MINUTES)  # noqa: DTZ007 - as on a clock of the territory
        instant = localize(naive, view.territory.settings.timezone)
    except ValueError:
        return None
    return instant if abs(instant - view.now) <= FAR else None
