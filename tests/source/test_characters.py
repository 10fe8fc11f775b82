"""Characters that nobody sees."""

import pytest

from logigram.source import lines
from tests.source.refused import findings, only, places

HIDDEN = [
    ("\x00", "U+0000", "nul"),
    ("\x1b", "U+001B", "contrôle"),
    ("\x85", "U+0085", "saut de ligne"),
    ("\u2028", "U+2028", "saut de ligne"),
    ("\u200b", "U+200B", "largeur nulle"),
    ("\ufeff", "U+FEFF", "largeur nulle"),
    ("\u202e", "U+202E", "sens de lecture"),
    ("\u200f", "U+200F", "sens de lecture"),
    ("\ufffd", "U+FFFD", "perdu"),
    ("\ud800", "U+D800", "moitié"),
    ("\uffff", "U+FFFF", "contrôle"),
]


@pytest.mark.parametrize(("sign", "code", "word"), HIDDEN)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_is_named_where_it_stands(sign: str, code: str, word: str, end: str) -> None:
    finding = only(f"a: b{end}téléphone: '31{sign}14'{end}")

    assert (finding.code, finding.place.line, finding.place.column, finding.place.end_column) == ("LG112", 2, 15, 16)
    assert code in finding.message
    assert word in finding.message
    assert sign not in finding.message


@pytest.mark.parametrize("escape", ["\\0", "\\u202e", "\\N", "\\x1b", "\\uFEFF"])
def test_writing_them_as_escapes_does_not_help(escape: str) -> None:
    finding = only(f'k:\n  - "a{escape}b"\n')

    assert (finding.code, finding.place.line, finding.place.column, finding.path) == ("LG112", 2, 5, ("k", "0"))


def test_other_escapes_and_back_slashes_are_texts() -> None:
    assert findings("k: \"un\\ndeux\\t\\u00e9\"\nl: C:\\u202e\nm: '\\0'\n") == ()


def test_only_the_first_are_told() -> None:
    assert len(findings("k: a\u200b\n" * 1000)) == 20


def test_only_line_feeds_and_carriage_returns_end_a_line() -> None:
    assert lines("a\nb\r\nc\rd\x0b\x85\u2028e") == ["a", "b", "c", "d\x0b\x85\u2028e"]


READABLE = [
    "k: un\u00a0\u202fdeux\u2009trois\n",
    "k: 😀👩\u200d⚕️ e\u0301 漢 \u00ad\n",
    "k:\tun\tdeux\t\n",
    "\ufeffk: a\n",
]


@pytest.mark.parametrize("text", READABLE)
def test_what_can_be_read_is_accepted(text: str) -> None:
    assert findings(text) == ()


def test_the_byte_order_mark_shifts_nothing() -> None:
    assert places("\ufeffk:\n") == [("LG105", 1, 1)]
