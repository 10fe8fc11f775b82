"""Another moment than now: chosen, kept from page to page, left again, and never in what is shared."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.e2e import places
from tests.e2e.reader import PHONE, Reader, reading
from tests.e2e.server import Server
from tests.files import ADULT

EVE = "2026-12-24T18:00"
"""Christmas Eve, a Thursday: the window « week_end » until Monday."""


def choose(page: Page, day: str, hour: str) -> None:
    """Type a date and an hour in the band, and ask for them."""
    page.locator(".lg-moment summary").click()
    page.get_by_label("Date").fill(day)
    page.get_by_label("Heure").fill(hour)
    page.get_by_role("button", name="Voir ce moment").click()


def test_a_date_and_an_hour_are_looked_at_then_left(reader: Reader) -> None:
    moment = reader.open(places.last_question("jour")).page.locator(".lg-moment")
    address, entries, node = reader.page.url, reader.history(), reader.node
    sent = reader.sent
    choose(reader.page, "2026-11-24", "10:00")
    expect(moment).to_contain_text("Vous regardez : mardi 24 novembre, 10 h. Semaine, en journée, jusqu'à 17 h.")
    expect(reader.page.locator("#annonce")).to_contain_text("Vous regardez : mardi 24 novembre, 10 h")
    assert reader.page.url == f"{address}&quand=2026-11-24T10:00"
    assert reader.history() == entries + 1
    assert reader.sent == sent + 1
    reader.page.go_back()
    expect(moment).to_contain_text("Samedi 28 novembre")
    reader.page.go_forward()
    moment.get_by_role("link", name="Revenir à maintenant").click()
    expect(moment).to_contain_text("Samedi 28 novembre, 22 h 05")
    assert reader.page.url == address
    reader.at(node)


def test_the_moment_goes_from_page_to_page(browser: Browser, small: Server) -> None:
    small.start()
    with reading(browser, small.url) as reader:
        reader.open("/?quand=2026-11-24T16:30").choose("Adulte")
        reader.at("danger").choose("Non")
        reader.at("mairie_demain")
        expect(reader.page.locator(".lg-structures")).to_contain_text("Ouvert à ce moment, encore 30 min")
        reader.page.get_by_role("link", name="Voir sur le schéma").click()
        expect(reader.page.locator("[data-svg] svg")).to_be_visible()
        expect(reader.page.locator(".lg-moment")).to_contain_text("Vous regardez : mardi 24 novembre, 16 h 30")
        choose(reader.page, "2026-11-24", "17:00")
        expect(reader.page.locator(".lg-moment")).to_contain_text("17 h. Semaine, de nuit, jusqu'à mercredi 9 h.")
        assert "/schema?" in reader.page.url
        for link in reader.page.locator("[data-svg] svg a").all():
            assert "quand" not in (link.get_attribute("href") or link.get_attribute("xlink:href") or "")
        reader.page.get_by_role("link", name="Répondre aux questions").click()
        reader.at("appeler_15")


def test_a_closed_door_is_told_from_that_moment(browser: Browser, small: Server) -> None:
    (small.flows / "adult.yaml").write_text(ADULT.replace("autres: appeler_15", "autres: mairie_demain"), "utf-8")
    small.start()
    with reading(browser, small.url, width=PHONE) as reader:
        reader.open(f"/?logigramme=adult&danger=non&quand={EVE}").at("mairie_demain")
        door = reader.page.locator(".lg-structures .lg-open")
        expect(door).to_have_text("Fermé à ce moment ; ouvre lundi 28 décembre à 9 h, 87 h après")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2027-03-28T02:30", "L'heure demandée n'existe pas"),
        ("pwned", "ne peuvent pas être lues"),
        ("2926-11-28T22:00", "trop loin"),
    ],
)
def test_an_hour_that_cannot_be_is_said_never_echoed_and_ignored(reader: Reader, written: str, said: str) -> None:
    reader.open(f"/?logigramme=adult&quand={written}")
    expect(reader.page.get_by_role("note")).to_contain_text(said)
    expect(reader.page.locator(".lg-moment")).to_contain_text("Samedi 28 novembre, 22 h 05")
    shown = reader.page.locator("#root").inner_html()
    assert written not in shown
    assert "quand=" not in shown


def test_a_window_wins_over_a_date(reader: Reader) -> None:
    reader.open(f"/?logigramme=adult&fenetre=jour&quand={EVE}")
    expect(reader.page.get_by_role("note")).to_contain_text("seule la fenêtre compte")
    expect(reader.page.locator(".lg-moment")).to_contain_text("Fenêtre choisie : semaine, en journée")


def test_the_form_works_without_our_script(browser: Browser, served: Server) -> None:
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.route("**/ressources/*.js*", lambda route: route.abort())
    page.goto(f"{served.url}{places.last_question('jour')}")
    node = page.locator("h1[data-q]").get_attribute("data-q")
    answers = page.locator(".lg-answers dt").count()
    choose(page, "2026-11-24", "10:00")
    expect(page.locator(".lg-moment")).to_contain_text("Vous regardez : mardi 24 novembre, 10 h")
    expect(page.locator(f'h1[data-q="{node}"]')).to_be_visible()
    expect(page.locator(".lg-answers dt")).to_have_count(answers)
    expect(page.get_by_role("note")).to_have_count(0)
    page.get_by_role("link", name="Revenir à maintenant").click()
    expect(page).to_have_url(re.compile(r"^[^?]*\?(?!.*quand)"))
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark"), (320, "light")])
def test_choosing_a_moment_is_accessible(browser: Browser, served: Server, width: int, scheme: str) -> None:
    with reading(browser, served.url, width=width, scheme=scheme) as reader:
        for address in ("/", f"/?logigramme=adult&quand={EVE}"):
            page = reader.open(address).page
            page.locator(".lg-moment summary").click()
            if page.locator(".lg-danger summary").count():
                page.locator(".lg-danger summary").click()
            found = Axe().run(page).response["violations"]
            assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == []
            assert page.evaluate("document.documentElement.scrollWidth") == width
            controls = page.locator(".lg-moment :is(a, summary, input:not([type=hidden]), button)")
            sizes = controls.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
            assert min(sizes) >= 44
