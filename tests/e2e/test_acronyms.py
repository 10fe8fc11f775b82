"""Acronyms explained on hover, with the keyboard, by touch and in a list, whatever their texts look like."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, expect

from logigram.ui.acronyms import said
from logigram.ui.address import Address
from logigram.ui.router import content
from logigram.ui.view import look
from logigram.ui.web.store import Version
from tests.e2e import places
from tests.e2e.reader import Reader, reading
from tests.e2e.server import Server
from tests.e2e.test_hostile import flow, plain, quoted, written
from tests.hostile import HOSTILE

MARK = 'class="lg-acronym"'


def addresses() -> Iterator[tuple[int, str]]:
    """The pages of the shipped flows that explain acronyms, and how many."""
    here = places.territory().public
    for name, each in here.flows.items():
        for node in each.nodes:
            address = Address(name, "jour", origin=node)
            page = content(look(Version(), here, "", address))[1]
            yield page.count(MARK), f"/{address.query()}"


BUSY = max(addresses())[1]
"""The page with the most acronyms in its texts."""


def word(reader: Reader) -> Locator:
    return reader.page.locator(".lg-acronym").first


def bubble(reader: Reader) -> Locator:
    return reader.page.locator(".lg-tip:popover-open")


def test_with_the_keyboard_a_word_is_explained_and_escape_closes_it(reader: Reader) -> None:
    reader.open(BUSY)
    word(reader).focus()
    expect(bubble(reader)).to_be_visible()
    said_by = word(reader).get_attribute("aria-describedby")
    assert bubble(reader).get_attribute("id") == said_by
    reader.page.keyboard.press("Escape")
    expect(bubble(reader)).to_have_count(0)
    expect(word(reader)).to_be_focused()
    reader.page.keyboard.press("Enter")
    expect(bubble(reader)).to_be_visible()
    reader.page.keyboard.press("Tab")
    expect(bubble(reader)).not_to_have_id(said_by or "")


def test_pointed_at_it_stays_while_the_pointer_is_on_it_and_goes_with_escape(reader: Reader) -> None:
    reader.open(BUSY)
    reader.page.clock.install()
    word(reader).hover()
    expect(bubble(reader)).to_be_visible()
    bubble(reader).hover()
    reader.page.clock.run_for(5_000)
    expect(bubble(reader)).to_be_visible()
    reader.page.mouse.move(2, 2)
    reader.page.clock.run_for(5_000)
    expect(bubble(reader)).to_have_count(0)
    word(reader).hover()
    expect(bubble(reader)).to_be_visible()
    reader.page.keyboard.press("Escape")
    expect(bubble(reader)).to_have_count(0)


@pytest.mark.parametrize("script", [True, False])
def test_by_touch_with_or_without_our_script(browser: Browser, served: Server, *, script: bool) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, locale="fr-FR")
    page = context.new_page()
    if not script:
        page.route("**/ressources/logigram.js*", lambda route: route.abort())
    page.goto(served.url + BUSY)
    page.locator(".lg-acronym").first.tap()
    expect(page.locator(".lg-tip:popover-open")).to_be_visible()
    page.touchscreen.tap(4, 300)
    expect(page.locator(".lg-tip:popover-open")).to_have_count(0)
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (390, "dark"), (1280, "light")])
def test_bubbles_are_whole_on_the_screen_clear_of_the_numbers(
    browser: Browser, served: Server, width: int, scheme: str
) -> None:
    with reading(browser, served.url, width=width, scheme=scheme) as reader:
        reader.open(BUSY)
        words = reader.page.locator(".lg-acronym")
        for place in range(words.count()):
            words.nth(place).focus()
            expect(bubble(reader)).to_be_in_viewport(ratio=1)
            found = bubble(reader).bounding_box()
            bar = reader.page.locator("#urgences").bounding_box()
            assert found
            assert bar
            assert found["y"] + found["height"] <= bar["y"] or found["y"] >= bar["y"] + bar["height"]
            assert reader.page.evaluate("document.documentElement.scrollWidth") == width
        assert Axe().run(reader.page).response["violations"] == []


def test_the_list_of_the_page_and_the_page_of_all(reader: Reader) -> None:
    here = places.territory()
    reader.open(BUSY)
    listed = reader.page.locator(".lg-acronyms details")
    words = set(reader.page.locator(".lg-acronym").all_text_contents())
    listed.locator("summary").click()
    assert words <= set(listed.locator("dt").all_text_contents())
    expect(listed.locator("dd").first).to_be_visible()
    reader.page.get_by_role("link", name="Sigles", exact=True).click()
    reader.at("sigles")
    assert set(reader.page.locator("dt").all_text_contents()) == set(here.content.glossary)


def test_hostile_texts_with_acronyms_appear_as_they_are_written(browser: Browser, small: Server) -> None:
    texts = tuple(f"{text} CMP" for text in HOSTILE if written(f"{text} CMP"))
    (small.flows / "adult.yaml").write_text(flow(texts), encoding="utf-8")
    hostile = quoted(texts[0])
    (small.flows / "glossaire.yaml").write_text(
        f"CMP: {{developpe: {hostile}, explication: {hostile}}}\n", encoding="utf-8"
    )
    small.start()
    with reading(browser, small.url) as reader:
        reader.open("/?logigramme=adult").at("essai")
        assert plain(reader.heading.text_content()) == plain(texts[0])
        word(reader).focus()
        assert plain(bubble(reader).text_content()) == plain(f"{texts[0]}. {texts[0]}")
        reader.page.locator(".lg-choices a").first.click()
        reader.at("fin")
        lines = (
            reader.page.locator(".lg-dots").first.locator("li").evaluate_all("all => all.map(one => one.textContent)")
        )
        assert [plain(each) for each in lines] == [plain(text) for text in texts]
        expect(reader.page.locator(".lg-acronym")).to_have_count(2)  # in the title, and in the line that repeats it
        assert reader.page.locator("main script, main img, main iframe, main style").count() == 0


def test_some_shipped_question_and_orientation_explain_an_acronym() -> None:
    assert said(look(Version(), places.territory().public, "", Address()), "CMP") == "CMP"
    assert sum(count > 0 for count, _ in addresses()) > 10
