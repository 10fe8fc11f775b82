"""The sheets that can be printed: one file each, its name, and what composes it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from logigram.paper.booklet import booklet
from logigram.paper.card import card
from logigram.paper.changes import compared
from logigram.paper.chart import pdf
from logigram.paper.kinds import SORTS, Kind, Scope
from logigram.paper.labels import labels
from logigram.paper.poster import poster
from logigram.paper.proof import Asked, proof

if TYPE_CHECKING:
    from logigram.diff import Difference
    from logigram.territory import Territory

MARKED: Final = "-ecarts"
"""What is added to the name of a chart that shows what changed: it is no chart to hang."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file to print: a kind, what it is about, « a3 » or « a4 », a window (None: all), a day (None: its revision).

    `about` is a flow or a card, empty for one file about all flows. `partner` is the structure whose boxes alone are
    shown; `since` what the older version is called, and `old` that version.
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
        """« adult-affiche-a3.pdf », « mairie-carte-a4.pdf »; the window and the partner are named when there is one."""
        kind = SORTS[self.kind].file + (MARKED if self.since and self.kind is Kind.CHART else "")
        return f"{'-'.join(part for part in (self.about, kind, self.window, self.partner, self.paper) if part)}.pdf"


def sheets(  # noqa: PLR0913 - what can be chosen
    territory: "Territory",
    flows: Sequence[str],
    kinds: Sequence[Kind],
    papers: Sequence[str],
    *,
    window: str | None = None,
    at: date | None = None,
) -> Iterator[Sheet]:
    """Every sheet of these kinds about these flows, or about all when none is named, on the papers where it is printed.

    With a window, the kinds that can show one alone.
    """
    for kind in kinds:
        sort = SORTS[kind]
        if window is None or sort.by_window:
            for about in _abouts(territory, flows, sort.scope):
                yield from (Sheet(kind, about, paper, window, at) for paper in papers if paper in sort.papers)


def _abouts(territory: "Territory", flows: Sequence[str], scope: Scope) -> Sequence[str]:
    if scope is Scope.FLOWS:
        return flows or [""]
    shown = flows or list(territory.flows)
    if scope is Scope.FLOW:
        return shown
    return [card for card, asked in territory.settings.cards.items() if asked.flow in shown]


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
    Kind.CARD: lambda territory, sheet: card(territory, sheet.about, sheet.at),
    Kind.BOOKLET: lambda territory, sheet: booklet(territory, sheet.about or None, sheet.at),
    Kind.PROOF: lambda territory, sheet: proof(territory, sheet.about, sheet.at, _asked(territory, sheet)),
    Kind.LABELS: lambda territory, sheet: labels(territory, sheet.old or territory, sheet.about or None, sheet.at),
}
