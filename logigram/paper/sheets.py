"""The sheets that can be printed, by kind, and the names of their files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from logigram.paper.changes import compared
from logigram.paper.chart import pdf
from logigram.paper.labels import labels
from logigram.paper.poster import poster
from logigram.paper.proof import Asked, proof

if TYPE_CHECKING:
    from logigram.diff import Difference
    from logigram.territory import Territory


class Kind(StrEnum):
    """What a sheet is for."""

    CHART = "chart"
    POSTER = "poster"
    PROOF = "proof"
    LABELS = "labels"


FRENCH: Final = {Kind.CHART: "schema", Kind.POSTER: "affiche", Kind.PROOF: "epreuve", Kind.LABELS: "etiquettes"}
"""How the kinds are named in files, which editors read."""
NAMED: Final = {
    Kind.CHART: "un schéma",
    Kind.POSTER: "une affiche",
    Kind.PROOF: "une épreuve",
    Kind.LABELS: "une feuille d'étiquettes",
}
"""How the kinds are named in a sentence."""
MARKED: Final = "-ecarts"
"""What is added to that where a chart shows what changed: it is no chart to hang."""
ALL_WINDOWS: Final = frozenset({Kind.POSTER, Kind.PROOF, Kind.LABELS})
"""The kinds that always hold all windows."""
PRINTED: Final = {Kind.CHART: ("a3", "a4"), Kind.POSTER: ("a3", "a4"), Kind.PROOF: ("a4",), Kind.LABELS: ("a4",)}
"""The papers of each kind."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file to print: a kind, what it is about, « a3 » or « a4 », a window (None: all), a day (None: its revision).

    `about` is the flow, empty for one file about all of them. `partner` is the structure whose boxes alone are shown;
    `since` what the older version is called, and `old` that version.
    """

    kind: Kind
    about: str
    paper: str
    window: str | None = None
    at: date | None = None
    partner: str | None = None
    since: str | None = None
    old: "Territory | None" = field(default=None, repr=False, compare=False)

    @property
    def name(self) -> str:
        """« adult-affiche-a3.pdf »; the window and the partner are named when there is one."""
        kind = FRENCH[self.kind] + (MARKED if self.since and self.kind is Kind.CHART else "")
        return f"{'-'.join(part for part in (self.about, kind, self.window, self.partner, self.paper) if part)}.pdf"


def sheets(
    flows: Iterable[str],
    kinds: Sequence[Kind],
    papers: Sequence[str],
    window: str | None = None,
    at: date | None = None,
) -> Iterator[Sheet]:
    """Every sheet of these flows, on each of the papers where its kind is printed.

    Where a kind holds all windows, one window has none.
    """
    for flow in flows:
        for kind in kinds:
            if window is None or kind not in ALL_WINDOWS:
                yield from (Sheet(kind, flow, paper, window, at) for paper in papers if paper in PRINTED[kind])


def compose(territory: "Territory", sheet: Sheet) -> bytes:
    """A sheet as PDF/UA-1. Raises KeyError for what does not exist, PageError when it cannot be read on paper."""
    return _COMPOSE[sheet.kind](territory, sheet)


def _asked(territory: "Territory", sheet: Sheet) -> Asked:
    return Asked(sheet.partner, _changes(territory, sheet), sheet.since or "")


def _changes(territory: "Territory", sheet: Sheet) -> "Difference | None":
    return compared(sheet.old, territory) if sheet.old else None


_COMPOSE: Final[dict[Kind, Callable[["Territory", Sheet], bytes]]] = {
    Kind.CHART: lambda territory, sheet: pdf(
        territory, sheet.about, sheet.window, sheet.paper, sheet.at, changes=_changes(territory, sheet)
    ),
    Kind.POSTER: lambda territory, sheet: poster(territory, sheet.about, sheet.paper, sheet.at),
    Kind.PROOF: lambda territory, sheet: proof(territory, sheet.about, sheet.at, _asked(territory, sheet)),
    Kind.LABELS: lambda territory, sheet: labels(territory, sheet.old or territory, sheet.about or None, sheet.at),
}
