"""The directory in a real browser: searched, filtered, by keyboard, without our script."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.e2e.reader import SCREENS, Reader, reading, screen
from tests.e2e.server import Server

STATES = {
    "families": "/annuaire",
    "search": "/annuaire?cherche=maison+des+ado",
    "filters": "/annuaire?age=11-17&type=ecoute&ouvert=2026-11-30T10:00",
    "wrong values": "/annuaire?age=12&ouvert=demain",
    "nothing": "/annuaire?cherche=zzzz",
}
CARDS = ".lg-cards > li"
FIELDS = "summary, select, button, input:not([type=checkbox], [type=hidden])"
TOUCHED = f"#contenu :is({FIELDS}, .lg-check, .lg-leads a, .lg-active a)"


def search(reader: Reader, words: str) -> None:
    reader.page.get_by_role("searchbox").fill(words)
    reader.page.get_by_role("button", name="Rechercher").click()


def names(reader: Reader) -> Iterator[str]:
    yield from (name.replace("\u00a0", " ") for name in reader.page.locator(f"{CARDS} h3").all_inner_texts())


def test_a_search_with_typos_is_one_history_entry_and_one_run(phone: Reader) -> None:
    phone.open("/annuaire").at("annuaire")
    entries, sent = phone.history(), phone.sent
    search(phone, "maison des ado")
    expect(phone.page).to_have_url(re.compile(r"/annuaire\?cherche=maison\+des\+ado$"))
    expect(phone.page.locator(".lg-count")).to_contain_text("trouvées")
    assert "Maison des adolescents" in next(names(phone))
    assert (phone.history(), phone.sent) == (entries + 1, sent + 1)
    expect(phone.page.locator("#annonce")).to_have_text(phone.page.locator(".lg-count").inner_text())
    expect(phone.heading).to_be_focused()
    expect(phone.page.get_by_role("searchbox")).to_have_value("maison des ado")


def test_back_forward_and_reload_restore_what_was_found(reader: Reader) -> None:
    reader.open("/annuaire?cherche=3114")
    expect(reader.page.locator(CARDS)).to_have_count(1)
    first = list(names(reader))
    search(reader, "alcol")
    expect(reader.page.get_by_role("heading", name="Alcool Info Service")).to_be_visible()
    second = list(names(reader))
    reader.page.go_back()
    expect(reader.page.locator(CARDS)).to_have_count(1)
    assert list(names(reader)) == first
    expect(reader.page.get_by_role("searchbox")).to_have_value("3114")
    reader.page.go_forward()
    expect(reader.page.get_by_role("heading", name="Alcool Info Service")).to_be_visible()
    reader.page.reload()
    reader.at("annuaire")
    assert list(names(reader)) == second


def test_filters_go_to_the_address_and_each_of_them_is_dropped(reader: Reader) -> None:
    page = reader.open("/annuaire").page
    page.get_by_text("Filtrer").click()
    page.get_by_label("Âge de la personne").select_option(label="de 11 à 17 ans")
    page.get_by_label("Ouvert maintenant").check()
    page.get_by_role("button", name="Appliquer les filtres").click()
    expect(page).to_have_url(re.compile(r"/annuaire\?age=11-17&ouvert=maintenant$"))
    expect(page.get_by_role("heading", name="Horaires inconnus")).to_be_visible()
    expect(page.locator(".lg-open.lg-no")).to_have_count(0)
    page.get_by_role("link", name="Retirer : Ouvert maintenant").click()
    expect(page).to_have_url(re.compile(r"/annuaire\?age=11-17$"))
    page.get_by_role("link", name="Tout effacer").click()
    expect(page).to_have_url(re.compile(r"/annuaire$"))
    expect(page.locator(".lg-family").first).to_be_visible()


def test_an_hour_asked_for_is_the_moment_of_the_whole_page(reader: Reader) -> None:
    page = reader.open("/annuaire?type=ecoute").page
    page.get_by_label("ou ouvert à cette date et à cette heure").fill("2026-11-30T10:00")
    page.get_by_role("button", name="Appliquer les filtres").click()
    expect(page.get_by_role("heading", name="Ouvertes lundi 30 novembre à 10 h")).to_be_visible()
    expect(page.locator(".lg-moment")).to_contain_text("Vous regardez : lundi 30 novembre, 10 h")
    expect(page.locator(".lg-open").first).to_contain_text("à ce moment")
    page.get_by_role("link", name="Revenir à maintenant").click()
    expect(page.get_by_role("heading", name="Ouvertes maintenant")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/annuaire\?type=ecoute&ouvert=maintenant$"))


def test_an_orientation_is_reached_from_a_structure_and_back(reader: Reader) -> None:
    reader.open("/annuaire?cherche=mission+locale")
    card = reader.page.locator(CARDS).first
    name = card.locator("h3").inner_text()
    card.get_by_text(re.compile("y mènent?$")).click()
    link = card.locator(".lg-leads a").first
    title = link.inner_text()
    link.click()
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(title)
    expect(reader.page.locator(".lg-structures h3", has_text=name)).to_be_visible()
    reader.page.go_back()
    reader.at("annuaire")


def test_the_directory_by_keyboard(reader: Reader) -> None:
    page = reader.open("/annuaire").page
    page.get_by_role("searchbox").focus()
    page.keyboard.type("psychatrie")
    page.keyboard.press("Enter")
    expect(page.locator(".lg-count")).to_contain_text("trouvées")
    expect(reader.heading).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Type de structure")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Âge de la personne")).to_be_focused()


def test_the_walk_is_found_again_after_a_search(reader: Reader) -> None:
    reader.open("/?logigramme=adult")
    reader.page.locator(".lg-choices a").nth(3).click()
    reader.page.locator(".lg-answers").wait_for()
    node = reader.node
    pages = reader.page.get_by_role("navigation", name="Pages")
    pages.get_by_role("link", name="Annuaire").click()
    reader.at("annuaire")
    search(reader, "3114")
    expect(reader.page).to_have_url(re.compile(r"/annuaire\?logigramme=adult&adult/\w+=\w+&cherche=3114$"))
    pages.get_by_role("link", name="S'orienter").click()
    reader.at(node)
    expect(reader.page.get_by_role("note")).to_have_count(0)


def test_the_form_works_without_our_script(browser: Browser, served: Server) -> None:
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.route("**/ressources/logigram.js*", lambda route: route.abort())
    page.goto(f"{served.url}/annuaire?fenetre=nuit")
    page.get_by_role("searchbox").fill("3114")
    page.get_by_role("button", name="Rechercher").click()
    expect(page.locator(CARDS)).to_have_count(1)
    assert "fenetre=nuit" in page.url
    assert "cherche=3114" in page.url
    context.close()


def test_what_is_typed_is_neither_logged_nor_run(reader: Reader, served: Server) -> None:
    typed = '"><img src=zzx onerror=zzpwned()>'
    reader.open("/annuaire")
    search(reader, typed)
    expect(reader.page.locator(".lg-count")).to_have_text("Aucune structure ne correspond.")
    expect(reader.page.get_by_role("searchbox")).to_have_value(typed)
    assert reader.page.locator("#contenu img").count() == 0
    assert "zzpwned" not in reader.page.locator("#contenu").inner_text()
    reader.page.reload()
    reader.at("annuaire")
    assert "zzpwned" not in served.log


@pytest.mark.parametrize("state", STATES)
def test_no_fault_that_a_machine_can_see(browser: Browser, served: Server, state: str) -> None:
    with reading(browser, served.url) as reader:
        page = reader.open(STATES[state]).page
        for folded in page.locator("#contenu summary").all()[:4]:
            folded.click()
        for width, scheme in SCREENS:
            screen(page, width, scheme)
            assert page.evaluate("document.documentElement.scrollWidth") == width, scheme
            assert _faults(Axe().run(page).response) == [], (width, scheme)


@pytest.mark.parametrize("width", [320, 390])
def test_what_is_touched_is_large_enough_for_a_thumb(browser: Browser, served: Server, width: int) -> None:
    with reading(browser, served.url, width=width) as reader:
        page = reader.open("/annuaire?age=11-17&cherche=psychatrie").page
        page.locator(f"{CARDS} summary").first.click()
        heights = page.locator(TOUCHED).evaluate_all(
            "all => all.filter(each => each.checkVisibility()).map(each => each.getBoundingClientRect().height)"
        )
        assert heights
        assert min(heights) >= 44


def _faults(response: dict[str, Any]) -> list[str]:
    return [
        f"{fault['id']}: {node['html'][:200]} {node['failureSummary']}"
        for fault in response["violations"]
        for node in fault["nodes"]
    ]
