"""What the trust page promises, on every page: nothing kept, nothing sent, nothing logged; and the dictated code."""

import pytest
from playwright.sync_api import Browser, expect

from logigram.ui.site import AT_THE_FOOT, PAGES
from tests.e2e import places
from tests.e2e.reader import Reader, reading
from tests.e2e.server import Server

QUERY = places.urgent().partition("?")[2]
ADDRESSES = ("/", places.last_question(), places.urgent(), places.same_day(), *(f"/{page}?{QUERY}" for page in PAGES))
KEPT = """async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage), caches: await caches.keys(),
  databases: (await indexedDB.databases()).map((one) => one.name),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""


def test_nothing_is_kept_on_the_device_and_nothing_is_asked_elsewhere(browser: Browser, served: Server) -> None:
    with reading(browser, served.url) as reader:  # which fails on any request to another machine
        for address in ADDRESSES:
            kept = reader.open(address).page.evaluate(KEPT)
            assert [key for key in kept.pop("local") if not key.startswith("stActiveTheme")] == []
            assert kept == {"session": [], "caches": [], "databases": [], "workers": 0}
            cookies = reader.page.context.cookies()
            assert [cookie["name"] for cookie in cookies] == ["_streamlit_xsrf"]
            assert cookies[0]["expires"] == -1, "it goes with the browser"
            assert QUERY not in cookies[0]["value"]


def test_no_answer_is_in_the_log_of_the_server(reader: Reader, served: Server) -> None:
    for address in ADDRESSES:
        reader.open(address).page.reload()
        reader.ready()
    asked = {line for line in served.log.splitlines() if '"GET /' in line}
    assert any("GET /confiance " in line for line in asked)
    assert [line for line in asked if "?" in line or any(part in line for part in QUERY.split("&"))] == []


def test_the_cookie_named_on_the_page_is_the_one_that_is_set(reader: Reader) -> None:
    reader.open("/confiance")
    names = [cookie["name"] for cookie in reader.page.context.cookies()]
    expect(reader.page.locator("#contenu")).to_contain_text(f"Un seul cookie, «\u00a0{names[0]}\u00a0»")


@pytest.mark.parametrize("page", AT_THE_FOOT)
def test_the_foot_of_a_page_leads_there_and_back_to_the_walk(phone: Reader, page: str) -> None:
    phone.open(places.last_question())
    node = phone.node
    phone.page.locator(f'footer a[href^="./{page}?"]').click()
    phone.at(page)
    expect(phone.heading).to_be_focused()
    expect(phone.page.locator('footer a[aria-current="page"]')).to_have_count(1)
    phone.page.get_by_role("link", name="Revenir à votre parcours").click()
    phone.at(node)


def test_a_dictated_code_leads_to_the_page_it_was_read_on(reader: Reader) -> None:
    reader.open(places.urgent())
    node, code = reader.node, reader.page.locator(".lg-code").inner_text()
    reader.open("/constats")
    reader.page.get_by_label("Code dicté par un lecteur").fill(code.lower())
    reader.page.get_by_role("button", name="Trouver la page").click()
    reader.ready()
    found = reader.page.locator("#contenu section", has_text="Retrouver une page")
    expect(found).to_contain_text("n'a pas changé")
    found.locator("li a").first.click()
    reader.at(node)
    assert reader.page.locator(".lg-code").inner_text() == code
    expect(reader.page.locator(".lg-answers")).to_have_count(0)


def test_a_project_is_said_on_the_first_screen_of_a_phone(phone: Reader) -> None:
    for address in (places.last_question(), places.urgent(), places.chart()):
        phone.open(address)
        band = phone.page.get_by_role("region", name="Validation")
        expect(band.get_by_text("PROJET")).to_be_in_viewport(ratio=1)
        found = band.bounding_box()
        assert found
        assert found["height"] < 60, "one line"
