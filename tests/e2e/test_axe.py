"""No accessibility fault that a machine can see, ours or Streamlit's."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.e2e import places
from tests.e2e.reader import reading
from tests.e2e.server import Server

STATES = {
    "home": "/",
    "question": places.last_question(),
    "outcome": places.urgent(),
    "chosen window": f"{places.same_day('jour')}&fenetre=jour",
    "chart": places.chart(),
    "chart of all moments": f"{places.chart()}&fenetres=toutes",
    "editors": "/constats",
    "stale address": "/?logigramme=adult&zzz=zzz",
    "dictated code": "/constats?code=AAAAA",
    "trust": f"/confiance?{places.urgent().partition('?')[2]}",
    "accessibility": "/accessibilite",
    "acronyms": "/sigles",
}
OF_SHEETS = {
    "printing": "/imprimer",
    "sheet of today": f"/feuille?version={places.sheet()}",
    "old sheet": "/feuille?logigramme=adult&version=000000000000",
}
SCREENS = ((1280, "light"), (390, "light"), (320, "light"), (390, "dark"), (1280, "dark"))


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_no_violation(browser: Browser, served: Server, width: int, scheme: str) -> None:
    with reading(browser, served.url, width=width, scheme=scheme) as reader:
        for state, address in STATES.items():
            reader.open(address)
            if state.startswith("chart"):
                expect(reader.page.locator("[data-svg] svg")).to_be_visible()
            assert _faults(Axe().run(reader.page).response) == [], state


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_no_violation_on_the_pages_of_sheets(browser: Browser, served: Server, width: int, scheme: str) -> None:
    with reading(browser, served.url, width=width, scheme=scheme) as reader:
        for state, address in OF_SHEETS.items():
            reader.open(address)
            assert _faults(Axe().run(reader.page).response) == [], state


def _faults(response: dict[str, Any]) -> list[str]:
    return [
        f"{fault['id']}: {node['html'][:200]} {node['failureSummary']}"
        for fault in response["violations"]
        for node in fault["nodes"]
    ]
