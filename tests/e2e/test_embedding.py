"""The app inside a page of another site: where it was allowed, and nowhere else."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, expect

from logigram import Walk
from tests.e2e import places
from tests.e2e.server import ROOT, Server


class Site(ThreadingHTTPServer):
    """A page of somebody else's, with a frame; it is another site under each of its two names."""

    daemon_threads = True

    def __init__(self) -> None:
        self.shown = ""
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def origin(self, name: str) -> str:
        return f"http://{name}:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        """The page with its frame."""
        body = '<!DOCTYPE html><html lang="fr"><title>Intranet</title><link rel="icon" href="data:,">'
        body += f'<iframe src="{self.server.shown}" title="Logigrammes" width="700" height="800"></iframe>'
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Nothing on the terminal."""


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.shutdown()
    site.server_close()


@pytest.fixture(scope="module")
def embedded(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    log = tmp_path_factory.mktemp("embedded") / "log"
    server = Server(ROOT / "flows", log, embed=f"https://intranet.exemple.fr {site.origin('localhost')}")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="fr-FR")
    yield context.new_page()
    context.close()


def test_a_walk_goes_on_inside_a_page_of_a_site_that_was_named(page: Page, site: Site, embedded: Server) -> None:
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type in {"error", "warning"} else None)
    site.shown = f"{embedded.url}/?logigramme={places.FLOW}"
    page.goto(site.origin("localhost"))
    walk = Walk.start(places.territory(), places.FLOW, "week_end")
    frame = page.frame_locator("iframe")
    expect(frame.locator(f'h1[data-q="{walk.node}"]')).to_be_visible()
    for _ in range(2):
        answer = walk.answers[-1]
        frame.locator(".lg-choices a", has_text=answer.text).first.click()
        walk = walk.answer(answer.id)
        expect(frame.locator(f'h1[data-q="{walk.node}"]')).to_be_focused()
    expect(frame.locator('#urgences a[href="tel:15"]')).to_be_visible()
    page.evaluate("history.back()")  # an entry of the frame is one of the page
    expect(frame.locator(f'h1[data-q="{walk.back().node}"]')).to_be_visible()
    assert wrong == []


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_no_other_site_may(page: Page, site: Site, embedded: Server, served: Server, name: str) -> None:
    closed = embedded if name == "127.0.0.1" else served  # not the name that was allowed; nobody is, by default
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    site.shown = f"{closed.url}/"
    page.goto(site.origin(name))
    expect(page.frame_locator("iframe").locator("#urgences")).to_have_count(0)
    assert any("frame-ancestors" in text or "X-Frame-Options" in text for text in said)
