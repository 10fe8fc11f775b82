"""Where the words and the boxes of a page stand, and how dark they are, measured on the finished PDF."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

ABREAST = 2.5
"""Points by which the letters of one line may differ in height: « p » goes lower than « a »."""
BLANK = " \t\r\n\u00a0\u200b"
UPRIGHT = 0.1
"""Slope of the letters of the words across a page that must not be hung, and of no others."""


class Area(NamedTuple):
    """A rectangle in points, from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: "Area", slack: float = 0.5) -> bool:
        """Whether both cover more than a sliver of the same paper."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return wide > slack and high > slack

    def holds(self, other: "Area", slack: float = 0.5) -> bool:
        """Whether the other is inside this one."""
        return (
            self.left - slack <= other.left
            and self.bottom - slack <= other.bottom
            and other.right <= self.right + slack
            and other.top <= self.top + slack
        )


class Line(NamedTuple):
    """Words that follow one another on one line, and the size of the smallest, in points."""

    words: str
    area: Area
    size: float


def pages(pdf: bytes) -> list[Any]:
    """The pages of a document."""
    document = pdfium.PdfDocument(pdf)
    return [document[place] for place in range(len(document))]


def lines(page: Any) -> list[Line]:  # noqa: ANN401 - a class without types
    """What a page says, line by line, but for the words across it."""
    found: list[Line] = []
    for letter in _letters(page):
        if found and _follows(found[-1].area, letter.area):
            found[-1] = _joined(found[-1], letter)
        else:
            found.append(letter)
    return found


def _joined(line: Line, letter: Line) -> Line:
    return Line(line.words + letter.words, _around(line.area, letter.area), min(line.size, letter.size))


def _letters(page: Any) -> Iterator[Line]:  # noqa: ANN401
    text, matrix = page.get_textpage(), raw.FS_MATRIX()
    for place, letter in enumerate(text.get_text_range()):
        if not letter.strip(BLANK):
            continue
        raw.FPDFText_GetMatrix(text.raw, place, matrix)
        if abs(matrix.b) < UPRIGHT:
            size = raw.FPDFText_GetFontSize(text.raw, place) * abs(matrix.d)
            yield Line(letter, Area(*text.get_charbox(place)), size)


def _follows(line: Area, letter: Area) -> bool:
    """Whether a letter stands just after a line, or a blank after it."""
    gap = letter.left - line.right
    same = abs(letter.bottom - line.bottom) < ABREAST * 2 and letter.top > line.bottom and letter.bottom < line.top
    return same and -4.0 < gap < 6.0


def _around(one: Area, other: Area) -> Area:
    return Area(
        min(one.left, other.left),
        min(one.bottom, other.bottom),
        max(one.right, other.right),
        max(one.top, other.top),
    )


def overlaps(found: list[Line]) -> list[tuple[str, str]]:
    """The lines that stand over one another."""
    low = sorted(found, key=lambda line: line.area.bottom)
    bottoms = [line.area.bottom for line in low]
    return [
        (line.words, other.words)
        for place, line in enumerate(low)
        for other in low[place + 1 : bisect_left(bottoms, line.area.top)]
        if line.area.meets(other.area)
    ]
