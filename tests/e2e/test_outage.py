"""When files are broken, when the server stops: the numbers stay, the last good version stays, the walk goes on."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.reader import reading
from tests.e2e.server import Server, StreamlitServer
from tests.files import ADULT

BROKEN = ADULT.replace("debut: danger", "debut: dangre")


def reload_until(page: Page, text: str) -> None:
    """Load the page again until its content says something: files are looked at once a second at most."""
    for _ in range(40):
        page.reload()
        page.locator("h1[data-q]").wait_for()
        if text in page.locator("#contenu").inner_text():
            return
    pytest.fail(f"« {text} » was never shown")


def test_a_broken_file_keeps_the_last_valid_version_and_tells_the_editor(browser: Browser, small: Server) -> None:
    small.start()
    with reading(browser, small.url) as reader:
        reader.open("/constats")
        (small.flows / "adult.yaml").write_text(BROKEN, encoding="utf-8")
        reload_until(reader.page, "la dernière version valable reste en service")
        expect(reader.page.locator("#contenu")).to_contain_text("dangre")
        reader.open("/?logigramme=adult").at("danger")
        reader.choose("Oui")
        reader.at("appeler_15")
        (small.flows / "adult.yaml").write_text(ADULT.replace("Appeler le 15", "Composer le 15"), encoding="utf-8")
        reload_until(reader.page, "Composer le 15")
    assert "dangre" in small.log


def test_with_no_valid_flows_the_numbers_are_shown(browser: Browser, small: Server) -> None:
    (small.flows / "adult.yaml").write_text(BROKEN, encoding="utf-8")
    small.start()
    with reading(browser, small.url, width=390) as reader:
        reader.open("/").at("arret")
        for digits in ("15", "112", "3114", "114"):
            expect(reader.page.locator(f'#contenu a[href$=":{digits}"]')).to_be_visible()
            expect(reader.page.locator(f'#urgences a[href$=":{digits}"]')).to_be_visible()
        reader.open("/constats").at("constats")
        expect(reader.page.locator("#contenu")).to_contain_text("dangre")


def test_during_an_outage_the_numbers_stay_and_the_first_click_counts(browser: Browser, small: Server) -> None:
    small.start()
    with reading(browser, small.url, width=390) as reader:
        page = reader.open("/?logigramme=adult").at("danger").page
        small.stop()
        expect(page.locator("#panne")).to_be_visible()
        expect(page.locator("#panne")).to_contain_text("Connexion perdue")
        page.locator('#urgences a[href="tel:15"]').click(trial=True)
        expect(page.get_by_role("dialog")).to_have_count(0)
        reader.choose("Oui")
        small.start()
        reader.at("appeler_15")
        expect(page.locator("#panne")).to_be_hidden()
        page.go_back()
        reader.at("danger")
        reader.errors.clear()  # a browser notes each connection that it could not make


def test_the_same_app_under_streamlit_run(browser: Browser, small: Server) -> None:
    server = StreamlitServer(small.flows, small.flows.parent / "streamlit.log")
    server.start()
    try:
        with reading(browser, server.url) as reader:
            reader.open("/?logigramme=adult").at("danger")
            reader.choose("Non")
            reader.at("appeler_15")
            assert reader.page.locator("html").get_attribute("lang") == "fr"
    finally:
        server.stop()
