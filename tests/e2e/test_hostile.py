"""What editors write is shown as it is, whatever it looks like."""

from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser

from logigram import InvalidSource
from logigram.render.walked import STYLE
from logigram.source import parse
from tests.e2e.reader import reading
from tests.e2e.server import Server
from tests.hostile import HOSTILE


def quoted(text: str) -> str:
    """The text between quotes, on one line, its strange characters escaped."""
    return yaml.safe_dump(text, default_style='"', width=10**9).rstrip("\n")


def answer(position: int, text: str) -> str:
    return f"      - {{id: r{position}, texte: {quoted(text)}, vers: fin}}\n"


def flow(texts: tuple[str, ...]) -> str:
    """A flow in which every text is an answer, a line of what to do, and a title."""
    answers = "".join(answer(position, text) for position, text in enumerate(texts))
    lines = "".join(f"      - {quoted(text)}\n" for text in texts)
    title = quoted(texts[0])
    return (
        f"logigramme: adult\ntitre: {title}\nage: {{min: 18, max: 64}}\ndebut: essai\n"
        f"questions:\n  essai:\n    texte: {title}\n    aide: {title}\n    reponses:\n{answers}"
        f"orientations:\n  fin:\n    titre: {title}\n    delai: immediat\n    structures: [samu_15]\n"
        f"    consignes:\n{lines}"
    )


def written(text: str) -> bool:
    """Whether a file may hold the text: invisible characters are refused when it is read."""
    try:
        parse(flow((text,)), "adult.yaml")
    except InvalidSource:
        return False
    return bool(text.strip())


def plain(text: str | None) -> str:
    return (text or "").replace("\u00a0", " ")


OURS = ("/static/", "/ressources/", "/_stcore/", "/dessin.svg", "/manifest.json")
"""What a page may ask of the server, beside itself: a text such as `<img src=x>` must make it ask for nothing."""


@pytest.mark.parametrize("sign", ["**", "$", ":red[", "<b>", "![", "](https://", "<img", "<script"])
def test_the_hostile_texts_hold_what_markdown_and_html_would_obey(sign: str) -> None:
    assert any(sign in text for text in HOSTILE if written(text))


def test_hostile_texts_appear_as_they_are_written(browser: Browser, small: Server) -> None:
    texts = tuple(text for text in HOSTILE if written(text))
    assert len(texts) > len(HOSTILE) * 0.9
    (small.flows / "adult.yaml").write_text(flow(texts), encoding="utf-8")
    small.start()
    asked: list[str] = []
    with reading(browser, small.url) as reader:
        reader.page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        reader.open("/?logigramme=adult").at("essai")
        shown = reader.page.locator(".lg-choices a").evaluate_all("links => links.map(link => link.textContent)")
        assert [plain(each) for each in shown] == [plain(text) for text in texts]
        assert plain(reader.heading.text_content()) == plain(texts[0])
        reader.page.locator(".lg-choices a").first.click()
        reader.at("fin")
        lines = reader.page.locator(".lg-dots").first.locator("li")
        assert [plain(each) for each in lines.evaluate_all("all => all.map(one => one.textContent)")] == [
            plain(text) for text in texts
        ]
        reader.open("/schema?logigramme=adult")
        reader.page.locator("[data-svg] svg").wait_for()
        assert reader.page.locator("main script, main img, main iframe").count() == 0
        assert set(reader.page.locator("main style").all_text_contents()) <= {STYLE}, "that of the walk, and no other"
    pages = {"/", "/schema"}
    assert [path for path in asked if path not in pages and not path.startswith(OURS)] == []
