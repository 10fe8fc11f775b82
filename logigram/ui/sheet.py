"""How large an orientation is printed, so that it stands on one sheet: weighed from what it says."""

import re
from collections.abc import Iterable
from html import unescape
from typing import Final

from logigram.ui.html import Content

SIZES: Final = (("large", 7_500), ("usual", 9_000), ("small", 11_800))
"""The class of a sheet and the most it may weigh; what weighs more leaves out what can be read elsewhere.

Found by printing every orientation shipped, in every size.
"""
DENSE: Final = "dense"
_TAG: Final = re.compile(r"<[^>]*>")
_LINES: Final = re.compile(r"<(?:li|p|dt)\b")
_CARDS: Final = re.compile(r"<h3\b")
LINE, CARD = 75, 25
"""What a line that begins, or a card, weighs beside its letters."""


def sheet(parts: Iterable[Content]) -> str:
    """The class of the sheet that holds these parts of a page."""
    page = "".join(part for part in parts if isinstance(part, str))
    weight = len(unescape(_TAG.sub("", page))) + LINE * len(_LINES.findall(page)) + CARD * len(_CARDS.findall(page))
    return next((f"lg-sheet-{name}" for name, most in SIZES if weight <= most), f"lg-sheet-{DENSE}")
