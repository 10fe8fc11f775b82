"""When files are broken, when the server stops: the numbers stay, the last good version stays, the walk goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from logigram import Walk
from tests.e2e import places
from tests.e2e.reader import reading
from tests.e2e.server import ROOT, Server, StreamlitServer
from tests.files import ADULT

BEFORE = """\
debut: avant
questions:
  avant:
    texte: La personne est-elle seule ?
    reponses:
      - texte: Oui
        vers: danger
      - texte: Non
        vers: danger
"""
"""A question asked before the others."""
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


@pytest.fixture
def shipped(tmp_path: Path) -> Iterator[Server]:
    """The flows of the repository, on a server that a test stops."""
    server = Server(ROOT / "flows", tmp_path / "log")
    server.start()
    yield server
    server.stop()


def test_the_english_dialog_of_an_outage_is_never_readable_and_takes_nothing_away(
    browser: Browser, shipped: Server
) -> None:
    walk = Walk.start(places.territory(), places.FLOW, "week_end")
    with reading(browser, shipped.url, width=390) as reader:
        page = reader.open(f"/?logigramme={places.FLOW}").at(walk.node).page
        shipped.stop()
        said = page.get_by_text("Connection error", exact=False)
        said.first.wait_for(state="attached", timeout=60_000)
        for words in (said, page.get_by_text("Is Streamlit still running", exact=False), page.get_by_role("dialog")):
            expect(words.filter(visible=True)).to_have_count(0)
        expect(page.locator("#panne")).to_be_visible()
        for digits in ("15", "3114", "114"):
            page.locator(f'#urgences a[href$=":{digits}"]').click(trial=True)
        assert_reached_by_keyboard_and_wheel(page)
        walk = walk.answer(walk.answers[-1].id)
        page.locator(".lg-choices a").last.click()
        shipped.start()
        reader.at(walk.node)
        expect(page.locator("#panne")).to_be_hidden()
        reader.errors.clear()  # a browser notes each connection that it could not make


def assert_reached_by_keyboard_and_wheel(page: Page) -> None:
    """The numbers can be gone through with the keyboard, and the page scrolled."""
    numbers = page.locator("#urgences a")
    numbers.first.focus()
    page.keyboard.press("Tab")
    expect(numbers.nth(1)).to_be_focused()
    page.mouse.move(200, 500)
    page.mouse.wheel(0, 200)
    page.wait_for_function("scrollY > 0")


def test_of_several_clicks_made_during_an_outage_the_last_one_counts(browser: Browser, small: Server) -> None:
    small.start()
    with reading(browser, small.url) as reader:
        page = reader.open("/?logigramme=adult&fenetre=jour").at("danger").page
        small.stop()
        expect(page.locator("#panne")).to_be_visible()
        entries = reader.history()
        reader.choose("Oui")
        reader.choose("Non")
        assert reader.history() == entries + 2
        small.start()
        reader.at("mairie_demain")
        for node in ("appeler_15", "danger"):
            page.go_back()
            reader.at(node)
        reader.errors.clear()  # a browser notes each connection that it could not make


def test_a_walk_goes_on_when_a_question_before_it_is_taken_out(browser: Browser, small: Server) -> None:
    longer = ADULT.replace("debut: danger\nquestions:\n", BEFORE)
    (small.flows / "adult.yaml").write_text(longer, encoding="utf-8")
    small.start()
    with reading(browser, small.url) as reader:
        reader.open("/?logigramme=adult").at("avant")
        reader.choose("Non")
        page = reader.at("danger").page
        (small.flows / "adult.yaml").write_text(ADULT, encoding="utf-8")
        editor = page.context.new_page()
        editor.goto(f"{small.url}/?logigramme=adult")
        reload_until(editor, "en danger immédiat")
        editor.close()
        reader.choose("Oui")
        reader.at("appeler_15")
        expect(page.get_by_role("note")).to_contain_text("n'existe plus")
        page.go_back()
        reader.at("danger")


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
