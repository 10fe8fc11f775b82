"""At 200 %, nothing is cut, nothing overlaps, nothing scrolls sideways."""

import pytest
from playwright.sync_api import Browser

from logigram.ui.site import PAGES
from tests.e2e import places
from tests.e2e.reader import reading
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


@pytest.mark.parametrize(("width", "text"), [(640, 100), (1280, 200), (640, 200), (320, 100)])
def test_nothing_is_cut_overlaps_or_scrolls_sideways(browser: Browser, served: Server, width: int, text: int) -> None:
    """640 is a screen of 1280 zoomed twice, 320 one zoomed four times; `text` is the size of letters alone."""
    with reading(browser, served.url, width=width) as reader:
        for address in ADDRESSES:
            page = reader.open(address).page
            page.add_style_tag(content=f"html {{ font-size: {text}% !important }}")
            for more in page.locator(".lg-main summary").all():
                more.click()
            assert page.evaluate("document.documentElement.scrollWidth") == width, address
            assert page.evaluate(CUT) == [], address
            assert page.evaluate(OVERLAP) == [], address
