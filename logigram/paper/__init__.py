"""From a territory to what is printed: pages as PDF or PNG, composed by typst around drawings.

Typst is loaded when a page is first asked for.
"""

from logigram.paper.booklet import booklet
from logigram.paper.card import card
from logigram.paper.chart import Pages, pdf, png, to_pages
from logigram.paper.kinds import SORTS, Kind, Scope, Sort
from logigram.paper.labels import corrections
from logigram.paper.poster import poster
from logigram.paper.press import PageError
from logigram.paper.proof import concerned
from logigram.paper.sheets import Sheet, compose, sheets

__all__ = [
    "SORTS",
    "Kind",
    "PageError",
    "Pages",
    "Scope",
    "Sheet",
    "Sort",
    "booklet",
    "card",
    "compose",
    "concerned",
    "corrections",
    "pdf",
    "png",
    "poster",
    "sheets",
    "to_pages",
]
