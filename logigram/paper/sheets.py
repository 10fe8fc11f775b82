"""The sheets that can be printed, by kind, and the names of their files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from logigram.paper.card import card
from logigram.paper.chart import pdf
from logigram.paper.poster import poster

if TYPE_CHECKING:
    from logigram.territory import Territory


class Kind(StrEnum):
    """What a sheet is for."""

    CHART = "chart"
    POSTER = "poster"
    CARD = "card"


FRENCH: Final = {Kind.CHART: "schema", Kind.POSTER: "affiche", Kind.CARD: "carte"}
"""How the kinds are named in files, which editors read."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file to print: a kind, what it is about, « a3 » or « a4 », a window (None: all), a day (None: its revision).

    `about` is the flow, where the kind has one file for each; the id of a card.
    """

    kind: Kind
    about: str
    paper: str
    window: str | None = None
    at: date | None = None

    @property
    def name(self) -> str:
        """« adult-affiche-a3.pdf », « carte-mairie-a4.pdf »; the window is named when there is one."""
        named = [self.about, FRENCH[self.kind]]
        if self.kind is Kind.CARD:
            named.reverse()
        return f"{'-'.join(part for part in (*named, self.window, self.paper) if part)}.pdf"


def sheets(  # noqa: PLR0913 - what can be chosen
    flows: Iterable[str],
    kinds: Sequence[Kind],
    papers: Sequence[str],
    window: str | None = None,
    at: date | None = None,
    *,
    cards: Iterable[str] = (),
) -> Iterator[Sheet]:
    """Every sheet of these flows, and these cards, which are A4; posters and cards hold no single window."""
    for flow in flows:
        for kind in kinds:
            if kind is Kind.CHART or (kind is Kind.POSTER and window is None):
                yield from (Sheet(kind, flow, paper, window, at) for paper in papers)
    if Kind.CARD in kinds and "a4" in papers and window is None:
        yield from (Sheet(Kind.CARD, each, "a4", at=at) for each in cards)


def compose(territory: "Territory", sheet: Sheet) -> bytes:
    """A sheet as PDF/UA-1. Raises KeyError for what does not exist, PageError when it cannot be read on paper."""
    return _COMPOSE[sheet.kind](territory, sheet)


_COMPOSE: Final[dict[Kind, Callable[["Territory", Sheet], bytes]]] = {
    Kind.CHART: lambda territory, sheet: pdf(territory, sheet.about, sheet.window, sheet.paper, sheet.at),
    Kind.POSTER: lambda territory, sheet: poster(territory, sheet.about, sheet.paper, sheet.at),
    Kind.CARD: lambda territory, sheet: card(territory, sheet.about, sheet.at),
}
