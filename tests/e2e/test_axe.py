"""No accessibility fault that a machine can see, ours or Streamlit's."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.e2e import places
from tests.e2e.reader import SCREENS, reading, screen
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
    "printing": "/imprimer",
    "sheet of today": f"/feuille?version={places.sheet()}",
    "old sheet": "/feuille?logigramme=adult&version=000000000000",
}


@pytest.mark.parametrize("state", STATES)
def test_no_violation(browser: Browser, served: Server, state: str) -> None:
    with reading(browser, served.url) as reader:
        page = reader.open(STATES[state]).page
        if state.startswith("chart"):
            expect(page.locator("[data-svg] svg")).to_be_visible()
        for width, scheme in SCREENS:
            screen(page, width, scheme)
            assert _faults(Axe().run(page).response) == [], f"{width} px, {scheme}"


def _faults(response: dict[str, Any]) -> list[str]:
    return [
        f"{fault['id']}: {node['html'][:200]} {node['failureSummary']}"
        for fault in response["violations"]
        for node in fault["nodes"]
    ]
