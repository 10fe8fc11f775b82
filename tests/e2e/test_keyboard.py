"""With the keyboard alone, with what is announced, and for who asked for less movement."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.reader import DESKTOP, PHONE, Reader, reading
from tests.e2e.server import Server

STOPS = 60
"""Presses of Tab within which everything on a page is reached."""
FOCUSED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), look = getComputedStyle(one);
  const bar = document.getElementById("urgences");
  const under = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 20) / 2);
  return {
    answer: one.matches(".lg-choices a"),
    call: one.matches("#contenu a[href^='tel:']"),
    body: one === document.body,
    outlined: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2,
    inside: box.top >= 0 && box.bottom <= innerHeight,
    hidden: !bar.contains(one) && bar.contains(under),
  };
}"""


def tab_to(page: Page, what: str) -> None:
    """Press Tab until the focus is on an answer, or on a number; everything on the way is seen to have the focus."""
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if found["body"]:
            continue
        assert found["outlined"]
        assert not found["hidden"]
        if found[what]:
            return
    raise AssertionError(what)


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_a_whole_walk_from_the_welcome_page_to_a_number(browser: Browser, served: Server, width: int) -> None:
    with reading(browser, served.url, width=width) as reader:
        page = reader.open("/").page
        seen = ["accueil"]
        while page.locator(".lg-choices a").count():
            tab_to(page, "answer")
            page.keyboard.press("Enter")
            expect(page.locator(f'h1[data-q="{seen[-1]}"]')).to_be_hidden()
            reader.ready()
            expect(reader.heading).to_be_focused()
            seen.append(reader.node)
        assert len(seen) > 2
        assert len(set(seen)) == len(seen)
        tab_to(page, "call")


def test_the_first_stop_leads_to_the_content(reader: Reader) -> None:
    page = reader.open("/?logigramme=adult").page
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('contenu').contains(document.activeElement)")


def test_backwards_the_focus_is_never_caught(phone: Reader) -> None:
    page = phone.open("/confiance?logigramme=adult").page
    first = page.get_by_role("link", name="Aller au contenu")
    page.locator("footer a").last.focus()
    for _ in range(STOPS):
        page.keyboard.press("Shift+Tab")
        if first.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError("the first link was never reached")


def test_losing_and_finding_the_server_again_is_announced(browser: Browser, small: Server) -> None:
    small.start()
    with reading(browser, small.url) as reader:
        page = reader.open("/?logigramme=adult").page
        expect(page.locator("#annonce")).to_have_attribute("aria-live", "polite")
        small.stop()
        expect(page.get_by_role("status").filter(has_text="Connexion perdue")).to_be_visible()
        small.start()
        expect(page.locator("#annonce")).to_have_text("Connexion rétablie.")
        reader.errors.clear()  # a browser notes each connection that it could not make


def test_nothing_moves_for_who_asked_for_it(browser: Browser, served: Server) -> None:
    context = browser.new_context(reduced_motion="reduce", locale="fr-FR")
    page = context.new_page()
    page.goto(f"{served.url}/?logigramme=adult")
    page.locator("h1[data-q]").wait_for()
    moving = page.evaluate(
        """() => [...document.querySelectorAll(".lg, .lg *, #urgences, #urgences *")].filter((one) => {
          const look = getComputedStyle(one);
          return look.transitionDuration.split(", ").some((time) => time !== "0s") || look.animationName !== "none";
        }).map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert moving == []
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    context.close()
