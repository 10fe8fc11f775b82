"""HTML that escapes by construction."""

from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.ui.html import Html, join, tag, text
from tests.hostile import HOSTILE


class Seen(HTMLParser):
    """What a parser finds in a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: dict[str, str | None] = {}
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update(attrs)

    def handle_data(self, data: str) -> None:
        self.words += data


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(words: str) -> None:
    seen = Seen(tag("p", words, title=words))
    assert seen.tags == ["p"]
    assert plain(seen.words) == plain(words)
    assert seen.attributes == {"title": words}


@given(st.text())
def test_any_text_stays_text(words: str) -> None:
    assert plain(unescape(text(words))) == plain(words)
    assert "<" not in text(words)


def test_markup_made_here_is_let_through_and_nothing_else() -> None:
    assert tag("p", tag("b", "a"), "<b>", None, ["c", tag("i", "d")]) == "<p><b>a</b>&lt;b&gt;c<i>d</i></p>"


def test_french_marks_do_not_start_a_line() -> None:
    assert text("Est-ce « oui » ? Non ; si : là !") == "Est-ce «\u00a0oui\u00a0»\u00a0? Non\u00a0; si\u00a0: là\u00a0!"


def test_attributes() -> None:
    made = tag("a", "x", href="?a=1&b=2", class_="c", data_nav=True, hidden=False, rel=None, tabindex=-1)
    assert made == '<a href="?a=1&amp;b=2" class="c" data-nav tabindex="-1">x</a>'
    assert tag("img", src="./a.svg", alt="") == '<img src="./a.svg" alt="">'


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " javascript:x", "data:text/html,x", "//pwned.example", "vbscript:x"]
)
def test_an_address_that_could_run_code_is_left_out(url: str) -> None:
    assert tag("a", "x", href=url) == "<a>x</a>"


@pytest.mark.parametrize(
    "url", ["https://a.fr", "http://a.fr", "tel:15", "sms:114", "mailto:a@b.fr", "?x=y", "#a", "./schema"]
)
def test_plain_addresses_are_kept(url: str) -> None:
    assert Seen(tag("a", "x", href=url)).attributes == {"href": url}


def test_nothing_is_nothing() -> None:
    assert join(None) == Html()
    assert tag("p") == "<p></p>"
