"""What is true of every page."""

from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e import places
from tests.e2e.reader import Reader, reading, screen
from tests.e2e.server import Server

OUTCOME = places.urgent()
PAGES = (
    "/",
    "/?logigramme=adult",
    OUTCOME,
    "/schema",
    "/schema?logigramme=geronto",
    "/annuaire",
    "/constats",
    "/confiance",
    "/sigles",
)
ENGLISH = ("Skip to", "Running", "Connection", "Deploy", "Streamlit", "Manage", "Rerun", "Settings")


@pytest.mark.parametrize("address", PAGES)
def test_nothing_to_scroll_sideways_no_english_numbers_in_sight(browser: Browser, served: Server, address: str) -> None:
    with reading(browser, served.url) as reader:
        page = reader.open(address).page
        for width in (320, 390, 1280):
            screen(page, width)
            assert page.evaluate("document.documentElement.scrollWidth") == width
            said = page.locator("body").inner_text()
            assert [word for word in ENGLISH if word in said] == []
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            for digits in ("15", "17", "3114", "114"):
                expect(page.locator(f'#urgences a[href$=":{digits}"]')).to_be_in_viewport(ratio=1)
            for name in ("S'orienter", "Schéma", "Annuaire", "Pour les éditeurs"):
                expect(page.get_by_role("navigation", name="Pages").get_by_role("link", name=name)).to_be_visible()


def test_french_is_declared_and_the_title_names_the_question(reader: Reader) -> None:
    reader.open("/?logigramme=adult")
    assert reader.page.locator("html").get_attribute("lang") == "fr"
    question = reader.heading.inner_text().replace("\u00a0", " ")
    assert reader.page.title().startswith(question)


def test_answers_are_large_enough_for_a_thumb(phone: Reader) -> None:
    phone.open("/?logigramme=adult")
    heights = phone.page.locator(".lg-choices a, #urgences a").evaluate_all(
        "links => links.map(link => link.getBoundingClientRect().height)"
    )
    assert heights
    assert min(heights) >= 48


def test_an_outcome_gives_a_phone_link_and_says_that_it_is_open(phone: Reader) -> None:
    phone.open(OUTCOME)
    expect(phone.page.locator('#contenu a[href^="tel:"]').first).to_be_in_viewport(ratio=1)
    expect(phone.page.locator("#contenu")).to_contain_text("Ouvert maintenant")
    expect(phone.page.locator(".lg-delay")).to_have_text("Tout de suite")


def test_the_chart_is_drawn_and_leads_to_its_questions(reader: Reader) -> None:
    reader.open(places.chart())
    chart = reader.page.locator("[data-svg] svg")
    expect(chart).to_be_visible()
    assert chart.get_attribute("lang") == "fr"
    chart.locator("a").nth(1).click()
    expect(reader.page.locator(".lg-chart")).to_have_count(0)
    assert "/schema" not in reader.page.url


def test_links_work_without_our_script(browser: Browser, served: Server) -> None:
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.route("**/ressources/logigram.js*", lambda route: route.abort())
    page.goto(f"{served.url}/?logigramme=adult")
    first = page.locator("h1[data-q]").get_attribute("data-q")
    page.locator(".lg-choices a").nth(3).click()
    expect(page.locator(f'h1[data-q="{first}"]')).to_be_hidden()
    expect(page.locator("h1[data-q]")).to_be_visible()
    context.close()


def test_an_unknown_address_gives_a_french_page_with_the_numbers(browser: Browser, served: Server) -> None:
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    answer = page.goto(f"{served.url}/n/importe/quoi")
    assert answer
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Page introuvable")
    expect(page.locator('#urgences a[href="tel:15"]')).to_be_visible()
    page.get_by_role("link", name="Aller à l'accueil").click()
    expect(page.locator('h1[data-q="accueil"]')).to_be_visible()
    context.close()


def test_no_cookie_and_nothing_kept_about_the_person(reader: Reader) -> None:
    reader.open(OUTCOME)
    cookies = {cookie["name"] for cookie in reader.page.context.cookies()}
    assert cookies <= {"_streamlit_xsrf"}
    kept = reader.page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))")
    assert [key for key in kept if "theme" not in key.lower()] == []


@pytest.mark.parametrize("path", ["/_stcore/agent/openapi.json", "/_stcore/agent/interact", "/_stcore/agent/mcp"])
def test_doors_for_programs_are_closed(served: Server, path: str) -> None:
    with pytest.raises(OSError, match="404"):
        urlopen(Request(served.url + path, method="POST", data=b"{}"))  # noqa: S310 - our own server


def test_answers_are_not_in_the_access_log(reader: Reader, served: Server) -> None:
    reader.open(places.last_question())
    reader.page.reload()
    assert "GET / " in served.log
    assert "logigramme=" not in served.log


@pytest.mark.parametrize("address", PAGES)
def test_links_that_stand_alone_are_large_enough(browser: Browser, served: Server, address: str) -> None:
    with reading(browser, served.url) as reader:
        page = reader.open(address).page
        for width in (320, 1280):
            screen(page, width)
            small = page.locator(".lg :is(a, summary, button, input), #urgences a").evaluate_all(
                """all => all.filter((one) => one.checkVisibility() && !one.closest("svg, p, .lg-dots, [data-svg]"))
                  .map((one) => [one.textContent, one.getBoundingClientRect()])
                  .filter(([, box]) => box.height < 44 || box.width < 44).map(([words]) => words)"""
            )
            assert small == [], width
