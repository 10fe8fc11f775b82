"""The pages about the site, the foot of every page, the band of what is not validated."""

from typing import Any

import pytest

from logigram.territory import Territory
from logigram.ui.address import parse
from logigram.ui.code import spot
from logigram.ui.contact import NOTHING_PERSONAL
from logigram.ui.frame import frame
from logigram.ui.pages.lookup import CHANGED, SAME, UNKNOWN
from logigram.ui.router import content
from logigram.ui.site import AT_THE_FOOT, PAGES
from logigram.ui.view import look
from logigram.ui.web.store import Version
from logigram.ui.words import NBSP
from tests.territories import explained, outcome, question, territory, validated

DRAFT = {"debut": "q", "questions": {"q": question(oui="o", non="sur")}, "orientations": {"o": outcome()}}
SURE = validated(
    "sur", {"debut": "fin", "revise_le": "2026-11-22", "orientations": {"fin": outcome()}}, qualite="psychiatre"
)
FLOWS: dict[str, Any] = {"adult": DRAFT, "sur": SURE}
CONTACT = {"editeur": "Équipe d'essai", "contact": {"courriel": "a@b.fr", "telephone": "05 00 00 00 00"}}


def html(query: str, page: str = "", here: Territory | None = None) -> str:
    view = look(Version(), here or territory(FLOWS, CONTACT), page, parse(query))
    return frame(view, content(view)[1]).replace(NBSP, " ").replace("&#x27;", "'")


@pytest.mark.parametrize("page", PAGES)
def test_the_foot_of_every_page(page: str) -> None:
    said = html("logigramme=adult", page)
    foot = said[said.index("<footer") :]
    for about in AT_THE_FOOT:
        assert f'href="./{about}?logigramme=adult"' in foot
    here = territory(FLOWS, CONTACT)
    code = spot(look(Version(), here, page, parse("logigramme=adult"))).code(here)
    assert f">{code}</b>" in foot
    assert f'href="mailto:a@b.fr?subject=Page%20{code}"' in foot
    assert 'href="tel:0500000000"' in foot
    assert NOTHING_PERSONAL in foot


@pytest.mark.parametrize(
    ("query", "page", "band"),
    [
        ("logigramme=adult", "", "Non validé."),
        ("logigramme=adult&q=oui", "", "Non validé."),
        ("logigramme=adult", "schema", "Non validé."),
        ("logigramme=adult&q=non", "", "Non validé."),
        ("logigramme=sur", "", None),
        ("logigramme=sur", "schema", None),
        ("", "", "Pas tous validés."),
        ("", "constats", None),
        ("logigramme=adult", "confiance", None),
    ],
)
def test_the_band_stays_until_every_flow_of_the_page_is_validated(query: str, page: str, band: str | None) -> None:
    said = html(query, page)
    assert ("lg-project" in said) == (band is not None)
    assert (band or "") in said


def test_no_band_when_all_is_validated() -> None:
    assert "PROJET" not in html("", here=territory({"sur": SURE}, CONTACT))
    assert "PROJET" not in html("", "confiance", territory({"sur": SURE}, CONTACT))


def test_the_trust_page_says_who_speaks_and_where_each_flow_stands() -> None:
    said = html("logigramme=adult&q=oui", "confiance")
    assert "Équipe d'essai" in said
    assert "Validé par Dr Essai, psychiatre le 1er décembre 2026, révisé le 22 novembre 2026" in said
    assert "date de révision inconnue" in said
    assert 'href="./?logigramme=adult&amp;q=oui"' in said
    assert "Revenir à votre parcours" not in html("", "confiance")


def test_without_a_contact_it_is_said() -> None:
    for page in ("confiance", "accessibilite"):
        said = html("", page, territory(FLOWS))
        assert "Aucune adresse" in said
        assert "mailto:" not in said


def test_the_statement_claims_nothing_that_no_audit_found() -> None:
    said = html("", "accessibilite")
    assert said.count("Accessibilité : non conforme") == 1
    assert "partiellement conforme" not in said
    assert 'href="https://www.defenseurdesdroits.fr"' in said


def test_the_whole_glossary_is_on_its_page() -> None:
    glossary = {name: {"developpe": f"Sens de {name}"} for name in ("SAVS", "CMP", "éa")}
    said = html("", "sigles", explained(territory(FLOWS), glossary))
    assert [said.index(f"<dt>{name}</dt>") for name in ("CMP", "SAVS", "éa")] == sorted(
        said.index(f"<dt>{name}</dt>") for name in glossary
    )
    assert "Aucun sigle" in html("", "sigles")


def test_a_dictated_code_is_looked_up_and_never_shown_again() -> None:
    here = territory(FLOWS, CONTACT)
    code = spot(look(Version(), here, "", parse("logigramme=adult&q=oui"))).code(here)
    said = html(f"code={code[:2]}+{code[2:].lower()}", "constats")
    assert 'href="./?logigramme=adult&amp;depuis=o"' in said
    assert SAME in said
    other = code[:-1] + ("A" if code[-1] != "A" else "F")
    assert CHANGED in html(f"code={other}", "constats")
    unknown = html("code=pwned", "constats")
    assert UNKNOWN in unknown
    assert "pwned" not in unknown
    assert UNKNOWN not in html("", "constats")
