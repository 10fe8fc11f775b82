"""Draw the pictures of docs/images from the served app: `python -m tools.screenshots`, from the root."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from tests.e2e import places
from tests.e2e.conftest import ARGUMENTS, CHROMIUM
from tests.e2e.reader import reading
from tests.e2e.server import ROOT, Server

IMAGES = ROOT / "docs" / "images"
SCREENS = {"": 1280, "-phone": 390}
NIGHT = "2026-11-24T23:10+01:00"
"""A Tuesday, late."""
PAGES = {"question": places.last_question, "orientation": places.same_day, "schema": places.chart}


def main() -> None:
    """One picture of each page for each width, as seen on a Tuesday night."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(ROOT / "flows", Path(folder, "log"), now=NIGHT)
        server.start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            for name, address in PAGES.items():
                for screen, width in SCREENS.items():
                    picture(browser, server.url, address("nuit"), IMAGES / f"{name}{screen}.png", width)
        finally:
            browser.close()
            server.stop()


def picture(browser: Browser, url: str, address: str, path: Path, width: int) -> None:
    """The first screen of a page, once it is whole."""
    with reading(browser, url, width=width) as reader:
        reader.open(address)
        expect(reader.page.get_by_role("note")).to_have_count(0)
        if "/schema" in address:
            expect(reader.page.locator("[data-svg] svg")).to_be_visible()
        reader.page.evaluate("document.fonts.ready")
        reader.page.screenshot(path=path)
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
