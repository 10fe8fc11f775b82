"""From a territory to what is printed: pages as PDF or PNG, composed by typst around drawings.

Typst is loaded when a page is first asked for.
"""

from logigram.paper.chart import Pages, pdf, png, to_pages
from logigram.paper.press import PageError

__all__ = ["PageError", "Pages", "pdf", "png", "to_pages"]
