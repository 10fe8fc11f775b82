"""Acronyms explained where they stand first, and listed under the page."""

import re

import pytest

from logigram.model.reading import GlossaryEntry
from logigram.territory import Territory
from logigram.ui.acronyms import definitions, listed, said
from logigram.ui.address import parse
from logigram.ui.pages.outcome import outcome_page
from logigram.ui.router import content
from logigram.ui.view import View, look
from logigram.ui.web.store import Version
from tests.hostile import HOSTILE
from tests.territories import explained, outcome, question, territory
from tests.ui.test_html import Seen, plain

GLOSSARY = {
    "CMP": {"developpe": "Centre médico-psychologique", "explication": "Des consultations."},
    "PTA": {"developpe": "Plateforme territoriale d'appui"},
    "SAVS": {"developpe": "Service d'accompagnement"},
    "ESAT": {"developpe": "Travail adapté"},
}
FLOW = {
    "debut": "q",
    "questions": {
        "q": {**question(oui="o", non="o"), "texte": "Le CMP ou la PTA ?", "aide": "Le CMP, le SAVS, le CMP."}
    },
    "orientations": {
        "o": outcome(
            "mairie",
            consignes=["Le SAVS", "Le SAVS puis la PTA"],
            etapes=[{"qui": "La PTA", "quoi": "Le CMP"}],
            suites={"si_refus": {"texte": "Voir l'ESAT"}},
        )
    },
}
STRUCTURES = {"mairie": {"nom": "Mairie, près du CMP", "type": "social"}}


def see(query: str = "logigramme=adult", here: Territory | None = None) -> View:
    found = here or explained(territory({"adult": FLOW}, None, STRUCTURES), GLOSSARY)
    return look(Version(), found, "", parse(query))


def buttons(html: str) -> list[str]:
    return re.findall(r'<button[^>]*class="lg-acronym"[^>]*>([^<]*)</button>', html)


def test_each_acronym_is_a_button_once_where_it_stands_first() -> None:
    view = see()
    assert buttons(said(view, "Le CMP ou la PTA ?")) == ["CMP", "PTA"]
    assert buttons(said(view, "Le CMP, le SAVS, le CMP.")) == ["SAVS"]
    assert buttons(content(view)[1]) == ["CMP", "PTA", "SAVS"]


def test_on_an_orientation_too_in_the_order_of_the_page() -> None:
    view = see("logigramme=adult&q=oui")
    assert buttons(content(view)[1]) == ["SAVS", "PTA", "CMP"]


def test_the_list_has_those_of_the_answers_structures_and_follow_ups_too() -> None:
    assert _terms(listed(see())) == ["CMP", "PTA", "SAVS"]
    assert _terms(listed(see("logigramme=adult&q=oui"))) == ["CMP", "ESAT", "PTA", "SAVS"]


def _terms(html: str | None) -> list[str]:
    return re.findall(r"<dt>([^<]*)</dt>", html or "")


def test_every_button_has_its_bubble() -> None:
    for query in ("logigramme=adult", "logigramme=adult&q=oui"):
        page = content(see(query))[1]
        wanted = set(re.findall(r'popovertarget="([^"]*)"', page))
        assert wanted == set(re.findall(r'aria-describedby="([^"]*)"', page))
        assert wanted <= set(re.findall(r'id="([^"]*)" popover="auto"', page))


def test_a_text_that_is_not_of_the_page_is_only_text() -> None:
    assert said(see(), "Le CMP d'ailleurs") == "Le CMP d&#x27;ailleurs"


def test_without_a_glossary_nothing_changes() -> None:
    view = see(here=territory({"adult": FLOW}, None, STRUCTURES))
    assert said(view, "Le CMP ou la PTA ?") == "Le CMP ou la PTA\u00a0?"
    assert listed(view) is None


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_around_an_acronym_stays_text(words: str) -> None:
    flow = {"debut": "q", "questions": {"q": {**question(oui="o", non="o"), "texte": f"{words} CMP {words}"}}}
    flow["orientations"] = {"o": outcome()}
    here = explained(territory({"adult": flow}), {"CMP": {"developpe": words, "explication": words}})
    view = see(here=here)
    assert view.walk
    assert view.walk.question
    seen = Seen(said(view, view.walk.question.text))
    assert set(seen.tags) == {"button"}
    assert plain(seen.words) == plain(view.walk.question.text)
    assert set(
        Seen(definitions({"CMP": GlossaryEntry.model_validate(GLOSSARY["CMP"] | {"developpe": words})})).tags
    ) == {*("dl", "div", "dt", "dd", "b", "span")}


def test_the_page_of_an_outcome_drawn_twice_is_the_same() -> None:
    view = see("logigramme=adult&q=oui")
    assert view.walk
    assert view.flow
    assert view.walk.outcome
    assert outcome_page(view, view.walk, view.flow, view.walk.outcome) == content(view)[1]
