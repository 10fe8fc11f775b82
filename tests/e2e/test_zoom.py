"""At 200 %, nothing is cut, nothing overlaps, nothing scrolls sideways."""

import pytest
from playwright.sync_api import Browser

from logigram.ui.site import PAGES
from tests.e2e import places
from tests.e2e.reader import reading, screen
from tests.e2e.server import Server

ADDRESSES = (
    "/",
    places.last_question(),
    places.urgent(),
    places.same_day(),
    places.chart(),
    *(f"/{page}" for page in PAGES if page),
)
CUT = """() => [...document.querySelectorAll(".lg *, #urgences *")].filter((one) => {
  const look = getComputedStyle(one);
  const seen = one.checkVisibility() && look.clipPath === "none" && !one.closest("svg, .lg-hidden");
  const clips = look.overflowX !== "visible" && look.overflowX !== "auto" && one.clientWidth;
  const box = one.getBoundingClientRect();
  const out = box.width && (box.right > innerWidth + 1 || box.left < -1) && !one.closest(".lg-chart, .lg-skip");
  return seen && one.textContent.trim() && ((clips && one.scrollWidth > one.clientWidth + 1) || out);
}).map((one) => one.outerHTML.slice(0, 120))"""
OVERLAP = """() => {
  const all = [...document.querySelectorAll(".lg a, .lg summary, .lg input, .lg h1, .lg h2, .lg p, .lg dt, .lg dd")];
  const shown = all.filter((one) => one.checkVisibility() && !one.closest(".lg-chart, .lg-hidden"));
  const boxes = shown.map((one) => [one, one.getBoundingClientRect()]).filter(([, box]) => box.width > 1);
  const found = [];
  boxes.forEach(([one, a], place) => boxes.slice(place + 1).forEach(([two, b]) => {
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    const apart = !one.contains(two) && !two.contains(one);
    if (apart && wide > 2 && high > 2) found.push([one.outerHTML.slice(0, 80), two.outerHTML.slice(0, 80)]);
  }));
  return found;
}"""


SIZES = ((640, 100), (1280, 200), (640, 200), (320, 100))
"""Widths, and percents of letters: 640 is a screen of 1280 zoomed twice, 320 one zoomed four times."""
LETTERS = "size => document.documentElement.style.setProperty('font-size', `${size}%`, 'important')"


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_is_cut_overlaps_or_scrolls_sideways(browser: Browser, served: Server, address: str) -> None:
    with reading(browser, served.url, width=SIZES[0][0]) as reader:
        page = reader.open(address).page
        for more in page.locator(".lg-main summary").all():
            more.click()
        for width, text in SIZES:
            screen(page, width)
            page.evaluate(LETTERS, text)
            seen = f"{width} px, {text} %"
            assert page.evaluate("document.documentElement.scrollWidth") == width, seen
            assert page.evaluate(CUT) == [], seen
            assert page.evaluate(OVERLAP) == [], seen
