"""A reader in a real browser, who notices what must never happen on a page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, WebSocket, expect

PHONE, DESKTOP = 390, 1280
TALL = 844
"""Height of every screen: that of a phone."""
Scheme = Literal["light", "dark"]
SCREENS: tuple[tuple[int, Scheme], ...] = ((DESKTOP, "light"), (PHONE, "dark"), (320, "light"))
"""Every width and every scheme that a fault is looked for in: colours do not hang on the width."""


class Stop(NamedTuple):
    """An address, the question or outcome that it shows, and how many of some elements."""

    address: str
    node: str
    counted: str
    number: int


_TOUR = """
async (stops) => {
  const wrong = [];
  for (const [address, node, counted, number] of stops) {
    const shown = () => {
      const heading = document.querySelector("h1[data-q]");
      const right = heading?.dataset.q === node && heading.checkVisibility();
      return right && document.querySelectorAll(counted).length === number;
    };
    const seen = new Promise((done) => {
      const late = setTimeout(() => done(false), 15000);
      const watch = new MutationObserver(() => {
        if (!shown()) return;
        clearTimeout(late);
        watch.disconnect();
        done(true);
      });
      document.querySelector("h1[data-q]").removeAttribute("data-q"); // the page before must not pass for this one
      watch.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
    });
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
    if (!(await seen)) wrong.push(`${address} did not show ${node} with ${number} ${counted}`);
  }
  return wrong;
}
"""


class Reader:
    """One browser window on a served app; `errors` are console errors, `foreign` what was asked of other machines."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url
        self.errors: list[str] = []
        self.foreign: list[str] = []
        self.sent = 0
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._request)
        page.on("websocket", self._websocket)

    def open(self, address: str = "/") -> "Reader":
        """Load a page whole, and wait for its content."""
        self.page.goto(self.url + address)
        return self.ready()

    def go(self, address: str) -> None:
        """Go to an address of the same page the way a click does, without loading it whole."""
        self.page.evaluate(
            "(to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')); }", address
        )

    def tour(self, stops: Sequence[Stop]) -> list[str]:
        """Go to each address in turn, as a click does, and tell those that did not show what they should.

        All in the browser: asking it from here at each stop would take longer than the pages themselves.
        """
        asked = [[stop.address, stop.node, stop.counted, stop.number] for stop in stops]
        return list(self.page.evaluate(_TOUR, asked))

    def ready(self) -> "Reader":
        """Wait until the page has its content."""
        expect(self.heading).to_be_visible()
        return self

    @property
    def heading(self) -> Locator:
        """The heading of the page."""
        return self.page.locator("h1[data-q]")

    @property
    def node(self) -> str:
        """The question or outcome shown."""
        return self.heading.get_attribute("data-q") or ""

    def at(self, node: str) -> "Reader":
        """Wait until the page shows a question, an outcome or a page by its name."""
        expect(self.page.locator(f'h1[data-q="{node}"]')).to_be_visible()
        return self

    def choose(self, text: str) -> None:
        """Click an answer, or a choice of the welcome page."""
        self.page.locator(".lg-choices a", has_text=text).first.click()

    def history(self) -> int:
        """The number of entries in the browser's history."""
        return int(self.page.evaluate("history.length"))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.errors.append(message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.url, "data:", "blob:")):
            self.foreign.append(request.url)

    def _websocket(self, websocket: WebSocket) -> None:
        if websocket.url.removeprefix("ws:") != f"{self.url.removeprefix('http:')}/_stcore/stream":
            self.foreign.append(websocket.url)
        websocket.on("framesent", lambda _: self._count())

    def _count(self) -> None:
        self.sent += 1


def screen(page: Page, width: int, scheme: Scheme = "light") -> None:
    """The same page on another screen: a page seen on five is loaded once."""
    page.set_viewport_size({"width": width, "height": TALL})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.wait_for_function(_TURNED, arg=scheme == "dark")


_TURNED = """
dark => {
  const grounds = [document.body, document.querySelector(".stApp")].map((one) => getComputedStyle(one).backgroundColor);
  const opaque = grounds.map((colour) => colour.match(/[0-9.]+/g).map(Number)).filter(([, , , alpha]) => alpha !== 0);
  return opaque.length > 0 && opaque.every(([red]) => red < 128 === dark);
}
"""
"""Whether what is behind everything has taken the colours of the scheme: Streamlit does it after the browser."""


@contextmanager
def reading(browser: Browser, url: str, *, width: int = DESKTOP, scheme: str = "light") -> Iterator[Reader]:
    """A reader with a screen of that width; the browser must have had nothing to complain about in the end."""
    dark = scheme == "dark"
    context = browser.new_context(
        viewport={"width": width, "height": TALL}, locale="fr-FR", color_scheme="dark" if dark else "light"
    )
    reader = Reader(context.new_page(), url)
    yield reader
    context.close()
    assert reader.errors == []
    assert reader.foreign == []
