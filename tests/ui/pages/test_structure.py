"""Doors on the page of an orientation: the number, its doubt, a surer one, and what is known."""

import re
from html import unescape

import pytest

from logigram.ui.pages.reach import reach
from logigram.ui.pages.structure import card, line
from logigram.ui.words import NBSP
from tests.ui.orientations import drawn, reached, see

DOUBT = "En cas de doute"


@pytest.fixture(autouse=True)
def saturday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).replace(NBSP, " ").split())


@pytest.mark.parametrize(
    ("names", "number"),
    [
        (["doute", "ligne_3114"], "3114"),
        (["doute", "cmp"], "15"),
        (["muet"], "15"),
        (["muet", "messages", "ligne_3114"], "3114"),
        (["medecin", "samu_15"], "15"),
        (["ferme", "samu_15"], "15"),
    ],
)
def test_beside_a_number_to_confirm_or_none_stands_the_first_sure_one_that_answers(
    names: list[str], number: str
) -> None:
    said = card(see(*names), names[0], among=names)
    assert f'href="tel:{number}"' in said.partition(DOUBT)[2]


@pytest.mark.parametrize("name", ["cmp", "ligne_3114", "messages"])
def test_a_sure_number_needs_none_beside_it(name: str) -> None:
    assert DOUBT not in card(see(name), name, among=[name])


def test_a_long_number_is_named_where_it_stands_beside_another() -> None:
    always = {"cmp": {"nom": "CMP", "type": "soins", "telephone": "05 57 00 00 01", "horaires": "24/7"}}
    view = see("doute", "cmp", doors=always)
    assert "En cas de doute : CMP, 05 57 00 00 01" in text(card(view, "doute", among=["doute", "cmp"]))


def test_what_is_to_confirm_is_said_where_it_stands() -> None:
    said = text(card(see("muet"), "muet"))
    assert "Téléphone à confirmer." in said
    assert "Adresse à confirmer" in said
    assert "Appeler le 0 800 00 00 02 à confirmer" in text(card(see("doute"), "doute"))


def test_a_door_put_aside_offers_no_number_and_says_why() -> None:
    said = card(see("ferme"), "ferme", among=["ferme"])
    assert "05 57" not in text(said)
    assert "N'accueille plus jusqu'à nouvel ordre Depuis le 1er janvier 2026." in text(said)


def test_the_last_check_and_the_sources_are_told() -> None:
    sourced = {"source": ["https://exemple.fr/page (2024)", "Un rapport"]}
    checked = {"nom": "A", "type": "x", "verifie_le": "2026-11-22", **sourced}
    view = see("a", "b", doors={"a": checked, "b": {"nom": "B", "type": "x"}})
    said = card(view, "a")
    assert "Vérifié le 22 novembre 2026." in text(said)
    assert '<a href="https://exemple.fr/page">exemple.fr/page</a> (2024)' in said.replace(NBSP, " ")
    assert "Un rapport" in said
    assert "Jamais vérifié." in card(view, "b")
    assert "vérifié" not in card(view, "medecin").lower()


@pytest.mark.parametrize(("hours", "shown"), [("24/7", 0), ("Mo-Fr 09:00-17:00; PH off", 1)])
def test_hours_are_told_once(hours: str, shown: int) -> None:
    view = see("a", doors={"a": {"nom": "A", "type": "x", "telephone": "15", "horaires": hours}})
    assert card(view, "a").count("<dt>Horaires</dt>") == shown


def test_in_a_follow_up_a_surer_number_is_given_only_where_none_is_sure() -> None:
    assert DOUBT not in line(see("cmp"), "doute")
    for names, shown in ((["doute", "samu_15"], 0), (["doute"], 1)):
        said = drawn(see("samu_15", suites={"sans_reponse": {"structures": names}}))
        assert said.partition("Si personne ne répond")[2].count('class="lg-doubt"') == shown


def test_the_first_door_is_named_before_the_number_that_answers() -> None:
    view = see("medecin", "samu_15", delay="jour_meme")
    before, _, after = (reach(view, reached(view)[2], "lg-first") or "").partition("Sans réponse")
    assert "D'abord : Son médecin Sur rendez-vous" in text(before)
    assert 'href="tel:15"' in after


def test_a_first_door_that_is_closed_says_when_it_opens() -> None:
    said = text(reach(see("cmp", "samu_15"), ["cmp", "samu_15"], "") or "")
    assert "D'abord : CMP 05 57 00 00 01" in said
    assert "ouvre lundi 30 novembre à 9 h" in said


def test_where_nothing_is_sure_the_15_stands_on_the_first_screen() -> None:
    said = reach(see("cmp", "muet"), ["cmp", "muet"], "") or ""
    assert 'href="tel:15"' in said
    assert "Sans réponse" not in said
    assert reach(see("cmp"), [], "") is None
