"""Flows: the ids drawn from texts, values once or per window, follow-ups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from logigram.model.by_window import ByWindow
from logigram.model.flow import Delay, Flow, FollowUps, Outcome, ProcedureStep, answer_id
from logigram.model.values import ID


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oui", "oui"),
        ("Je ne sais pas", "je_ne_sais_pas"),
        ("Un cœur brisé, ex æquo !", "un_coeur_brise_ex_aequo"),
        ("« Où ? »", "ou"),
        ("  …  ", "r3"),
        ("15 ans", "r15_ans"),
        ("a" * 60, "a" * 40),
    ],
)
def test_an_answer_without_id_takes_one_from_its_text(text: str, expected: str) -> None:
    assert answer_id(text, 3) == expected


@given(st.text(), st.integers(1, 99))
def test_an_id_drawn_from_any_text_is_an_id(text: str, position: int) -> None:
    drawn = answer_id(text, position)
    assert ID.fullmatch(drawn)
    assert len(drawn) <= 40


def test_a_value_stands_once_or_per_window() -> None:
    once = ByWindow[Delay].model_validate("immediat")
    assert (once.is_single, once.at("nuit"), once.named) == (True, Delay.IMMEDIATE, ())
    each = ByWindow[Delay].model_validate({"jour": "semaine", "autres": "immediat"})
    assert (each.is_single, each.at("jour"), each.at("nuit")) == (False, Delay.WEEK, Delay.IMMEDIATE)
    assert (each.named, each.has_others) == (("jour",), True)
    some = ByWindow[Delay].model_validate({"jour": "semaine"})
    assert (some.at("nuit"), some.is_single) == (None, False)


def test_a_follow_up_is_one_value_or_one_per_window() -> None:
    read = FollowUps.model_validate(
        {
            "si_refus": {"texte": "Rester", "vers": "besoin"},
            "en_attendant": {"jour": {"texte": "Rappeler"}, "autres": {"structures": ["samu_15"]}},
        }
    )
    assert list(read.present()) == ["si_refus", "en_attendant"]
    assert read.refusal is not None
    assert read.waiting is not None
    assert (refused := read.refusal.at("nuit")) is not None
    assert (waiting := read.waiting.at("nuit")) is not None
    assert (refused.text, refused.to) == ("Rester", "besoin")
    assert (waiting.text, waiting.structures) == (None, ("samu_15",))


def test_a_flow_finds_its_answers_by_id() -> None:
    flow = Flow.model_validate(
        {
            "logigramme": "essai",
            "titre": "Essai",
            "debut": "danger",
            "questions": {
                "danger": {"texte": "?", "reponses": [{"texte": "Oui", "vers": "fin", "fenetres": ["nuit"]}]}
            },
            "orientations": {"fin": {"titre": "Fin", "delai": "programme"}},
        }
    )
    answer = flow.questions["danger"].answer("oui")
    assert answer is not None
    assert (answer.offered("nuit"), answer.offered("jour")) == (True, False)
    assert flow.questions["danger"].answer("non") is None
    assert list(flow.nodes) == ["danger", "fin"]
    assert flow.outcomes["fin"].structures_at("jour") == ()


@pytest.mark.parametrize(
    ("within", "hours"),
    [
        ("24 h", 24),
        ("48 h après l'arrêté", 48),
        ("72h", 72),
        ("tout de suite", None),
        ("avant 24 h", None),
        ("2 heures", None),
    ],
)
def test_a_step_has_hours_when_its_delay_begins_with_them(within: str, hours: int | None) -> None:
    assert ProcedureStep.model_validate({"qui": "Maire", "quoi": "Signer", "delai": within}).hours == hours
    assert ProcedureStep.model_validate({"qui": "Maire", "quoi": "Signer"}).hours is None


def test_a_deadline_needs_hours_to_count() -> None:
    with pytest.raises(ValidationError, match="deadline_without_hours"):
        ProcedureStep.model_validate({"qui": "Maire", "quoi": "Signer", "delai": "vite", "echeance": "Avant"})


@pytest.mark.parametrize("deadline", [{}, {"echeance": "Avant"}])
@pytest.mark.parametrize("counted", [{}, {"compte_depuis": "Heure de la signature"}])
def test_deadlines_are_counted_from_something(deadline: dict[str, str], counted: dict[str, str]) -> None:
    steps = [{"qui": "Maire", "quoi": "Signer", "delai": "24 h", **deadline}]
    written = {"titre": "Signer", "delai": "immediat", "etapes": {"jour": steps, "autres": []}, **counted}
    if bool(deadline) == bool(counted):
        assert Outcome.model_validate(written).counted_from == counted.get("compte_depuis")
    else:
        with pytest.raises(ValidationError, match="deadlines_from"):
            Outcome.model_validate(written)
