"""The codes that are dictated on the phone."""

from copy import deepcopy
from typing import Any

import pytest

from logigram import load
from logigram.territory import Territory
from logigram.ui.address import parse
from logigram.ui.code import LENGTH, SIGNS, Spot, find, spot
from logigram.ui.site import PAGES
from logigram.ui.view import look
from logigram.ui.web.store import Version
from tests.e2e.server import ROOT
from tests.territories import outcome, question, territory

FLOWS: dict[str, Any] = {
    "adult": {
        "debut": "q",
        "questions": {"q": question(oui="o", non="autre/fin")},
        "orientations": {"o": outcome("mairie")},
    },
    "autre": {"debut": "fin", "orientations": {"fin": outcome()}},
}


def code(query: str, page: str = "", here: Territory | None = None) -> str:
    found = here or territory(FLOWS)
    return spot(look(Version(), found, page, parse(query))).code(found)


def test_five_signs_that_nobody_takes_for_others() -> None:
    for query in ("", "logigramme=adult", "logigramme=adult&q=oui"):
        assert len(code(query)) == LENGTH + 1
        assert set(code(query)) <= set(SIGNS)
    assert not set(SIGNS) & set("01OIBPDTVGMNS") - set("MT")


def test_the_same_page_has_one_code_whatever_led_to_it() -> None:
    assert code("logigramme=adult&q=non") == code("logigramme=autre") == code("logigramme=autre&fenetre=nuit")
    assert code("logigramme=adult&q=oui") == code("logigramme=adult&depuis=o")
    assert len({code(query) for query in ("", "logigramme=adult", "logigramme=adult&q=oui", "logigramme=autre")}) == 4
    assert code("logigramme=adult", "confiance") == code("", "confiance")


@pytest.mark.parametrize("typed", [str.lower, str, lambda code: f" {code[:2]} {code[2:]}. "])
def test_a_dictated_code_gives_its_page_back(typed: Any) -> None:  # noqa: ANN401 - a way of typing
    here = territory(FLOWS)
    for each in (Spot(""), Spot("schema", "adult"), Spot("", "adult", "q"), Spot("", "autre", "fin")):
        assert (each, True) in find(here, typed(each.code(here)))
    assert Spot("", "adult", "o").link(here) == "./?logigramme=adult&depuis=o"
    assert Spot("", "adult", "q").link(here) == "./?logigramme=adult"
    assert Spot("", "adult", "o").title(here) == "adult · Orientation"


@pytest.mark.parametrize("wrong", ["", "A", "AAAAAA", "<b>", "0000O", "é" * 5])
def test_what_is_no_code_gives_nothing(wrong: str) -> None:
    assert find(territory(FLOWS), wrong) == []


def test_a_page_is_found_after_its_texts_changed_and_it_is_said() -> None:
    flows = deepcopy(FLOWS)
    flows["adult"]["questions"]["q"]["texte"] = "Autrement ?"
    here = territory(flows, None, {"mairie": {"nom": "Autre mairie", "type": "social"}})
    assert find(here, code("logigramme=adult")) == [(Spot("", "adult", "q"), False)]
    assert find(here, code("logigramme=adult&q=oui")) == [(Spot("", "adult", "o"), False)]
    assert find(here, code("logigramme=autre")) == [(Spot("", "autre", "fin"), True)]


def test_the_shipped_pages_have_codes_of_their_own() -> None:
    here = load(ROOT / "flows").public
    spots = [Spot(page) for page in PAGES]
    spots += [Spot("", name, node) for name, flow in here.flows.items() for node in flow.nodes]
    codes = [each.code(here) for each in spots]
    assert len(codes) > 100
    assert len(set(codes)) == len(codes)
    assert len({each.name for each in spots}) > len(codes) * 0.95, "a code means two pages at most seldom"
