"""One browser and one server for all end-to-end tests of a worker."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.e2e.reader import PHONE, Reader, reading
from tests.e2e.server import ROOT, Server
from tests.files import FILES

CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium") or "/usr/bin/chromium"
"""The browser without its own windows, where there is one: a new page costs a quarter of the time."""
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=15_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The flows of the repository, served on a Saturday evening."""
    server = Server(ROOT / "flows", tmp_path_factory.mktemp("served") / "log")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def reader(browser: Browser, served: Server) -> Iterator[Reader]:
    """A reader at a desk."""
    with reading(browser, served.url) as reader:
        yield reader


@pytest.fixture
def phone(browser: Browser, served: Server) -> Iterator[Reader]:
    """A reader with a phone."""
    with reading(browser, served.url, width=PHONE) as reader:
        yield reader


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Server]:
    """A small territory of its own, for tests that change files or stop the server; not started."""
    flows = tmp_path / "flows"
    flows.mkdir()
    for name, text in FILES.items():
        (flows / name).write_text(text, encoding="utf-8")
    server = Server(flows, tmp_path / "log")
    yield server
    server.stop()
