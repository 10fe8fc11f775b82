"""From a territory to what is printed: pages as PDF or PNG, composed by typst around drawings.

Typst is loaded when a page is first asked for.
"""

from logigram.paper.card import card
from logigram.paper.chart import Pages, pdf, png, to_pages
from logigram.paper.poster import poster
from logigram.paper.press import PageError
from logigram.paper.sheets import Kind, Sheet, compose, sheets

__all__ = ["Kind", "PageError", "Pages", "Sheet", "card", "compose", "pdf", "png", "poster", "sheets", "to_pages"]
