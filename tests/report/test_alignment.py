"""Carets stand under the text they speak of, measured on screen columns counted another way than the report counts."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logigram.finding import Finding, InvalidSource, Place, Rule
from logigram.report.style import plain
from logigram.report.text import one
from logigram.source import parse

FILE = "flows/exemple.yaml"
WORD = "FAUTE"
PIECES = ("a", "é", "e\u0301", "日本", "한", "\t", "\u00a0", "\u202f", "« ", "’", "\uff21", "œ", "ｱ", " ")


def columns(text: str) -> int:
    """The columns that a text takes on a screen: two for wide signs, none for marks set over the one before."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )


def shown(finding: Finding, text: str) -> tuple[str, str]:
    """The line of the file and the line of its mark, as printed."""
    rows = plain(one(finding, {FILE: text})).split("\n")
    mark = next(place for place, row in enumerate(rows) if re.match(r" *\| *\^", row))
    return rows[mark - 1], rows[mark]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.sampled_from(PIECES))
def test_a_mark_is_as_far_and_as_long_as_its_text(before: str, after: str) -> None:
    start = len(before) + 1
    place = Place(FILE, 1, start, 1, start + len(WORD))
    finding = Finding(rule=Rule("LG999", "essai"), place=place, message="essai")
    line, mark = shown(finding, f"{before}{WORD}{after}")
    assert columns(line.partition(WORD)[0]) == mark.index("^")
    assert mark.count("^") == len(WORD)


@settings(max_examples=40)
@given(st.lists(st.sampled_from([each for each in PIECES if each != "\t"]), min_size=1, max_size=12).map("".join))
def test_what_reading_finds_is_marked_after_wide_texts_too(text: str) -> None:
    source = f'a: {{b: "a{text}", c: x, c: y}}\n'
    with pytest.raises(InvalidSource) as refused:
        parse(source, FILE)
    (finding,) = refused.value.findings
    line, mark = shown(finding, source)
    assert columns(line.rpartition("c: y")[0]) == mark.index("^")
