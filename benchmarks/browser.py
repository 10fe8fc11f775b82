"""From a click to its content, in a real browser: each app in a tab of its own, clicked in turn."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan

from playwright.sync_api import Page, expect, sync_playwright

from tests.e2e.conftest import ARGUMENTS, CHROMIUM

HEADING = "h1[data-q]"
_TIMED = """
(element) => new Promise((done) => {
  const before = document.querySelector("h1[data-q]");
  const start = performance.now();
  const watch = new MutationObserver(() => {
    const now = document.querySelector("h1[data-q]");
    if (!now || (now === before && now.dataset.q === before.dataset.q)) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  });
  watch.observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ["data-q"] });
  element.click();
  setTimeout(() => done(NaN), 10000);
})
"""
"""Milliseconds from the click until another heading is painted."""


@dataclass(frozen=True)
class Tab:
    """One app, and what is clicked in it to go on; `again` is where to start again when nothing is left to click."""

    url: str
    click: str
    again: str


def clicked(tabs: Mapping[str, Tab], clicks: int) -> dict[str, list[float]]:
    """Seconds from click to content, for that many clicks on each app."""
    found: dict[str, list[float]] = {name: [] for name in tabs}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        pages = {name: browser.new_context(locale="fr-FR").new_page() for name in tabs}
        for name, tab in tabs.items():
            _open(pages[name], tab)
        for _ in range(clicks):
            for name, tab in tabs.items():
                found[name].append(_seconds(pages[name], tab))
        browser.close()
    return found


def _seconds(page: Page, tab: Tab) -> float:
    page.bring_to_front()
    page.wait_for_load_state("networkidle")
    links = page.locator(tab.click)
    if links.count() == 0:
        _open(page, tab)
    milliseconds = float(links.first.evaluate(_TIMED))
    assert not isnan(milliseconds), f"nothing came of a click on {page.url}"
    return milliseconds / 1000


def _open(page: Page, tab: Tab) -> None:
    page.goto(tab.url + tab.again)
    expect(page.locator(HEADING)).to_be_visible()
    expect(page.locator(tab.click).first).to_be_visible()
