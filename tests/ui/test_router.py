"""The title that is sent is that of the page that comes."""

from typing import Any
from urllib.parse import parse_qsl

import pytest

from logigram.ui import router
from logigram.ui.site import CHART, HOME, PAGES
from logigram.ui.web.store import Version
from tests.hostile import HOSTILE
from tests.territories import outcome, question, territory

FLOWS: dict[str, Any] = {
    "adult": {
        "titre": "Adulte",
        "debut": "danger",
        "questions": {
            "danger": {**question(oui="quinze", non="suivi"), "texte": "est-elle en danger ?"},
            "suivi": {**question(oui={"vers": "quinze", "fenetres": ["jour"]}), "texte": "Est-elle suivie ?"},
        },
        "orientations": {"quinze": outcome(delay="immediat")},
    }
}
VERSION = Version(territory(FLOWS), sound=True)
PLACE = "S'orienter en santé mentale, Territoire d'essai"


class Kept:
    """A store that holds the version of these tests."""

    def current(self) -> Version:
        return VERSION


@pytest.fixture(autouse=True)
def saturday_night(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")
    monkeypatch.setattr(router, "store", Kept)


def pairs(query: str) -> list[tuple[str, str]]:
    return parse_qsl(query, keep_blank_values=True)


@pytest.mark.parametrize(
    ("page", "query", "name"),
    [
        (HOME, "", "Accueil"),
        (HOME, "logigramme=zzz", "Accueil"),
        (HOME, "logigramme=adult", "Est-elle en danger ?"),
        (HOME, "logigramme=adult&danger=zzz", "Est-elle en danger ?"),
        (HOME, "logigramme=adult&danger=oui", "Orientation"),
        (HOME, "logigramme=adult&danger=non&fenetre=jour", "Est-elle suivie ?"),
        (HOME, "logigramme=adult&danger=non&fenetre=nuit", "Aucune suite"),
        (CHART, "", "Schéma"),
        (CHART, "logigramme=adult&danger=oui", "Schéma : Adulte – week-end et jours fériés"),
        (CHART, "logigramme=adult&fenetres=toutes", "Schéma : Adulte – tous les moments"),
        *((page, "logigramme=adult&danger=oui", PAGES[page]) for page in PAGES if page not in {HOME, CHART}),
    ],
)
def test_a_title_is_sent_as_it_will_be(page: str, query: str, name: str) -> None:
    title = router.window_title(VERSION, page, pairs(query))
    assert title == f"{name} – {PLACE}"
    assert title == router.screen(page, pairs(query)).title


@pytest.mark.parametrize("page", PAGES)
def test_a_title_repeats_nothing_of_an_address(page: str) -> None:
    for text in (*HOSTILE, "pwned"):
        title = router.window_title(VERSION, page, [(key, text) for key in ("logigramme", "fenetre", "quand", text)])
        assert title == router.window_title(VERSION, page)


@pytest.mark.parametrize("page", PAGES)
def test_without_flows_a_title_is_the_name_of_the_page(page: str) -> None:
    assert (
        router.window_title(Version(), page, [("logigramme", "adult")])
        == f"{PAGES[page]} – S'orienter en santé mentale"
    )
