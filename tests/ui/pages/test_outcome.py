"""The page of an orientation: its order, its deadlines, the quick way out, the way back to the needs."""

from html import escape
from typing import Any

import pytest

from logigram.ui.address import parse
from logigram.ui.pages.outcome import CHANGES, CHOSEN
from logigram.ui.router import content
from logigram.ui.view import look
from logigram.ui.web.store import Version
from tests.territories import outcome, question, territory
from tests.ui.orientations import drawn, see

STEPS = [
    {"qui": "Maire", "quoi": "Informer", "delai": "24 h", "echeance": "Préfet informé avant"},
    {"qui": "Psychiatre", "quoi": "Certifier", "delai": "72 h"},
]
COUNTED: dict[str, Any] = {"compte_depuis": "Heure de la signature", "etapes": STEPS}


@pytest.fixture(autouse=True)
def saturday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")


def test_title_delay_and_number_come_before_what_to_do_and_that_before_whom() -> None:
    rest: dict[str, Any] = {"consignes": ["Rester là"], "a_dire": ["Où il est"]}
    said = drawn(see("samu_15", delay="immediat", suites={"si_refus": {"texte": "Insister"}}, **rest))
    marks = ("lg-delay", "<h1", 'href="tel:15"', "Rester là", "lg-structures", "Où il est", "lg-tools", "Et si…")
    order = [said.index(mark) for mark in marks]
    assert order == sorted(order)


def test_deadlines_are_asked_only_where_they_are_counted() -> None:
    said = drawn(see(**COUNTED))
    assert 'type="datetime-local"' in said
    assert 'data-zone="Europe/Paris"' in said
    assert said.count("data-hours=") == 1
    assert 'data-hours="24" data-words="Préfet informé avant"' in said
    plain = drawn(see(etapes=[{"qui": "Psychiatre", "quoi": "Certifier", "delai": "72 h"}]))
    assert "datetime-local" not in plain
    assert "data-hours" not in plain


def test_in_a_window_whose_steps_have_no_deadline_nothing_is_asked() -> None:
    said = drawn(see(compte_depuis="Heure de la signature", etapes={"jour": STEPS, "autres": STEPS[1:]}))
    assert "datetime-local" not in said


def test_the_hour_typed_is_no_field_of_a_form() -> None:
    field = drawn(see(**COUNTED)).partition('<input type="datetime-local"')[2].partition(">")[0]
    assert "name=" not in field


def test_the_quick_way_out_is_where_editors_ask_for_it() -> None:
    assert 'href="./bienvenue"' in drawn(see(discret="oui"))
    assert "Quitter vite" not in drawn(see())


@pytest.mark.parametrize(
    ("text", "shown"),
    [("L'auteur est là : le 17.", 1), ("Cette orientation vaut pour maintenant. Si elle change, recommencez.", 0)],
)
def test_it_is_said_once_that_the_orientation_holds_for_now(text: str, shown: int) -> None:
    assert drawn(see(suites={"si_aggravation": {"texte": text}})).count(CHANGES) == shown
    assert drawn(see()).count(CHANGES) == 1


def test_for_another_moment_than_now_the_page_says_that_it_is_another() -> None:
    said = drawn(see(query="&quand=2026-12-01T10:00"))
    assert escape(CHOSEN) in said
    assert CHANGES not in said
    assert escape(CHOSEN) not in drawn(see())


def test_another_need_after_a_triage_in_another_flow_keeps_the_triage() -> None:
    flows = {
        "tri": {"debut": "danger", "questions": {"danger": question(oui="adult", non="adult/besoin")}},
        "adult": {
            "debut": "besoin",
            "questions": {"besoin": question(a="fin", b="fin")},
            "orientations": {"fin": outcome(suites={"autre_chose": {"vers": "besoin"}})},
        },
    }
    view = look(Version(), territory(flows), "", parse("logigramme=tri&danger=non&adult/besoin=a"))
    assert 'href="./?logigramme=tri&amp;danger=non"' in content(view)[1]
