"""The lines of a file that a finding speaks of, with the faulty text underlined."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len

from logigram.finding import Finding, Place
from logigram.report.safe import printable
from logigram.report.style import BAR, LABEL, PLAIN, RELATED, Line, Style
from logigram.source import lines

WIDEST = 160
"""Columns shown of a line of a file; a longer one is cut round the faulty text."""
_BEFORE = 60
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to underline, with the words to write beside it."""

    place: Place
    label: str
    sign: str
    style: Style


def excerpt(finding: Finding, texts: Mapping[str, str], width: int) -> Iterator[Line]:
    """The lines of the finding's file, each followed by its marks; `width` is that of the line numbers."""
    if finding.place.file not in texts:
        return  # a file that could not be had has no lines
    rows = _rows(texts[finding.place.file])
    marks = [mark for mark in _marks(finding) if mark.place.line <= len(rows)]
    if marks:
        yield gutter("", width)
    for number in sorted({mark.place.line for mark in marks}):
        yield from _line(rows[number - 1], [mark for mark in marks if mark.place.line == number], width)


@lru_cache(maxsize=16)
def _rows(text: str) -> list[str]:
    """The lines of a file, cut once for all its findings."""
    return lines(text)


def number_width(finding: Finding) -> int:
    """The width of the largest line number shown for a finding."""
    return len(str(max(mark.place.line for mark in _marks(finding))))


def gutter(number: int | str, width: int) -> Line:
    """The left margin of a line: its number, if it has one, and a bar."""
    return ((f"{number:>{width}} |", BAR),)


def _marks(finding: Finding) -> list[Mark]:
    related = [each for each in finding.related if each.place.file == finding.place.file]
    first = Mark(finding.place, finding.label, "^", LABEL)
    return [first, *(Mark(each.place, each.message, "-", RELATED) for each in related)]


def _line(row: str, marks: Sequence[Mark], width: int) -> Iterator[Line]:
    start, end = _shown_part(row, marks)
    before, after = (_CUT if start else ""), (_CUT if end < len(row) else "")
    text = f"{before}{printable(row[start:end])}{after}"
    yield (*gutter(marks[0].place.line, width), (f" {text}".rstrip(), PLAIN))
    for mark in marks:
        first = min(max(mark.place.column - 1, start), end)
        last = end if mark.place.end_line > mark.place.line else min(max(mark.place.end_column - 1, first), end)
        blank = cell_len(before) + cell_len(printable(row[start:first]))
        signs = mark.sign * max(cell_len(printable(row[first:last])), 1)
        label = f" {printable(mark.label)}" if mark.label else ""
        yield (*gutter("", width), (f" {' ' * blank}", PLAIN), (f"{signs}{label}", mark.style))


def _shown_part(row: str, marks: Sequence[Mark]) -> tuple[int, int]:
    """The characters of a line to show: all of them, or a window round the first mark."""
    if len(row) <= WIDEST:
        return 0, len(row)
    start = max(0, marks[0].place.column - 1 - _BEFORE)
    return start, min(len(row), start + WIDEST)
