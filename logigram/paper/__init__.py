"""From a territory to what is printed: pages as PDF or PNG, composed by typst around drawings.

Typst is loaded when a page is first asked for.
"""

from logigram.paper.booklet import booklet
from logigram.paper.chart import Pages, pdf, png, to_pages
from logigram.paper.poster import poster
from logigram.paper.press import PageError
from logigram.paper.sheets import Kind, Sheet, booklets, compose, sheets

__all__ = [
    "Kind",
    "PageError",
    "Pages",
    "Sheet",
    "booklet",
    "booklets",
    "compose",
    "pdf",
    "png",
    "poster",
    "sheets",
    "to_pages",
]
