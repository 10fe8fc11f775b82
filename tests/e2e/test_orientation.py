"""The page of an orientation in a real browser: copied, printed, unfolded."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.e2e import places
from tests.e2e.reader import SCREENS, Reader, reading, screen
from tests.e2e.server import Server
from tests.files import edited

BY_DAY = "&fenetre=jour"


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()")).replace("\u00a0", " ")


def allow(page: Page) -> Page:
    """The reader's browser lets the test read what was copied."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def test_the_orientation_is_copied_as_text_and_it_is_announced(phone: Reader) -> None:
    page = allow(phone.open(f"{places.same_day('jour')}{BY_DAY}").page)
    title = phone.heading.inner_text().replace("\u00a0", " ")
    page.get_by_role("button", name="Copier en texte").click()
    expect(page.locator("#annonce")).to_have_text("Texte copié.")
    expect(page.locator("[data-done]")).to_have_text("Texte copié.")
    assert clipboard(page).startswith(title)
    assert "fenêtre" not in clipboard(page)
    assert "http" not in clipboard(page)


def test_the_link_is_copied_without_answers_nor_window(reader: Reader) -> None:
    page = allow(reader.open(f"{places.same_day('jour')}{BY_DAY}").page)
    node = reader.node
    page.get_by_role("button", name="Copier le lien").click()
    expect(page.locator("#annonce")).to_have_text("Lien copié, sans vos réponses.")
    link = clipboard(page)
    assert link == f"{reader.url}/?logigramme={places.FLOW}&depuis={node}"
    page.goto(link)
    reader.at(node)
    expect(page.get_by_role("heading", name="Vos réponses")).to_have_count(0)


def test_where_the_browser_does_not_copy_the_words_are_there_to_select(phone: Reader) -> None:
    phone.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page = phone.open(places.urgent()).page
    page.get_by_role("button", name="Copier en texte").click()
    field = page.locator("#lg-texte")
    expect(field).to_be_focused()
    assert field.evaluate("field => field.selectionEnd - field.selectionStart === field.value.length")
    expect(page.locator("#annonce")).to_contain_text("Texte sélectionné")
    page.get_by_role("button", name="Copier le lien").click()
    expect(page.get_by_label("Lien")).to_have_value(re.compile(r"/\?logigramme=\w+&depuis=\w+$"))


def test_a_message_is_ready_for_the_service_that_does_not_answer(browser: Browser, small: Server) -> None:
    small.start()
    with reading(browser, small.url) as reader:
        page = allow(reader.open("/?logigramme=adult&depuis=mairie_demain").page)
        page.get_by_text("Message à laisser : Mairie").click()
        page.get_by_role("button", name="Copier le message").click()
        expect(page.locator("#annonce")).to_have_text("Message copié.")
        assert "[votre nom]" in clipboard(page)
        assert "je rappelle lundi 30 novembre à 9 h" in clipboard(page)


def test_a_code_is_drawn_where_the_territory_has_an_address(browser: Browser, small: Server) -> None:
    address = "nom: Territoire d'essai\nadresse_publique: https://exemple.fr\n"
    files = edited("territoire.yaml", "nom: Territoire d'essai\n", address)
    (small.flows / "territoire.yaml").write_text(files["territoire.yaml"], encoding="utf-8")
    small.start()
    with reading(browser, small.url) as reader:
        page = reader.open("/?logigramme=adult&danger=oui").page
        page.get_by_text("Code QR").click()
        code = page.get_by_alt_text("Code QR du lien vers cette orientation")
        expect(code).to_be_visible()
        assert code.evaluate("code => code.decode().then(() => code.naturalWidth)") > 0
        assert code.get_attribute("src") == "./qr.svg?logigramme=adult&depuis=appeler_15"


@pytest.mark.parametrize("address", [places.urgent(), places.same_day(), places.discreet(), places.ORDER])
def test_an_orientation_is_one_sheet_of_paper(reader: Reader, address: str) -> None:
    page = reader.open(address).page
    page.evaluate("document.fonts.ready")
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


def test_the_order_of_the_mayor_is_one_sheet_with_its_deadlines_too(reader: Reader) -> None:
    page = reader.open(places.ORDER).page
    expect(page.get_by_role("button", name="Imprimer")).to_be_visible()
    page.get_by_label("Heure de la signature").fill("2026-10-24T22:00")
    expect(page.locator(".lg-deadline").first).to_be_visible()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1


def test_paper_is_white_even_where_the_screen_is_dark(browser: Browser, served: Server) -> None:
    with reading(browser, served.url, scheme="dark") as reader:
        page = reader.open(places.urgent()).page
        card = page.locator(".lg-do")
        colour = "card => [getComputedStyle(card).backgroundColor, getComputedStyle(card).color]"
        on_screen = card.evaluate(colour)
        page.emulate_media(media="print", color_scheme="dark")
        assert card.evaluate(colour) == ["rgb(255, 255, 255)", "rgb(29, 42, 48)"]
        assert on_screen != card.evaluate(colour)


def test_on_paper_numbers_come_first_and_nothing_of_the_answers(reader: Reader) -> None:
    page = reader.open(places.urgent()).page
    expect(page.get_by_role("heading", name="Vos réponses")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Vos réponses")).to_be_hidden()
    for hidden in (".lg-nav", ".lg-tools button", ".lg-tools textarea", ".lg-ways", ".lg-moment details"):
        assert page.locator(hidden).locator("visible=true").count() == 0, hidden
    top = page.locator("#urgences").bounding_box()
    assert top
    assert top["y"] == 0
    assert page.locator(".lg-from-where li").first.is_visible()


@pytest.mark.parametrize("address", [places.same_day("jour") + BY_DAY, places.discreet(), places.ORDER])
def test_no_fault_with_everything_unfolded(browser: Browser, served: Server, address: str) -> None:
    with reading(browser, served.url) as reader:
        page = reader.open(address).page
        expect(page.get_by_role("button", name="Imprimer")).to_be_visible()
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        for width, scheme in SCREENS:
            screen(page, width, scheme)
            faults = Axe().run(page).response["violations"]
            assert [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in faults] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_first_screen_has_title_delay_and_number(phone: Reader) -> None:
    page = phone.open(places.urgent()).page
    for first in (phone.heading, page.locator(".lg-delay"), page.locator(".lg-first .lg-call").first):
        expect(first).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("heading", name="Ce qu'il faut faire")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Imprimer")).to_be_visible()
    sizes = (
        page.locator(".lg-tools button, .lg-tools summary")
        .locator("visible=true")
        .evaluate_all("all => all.map(each => each.getBoundingClientRect().height)")
    )
    assert min(sizes) >= 44
