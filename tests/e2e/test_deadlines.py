"""Deadlines in hours, reckoned on the page from an hour typed there, which goes nowhere."""

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e import places
from tests.e2e.reader import Reader
from tests.e2e.server import Server

ZONES = ("Europe/Paris", "America/Cayenne")
"""The clock of the device is not that of the territory when the reader comes from overseas."""
MOVED = "(l'heure change"


@pytest.mark.parametrize("zone", ZONES)
def test_hours_that_go_by_are_counted_even_when_the_clock_is_moved(browser: Browser, served: Server, zone: str) -> None:
    cases = [
        ("2026-11-28T22:05", "dimanche 29 novembre à 22 h 05", "lundi 30 novembre à 22 h 05"),
        ("2026-10-30T00:00", "samedi 31 octobre à 0 h", "dimanche 1er novembre à 0 h"),
        ("2026-10-24T22:00", f"dimanche 25 octobre à 21 h {MOVED}", f"lundi 26 octobre à 21 h {MOVED}"),
        ("2026-10-25T02:30", f"lundi 26 octobre à 1 h 30 {MOVED}", f"mardi 27 octobre à 1 h 30 {MOVED}"),
        ("2026-10-25T03:00", "lundi 26 octobre à 3 h", "mardi 27 octobre à 3 h"),
        ("2027-03-27T22:00", f"dimanche 28 mars à 23 h {MOVED}", f"lundi 29 mars à 23 h {MOVED}"),
    ]
    context = browser.new_context(locale="fr-FR", timezone_id=zone)
    page = context.new_page()
    page.goto(served.url + places.ORDER)
    deadlines = page.locator(".lg-deadline")
    expect(page.get_by_role("button", name="Imprimer")).to_be_visible()
    for signed, told, lapses in cases:
        page.get_by_label("Heure de la signature").fill(signed)
        expect(deadlines.nth(0)).to_contain_text(f"Préfet informé avant le {told}")
        expect(deadlines.nth(1)).to_contain_text(f"la mesure tombe le {lapses}")
        assert (MOVED in deadlines.nth(0).inner_text()) == (MOVED in told)
    context.close()


def test_the_hour_stays_on_the_page_and_nowhere_else(reader: Reader) -> None:
    page = reader.open(places.ORDER).page
    expect(page.get_by_role("button", name="Imprimer")).to_be_visible()
    kept = page.evaluate("JSON.stringify([localStorage, sessionStorage, history.length, document.cookie])")
    address, sent = page.url, reader.sent
    field = page.get_by_label("Heure de la signature")
    field.fill("2026-11-28T22:05")
    first = page.locator(".lg-deadline").first
    expect(first).to_be_visible()
    expect(page.locator("#annonce")).to_contain_text("Préfet informé avant le dimanche 29 novembre à 22 h 05")
    assert (page.url, reader.sent) == (address, sent)
    assert page.evaluate("JSON.stringify([localStorage, sessionStorage, history.length, document.cookie])") == kept
    page.evaluate("() => { const place = document.querySelector('[data-zone]'); place.outerHTML = place.outerHTML; }")
    expect(field).to_have_value("2026-11-28T22:05")
    expect(first).to_be_visible()
    page.reload()
    reader.ready()
    expect(field).to_have_value("")
    expect(first).to_be_hidden()


def test_an_hour_that_the_clock_skips_is_refused(reader: Reader) -> None:
    page = reader.open(places.ORDER).page
    expect(page.get_by_role("button", name="Imprimer")).to_be_visible()
    field = page.get_by_label("Heure de la signature")
    field.fill("2027-03-28T02:30")
    expect(page.get_by_text("Cette heure n'existe pas")).to_be_visible()
    expect(page.locator(".lg-deadline").first).to_be_hidden()
    field.fill("2027-03-28T03:30")
    expect(page.get_by_text("Cette heure n'existe pas")).to_be_hidden()
    expect(page.locator(".lg-deadline").first).to_contain_text("lundi 29 mars à 3 h 30")
