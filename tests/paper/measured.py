"""Where the words and the boxes of a page stand, and how dark they are, measured on the finished PDF."""

from bisect import bisect_left
from collections.abc import Iterator
from ctypes import c_int
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
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


def said(page: Any) -> str:  # noqa: ANN401
    """All that a page says, without any blank: lines break where the sheet ends."""
    text = page.get_textpage().get_text_range()
    return "".join(each for each in text if each.strip(BLANK))


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
    return same and -4.0 < gap < 4.0


def _around(one: Area, other: Area) -> Area:
    return Area(
        min(one.left, other.left),
        min(one.bottom, other.bottom),
        max(one.right, other.right),
        max(one.top, other.top),
    )


def boxes(page: Any) -> list[Area]:  # noqa: ANN401
    """Where the filled boxes of a drawing stand: questions, outcomes and their heads, links; no arrow."""
    return [
        area
        for area in map(_filled, _paths(page))
        if area and area.right - area.left > 20 < 2 * (area.top - area.bottom)
    ]


def _paths(page: Any) -> Iterator[Any]:  # noqa: ANN401
    return page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=6)  # type: ignore[no-any-return]


def _filled(path: Any) -> Area | None:  # noqa: ANN401
    fill, stroke = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(path.raw, fill, stroke)
    return Area(*path.get_bounds()) if fill.value else None


def astride(found: list[Line], boxes: list[Area]) -> list[tuple[object, object]]:
    """The lines and boxes that stand partly over a box: not outside, not inside."""
    over = [(line.words, box) for box in boxes for line in found if _partly(line.area, box)]
    return [*over, *((one, box) for one, box in combinations(boxes, 2) if _partly(one, box) and not one.holds(box, 2))]


def _partly(area: Area, box: Area) -> bool:
    return area.meets(box, 1) and not box.holds(area, 2)


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


GREY = 2.0
"""Dots to the point when a page is looked at in grey: 144 to the inch."""


def contrasts(page: Any, found: list[Line]) -> list[float]:  # noqa: ANN401
    """How far the words of each line stand out from what is behind them, in grey: from 1 to 21, as WCAG 2 has it."""
    shown = page.render(scale=GREY, grayscale=True).to_numpy()
    return [_contrast(_behind(shown, line.area)) for line in found]


def _behind(shown: Any, area: Area) -> Any:  # noqa: ANN401 - an array of shades of grey
    high = shown.shape[0]
    rows = slice(max(0, int(high - area.top * GREY) - 1), int(high - area.bottom * GREY) + 2)
    return shown[rows, max(0, int(area.left * GREY) - 1) : int(area.right * GREY) + 2]


def _contrast(shades: Any) -> float:  # noqa: ANN401
    """Between the shade that most of the paper has there and the one farthest from it."""
    values, counts = np.unique(shades, return_counts=True)
    paper, ink = (
        int(values[counts.argmax()]),
        max(map(int, values), key=lambda each: abs(each - int(values[counts.argmax()]))),
    )
    low, high = sorted(_luminance(each) for each in (paper, ink))
    return (high + 0.05) / (low + 0.05)


def _luminance(shade: int) -> float:
    part = shade / 255
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
