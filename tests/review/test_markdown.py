"""Editors' text in Markdown: it is read as the text that it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from logigram.report.safe import printable
from logigram.review.markdown import address, code, decimal, number, table, text
from tests.hostile import CONTROLS, HOSTILE

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def inline(markdown: str) -> list[Token]:
    """What a reader of Markdown makes of the second cell of a table."""
    tokens = READER.parse("\n".join(table(("a", "b", "c"), [("1", markdown, "3")])))
    cells = [token for token in tokens if token.type == "inline"]
    assert [cell.content for cell in cells[:4]] == ["a", "b", "c", "1"]
    assert cells[5].content == "3"
    return cells[4].children or []


def shown(markdown: str) -> str:
    """The words that are read in that cell, where nothing but text may be."""
    tokens = inline(markdown)
    assert {token.type for token in tokens} <= {"text", "text_special"}
    return "".join(token.content for token in tokens)


@pytest.mark.parametrize("words", [*HOSTILE, *CONTROLS])
def test_hostile_text_stays_text(words: str) -> None:
    assert shown(text(words)) == printable(" ".join(words.split()))


@given(st.text())
def test_any_text_stays_text(words: str) -> None:
    assert shown(text(f"a{words}z")) == printable(" ".join(f"a{words}z".split()))


@pytest.mark.parametrize(
    "words", ["https://pwned.example/", "www.pwned.example", "WWW.pwned.example", "a@pwned.example"]
)
def test_nothing_is_an_address_for_readers_that_make_links_of_them(words: str) -> None:
    assert not re.search(r"https?://|www\.|\w@", text(words), re.IGNORECASE)


@pytest.mark.parametrize(
    ("source", "href", "words"),
    [
        ("https://a.fr/b?c=1&d=_2_", "https://a.fr/b?c=1&d=_2_", "https://a.fr/b?c=1&d=_2_"),
        ("https://a.fr/b (page *3*)", "https://a.fr/b", "https://a.fr/b (page *3*)"),
        ("javascript:alert('PWNED')", None, "javascript:alert('PWNED')"),
        ("[a](https://pwned.example)", None, "[a](https://pwned.example)"),
        ("https://a.fr/<b>", None, "https://a.fr/<b>"),
        ("Code pénal, article 226-14", None, "Code pénal, article 226-14"),
    ],
)
def test_a_source_is_a_link_when_it_begins_with_a_plain_address(source: str, href: str | None, words: str) -> None:
    tokens = inline(address(source))
    assert [token.attrs.get("href") for token in tokens if token.type == "link_open"] == ([href] if href else [])
    assert "".join(token.content for token in tokens) == words


def test_names_are_code_when_they_are_names() -> None:
    assert code("questions.danger") == "`questions.danger`"
    assert code("a`b|c") == "a\\`b\\|c"


def test_numbers_are_french() -> None:
    assert (number(1234567), number(12)) == ("1\u202f234\u202f567", "12")
    assert (decimal(4.5), decimal(4)) == ("4,5", "4")
