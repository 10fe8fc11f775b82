"""An orientation passed on: as text, as a message, as a link; never the answers, the window or the person."""

import re

import pytest

from logigram.ui.pages.as_text import as_text
from logigram.ui.pages.message import message
from logigram.ui.pages.tools import tools
from logigram.ui.share import public, shared
from logigram.ui.words import NBSP
from tests.ui.orientations import drawn, reached, see

PUBLIC = {"adresse_publique": "https://exemple.fr/orientation/"}
STEPS = [{"qui": "Maire", "quoi": "Signer", "delai": "24 h"}]


@pytest.fixture(autouse=True)
def saturday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")


def words(query: str = "") -> str:
    suites = {"sans_reponse": {"texte": "insister", "structures": ["samu_15"]}, "autre_chose": {"vers": "fin"}}
    rest = {"consignes": ["Rester là"], "a_dire": ["Où il est"], "etapes": STEPS, "suites": suites}
    view = see("cmp", "doute", "muet", query=query, settings=None, doors=None, delay="jour_meme", **rest)
    _, outcome, names = reached(view)
    return as_text(view, outcome, names, draft=True, link=None).replace(NBSP, " ")


def test_the_text_tells_the_whole_orientation() -> None:
    assert words().splitlines() == [
        "Orientation (projet non validé)",
        "Délai : aujourd'hui même",
        "",
        "Ce qu'il faut faire :",
        "- Rester là",
        "",
        "Vers qui, dans l'ordre :",
        "1. CMP : 05 57 00 00 01 ; du lundi au vendredi de 9 h à 17 h ; fermé les jours fériés",
        "2. Écoute : 0 800 00 00 02 (à confirmer) ; 24 h sur 24, 7 jours sur 7",
        "3. Service muet : Téléphone à confirmer.",
        "",
        "Ce qu'il faut dire :",
        "- Où il est",
        "",
        "Les étapes :",
        "1. Maire : Signer (24 h)",
        "",
        "Et si… :",
        "- Si personne ne répond : Insister [SAMU – le 15 (15)]",
        "",
        "Cette orientation vaut pour le moment où elle a été lue : si la situation change, recommencez.",
    ]


@pytest.mark.parametrize("query", ["&fenetre=week_end", "&quand=2026-11-29T10:00"])
def test_the_text_says_nothing_of_the_moment_looked_at(query: str) -> None:
    assert words(query) == words()


@pytest.mark.parametrize("query", ["", "&quand=2027-03-01T10:00", "&fenetre=jour"])
def test_the_message_is_for_the_service_that_opens_first_from_now(query: str) -> None:
    later = {"tard": {"nom": "Tard", "type": "x", "horaires": "Tu 09:00-10:00; PH off"}}
    view = see("samu_15", "tard", "cmp", "muet", query=query, doors=later, delay="jour_meme")
    found = message(view, *reached(view)[1:])
    assert found
    assert found.name == "CMP"
    assert "Sans nouvelles de vous, je rappelle lundi 30 novembre à 9 h" in found.words.replace(NBSP, " ")
    assert "Nous sommes samedi 28 novembre." in found.words.replace(NBSP, " ")
    assert "« Orientation »" in found.words
    assert re.findall(r"\[[^]]+\]", found.words) == ["[votre nom]", "[votre service]", "[votre numéro]"]


def test_without_known_hours_the_message_is_for_the_first_door_and_its_hour_is_to_write() -> None:
    view = see("samu_15", "medecin", "muet")
    found = message(view, *reached(view)[1:])
    assert found
    assert found.name == "Son médecin"
    assert "je rappelle [jour et heure]" in found.words


@pytest.mark.parametrize("names", [["samu_15"], ["samu_15", "ferme"], ["ligne_3114", "messages"]])
def test_no_message_where_every_door_answers_or_none_will(names: list[str]) -> None:
    view = see(*names)
    assert message(view, *reached(view)[1:]) is None


@pytest.mark.parametrize("query", ["", "&fenetre=jour", "&quand=2026-11-29T10:00"])
def test_the_link_holds_a_flow_and_a_node_and_nothing_else(query: str) -> None:
    view = see("cmp", query=query, settings=PUBLIC)
    walk, outcome, names = reached(view)
    assert shared(walk).query() == "?logigramme=adult"
    said = tools(view, walk, outcome, names)
    assert 'data-link="https://exemple.fr/orientation/?logigramme=adult"' in said
    assert "fenetre" not in said
    assert "quand=" not in said


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("https://exemple.fr", "https://exemple.fr/?logigramme=adult"),
        ("https://exemple.fr/ici/", "https://exemple.fr/ici/?logigramme=adult"),
        ("javascript:alert(1)", None),
        ("exemple.fr", None),
    ],
)
def test_only_an_address_of_the_web_is_public(written: str, link: str | None) -> None:
    view = see("cmp", settings={"adresse_publique": written})
    assert public(view.territory, shared(reached(view)[0])) == link


def test_a_code_is_drawn_only_where_it_can_be_followed() -> None:
    assert "qr.svg?logigramme=adult" in drawn(see("cmp", settings=PUBLIC))
    assert "qr.svg" not in drawn(see("cmp"))
