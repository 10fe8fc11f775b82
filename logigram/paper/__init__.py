"""From a territory to what is printed: pages as PDF or PNG, composed by typst around drawings.

Typst is loaded when a page is first asked for.
"""

from logigram.paper.chart import Pages, pdf, png, to_pages
from logigram.paper.labels import corrections
from logigram.paper.poster import poster
from logigram.paper.press import PageError
from logigram.paper.proof import concerned
from logigram.paper.sheets import ALL_WINDOWS, NAMED, PRINTED, Kind, Sheet, compose, sheets

__all__ = [
    "ALL_WINDOWS",
    "NAMED",
    "PRINTED",
    "Kind",
    "PageError",
    "Pages",
    "Sheet",
    "compose",
    "concerned",
    "corrections",
    "pdf",
    "png",
    "poster",
    "sheets",
    "to_pages",
]
