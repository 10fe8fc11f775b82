"""The page of the directory, without a browser."""

import re
from html import unescape

import pytest

from logigram.ui.directory.wish import consult
from logigram.ui.pages.directory import directory_page
from logigram.ui.router import screen
from logigram.ui.web.store import Version
from logigram.ui.words import NBSP
from logigram.wording.structures import NOT_PUBLIC
from tests.flows.shipped import territory as shipped
from tests.territories import outcome, question, territory

FLOWS = {
    "adult": {
        "titre": "Adulte",
        "debut": "q",
        "questions": {"q": question(oui="appeler", non="attendre")},
        "orientations": {
            "appeler": {**outcome("samu_15"), "titre": "Appeler"},
            "attendre": {**outcome(), "titre": "Attendre", "structures": {"jour": ["mairie"], "autres": ["samu_15"]}},
        },
    }
}
STRUCTURES = {
    "secret": {"nom": "Ligne", "type": "soins", "diffusion": "professionnels", "telephone": "0511223344"},
    "appui": {"nom": "Appui", "type": "coordination", "telephone": "0555555555"},
}


@pytest.fixture(autouse=True)
def saturday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")
    here = territory(FLOWS, {"urgences": ["samu_15"]}, STRUCTURES).public

    class Kept:
        def current(self) -> Version:
            return Version(here)

    monkeypatch.setattr("logigram.ui.router.store", Kept)


def html(**own: str) -> str:
    return screen("annuaire", own.items()).body.replace(NBSP, " ")


def without_addresses(page: str) -> str:
    """The page without the addresses of its links and forms, and without the values of its fields."""
    return re.sub(r'(?:action|data-here|value)="[^"]*"|href="\./annuaire[^"]*"', "", page)


def said(page: str) -> str:
    found = re.search(r'<p class="lg-count"[^>]*>([^<]*)', page)
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ({}, "5 structures."),
        ({"cherche": "appuy"}, "Une structure trouvée."),
        ({"type": "social"}, "2 structures trouvées."),
        ({"cherche": "zzzz"}, "Aucune structure ne correspond."),
        ({"ouvert": "maintenant"}, "4 structures trouvées, dont 3 aux horaires inconnus."),
        ({"ouvert": "2026-11-30T10:00", "type": "social"}, "2 structures trouvées, dont une aux horaires inconnus."),
    ],
)
def test_the_number_of_results_is_said(own: dict[str, str], words: str) -> None:
    assert said(html(**own)) == words


def test_what_is_typed_comes_back_as_the_value_of_its_field_and_nowhere_else() -> None:
    typed = '"><img src=x onerror=alert(1)>pwned'
    page = html(cherche=typed, type="<i>pwned", age="pwned", ouvert="pwned", commune="pwned")
    values = re.findall(r'<input type="search"[^>]* value="([^"]*)"', page)
    assert [unescape(value) for value in values] == [typed]
    assert "pwned" not in without_addresses(page)
    assert "<img" not in page


def test_no_line_of_a_structure_for_professionals_is_shown() -> None:
    for page in (html(), html(cherche="ligne"), html(cherche="0511223344")):
        assert "0511223344" not in without_addresses(page)
    assert NOT_PUBLIC in html(cherche="ligne")


def test_orientations_are_links_that_lead_there_now_or_in_their_window() -> None:
    page = html(cherche="mairie")
    assert "Une orientation y mène" in page
    assert 'href="./?logigramme=adult&amp;depuis=attendre&amp;fenetre=jour"' in page
    assert "(semaine, en journée)" in page
    samu = html(cherche="15")
    assert "2 orientations y mènent" in samu
    assert 'href="./?logigramme=adult&amp;depuis=attendre"' in samu


def test_hours_asked_for_are_those_told_on_the_cards() -> None:
    page = html(ouvert="2026-11-30T10:00", cherche="mairie")
    assert "Ouvertes lundi 30 novembre à 10 h" in page
    assert "Ouvert à ce moment, encore 7 h" in page
    assert "Ouvert à ce moment, jour et nuit" in html(ouvert="2026-11-30T10:00", cherche="15")


def test_nothing_found_helps_all_the_same() -> None:
    page = html(cherche="zzzz", type="social")
    assert 'href="tel:15"' in page
    assert 'href="tel:0555555555"' in page
    assert 'href="./annuaire?cherche=zzzz"' in page
    assert 'href="./annuaire"' in page


def test_the_filter_of_communes_is_there_only_where_structures_have_some() -> None:
    assert 'name="commune"' not in html()


def test_the_walk_goes_on_through_the_form() -> None:
    page = html(logigramme="adult", q="non", fenetre="nuit")
    form = page[page.index('role="search"') :]
    hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form)
    assert hidden == [("logigramme", "adult"), ("adult/q", "non"), ("fenetre", "nuit")]


def test_the_moment_looked_at_goes_on_through_the_form_once() -> None:
    kept = '<input type="hidden" name="quand" value="2026-11-30T10:00">'
    assert kept in html(quand="2026-11-30T10:00", cherche="15")
    page = html(quand="2026-11-30T10:00", ouvert="maintenant")
    assert kept not in page
    assert 'name="ouvert" value="2026-11-30T10:00"' in page


def test_another_moment_keeps_what_is_asked() -> None:
    band = html(type="social", cherche="mairie").partition('id="contenu"')[0]
    assert 'href="./annuaire?fenetre=nuit&amp;cherche=mairie&amp;type=social"' in band
    assert '<input type="hidden" name="type" value="social">' in band


def test_every_structure_that_is_shipped_has_its_card() -> None:
    here = shipped().public
    page = directory_page(consult(Version(here), here, ()))
    assert page.count('<li class="lg-card">') == len(here.structures)
