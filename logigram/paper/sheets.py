"""The sheets that can be printed, by kind, and the names of their files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from logigram.paper.booklet import booklet
from logigram.paper.chart import pdf
from logigram.paper.poster import poster

if TYPE_CHECKING:
    from logigram.territory import Territory


class Kind(StrEnum):
    """What a sheet is for."""

    CHART = "chart"
    POSTER = "poster"
    BOOKLET = "booklet"


FRENCH: Final = {Kind.CHART: "schema", Kind.POSTER: "affiche", Kind.BOOKLET: "livret"}
"""How the kinds are named in files, which editors read."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file to print: a kind, what it is about, « a3 » or « a4 », a window (None: all), a day (None: its revision).

    `about` is the flow, where the kind has one file for each; a booklet about none is that of all flows.
    """

    kind: Kind
    about: str
    paper: str
    window: str | None = None
    at: date | None = None

    @property
    def name(self) -> str:
        """« adult-affiche-a3.pdf »; the window is named when there is one."""
        return f"{'-'.join(part for part in (self.about, FRENCH[self.kind], self.window, self.paper) if part)}.pdf"


def sheets(
    flows: Iterable[str],
    kinds: Sequence[Kind],
    papers: Sequence[str],
    window: str | None = None,
    at: date | None = None,
) -> Iterator[Sheet]:
    """Every sheet of these flows; a poster holds all windows, so that one window has none. See `booklets` for those."""
    for flow in flows:
        for kind in (each for each in kinds if each is not Kind.BOOKLET):
            if window is None or kind is not Kind.POSTER:
                yield from (Sheet(kind, flow, paper, window, at) for paper in papers)


def booklets(flows: Sequence[str], at: date | None = None) -> Iterator[Sheet]:
    """The booklet of each of these flows, or that of all flows when none is named; always A4, and of all windows."""
    yield from (Sheet(Kind.BOOKLET, about, "a4", None, at) for about in flows or ("",))


def compose(territory: "Territory", sheet: Sheet) -> bytes:
    """A sheet as PDF/UA-1. Raises KeyError for what does not exist, PageError when it cannot be read on paper."""
    return _COMPOSE[sheet.kind](territory, sheet)


_COMPOSE: Final[dict[Kind, Callable[["Territory", Sheet], bytes]]] = {
    Kind.CHART: lambda territory, sheet: pdf(territory, sheet.about, sheet.window, sheet.paper, sheet.at),
    Kind.POSTER: lambda territory, sheet: poster(territory, sheet.about, sheet.paper, sheet.at),
    Kind.BOOKLET: lambda territory, sheet: booklet(territory, sheet.about or None, sheet.at),
}
