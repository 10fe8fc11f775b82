"""LG503 on examples worked out by hand."""

from typing import Any

import pytest

from logigram.rules.promise import scenario_fails
from logigram.source.fact import Fact
from tests.rules.promise.promises import FLOWS, telling
from tests.territories import outcome, question, territory

NIGHT = {
    "debut": "q",
    "questions": {
        "q": question(oui={"vers": {"jour": "ici", "autres": "loin"}}, non="p"),
        "p": question(oui="q", non="ici"),
    },
}
BY_WINDOW = {"a": {**NIGHT, "orientations": {"ici": outcome(), "loin": outcome()}}}


def _failing(flows: dict[str, Any], **scenario: object) -> list[Fact]:
    return list(scenario_fails.check(telling(territory(flows), {"fenetre": "jour", **scenario})))


def _adult(reponses: dict[str, str], attendu: str) -> list[Fact]:
    return _failing(FLOWS, logigramme="adult", reponses=reponses, attendu=attendu)


@pytest.mark.parametrize(
    ("reponses", "attendu"),
    [
        ({"danger": "oui"}, "appeler"),
        ({"suivi": "non", "danger": "non"}, "plus_tard"),
        ({"danger": "non", "suivi": "oui", "b/menace": "oui"}, "b/mairie_b"),
    ],
)
def test_exactly_the_questions_met_and_the_right_end_is_silent(reponses: dict[str, str], attendu: str) -> None:
    assert _adult(reponses, attendu) == []


@pytest.mark.parametrize(
    ("reponses", "attendu", "words", "path"),
    [
        ({"danger": "oui"}, "plus_tard", "à « danger », la réponse « oui » mène à « appeler »", ("reponses", "danger")),
        ({"danger": "non"}, "plus_tard", "« suivi » est posée en fenêtre « jour »", ("reponses",)),
        ({"danger": "non", "suvi": "non"}, "plus_tard", "« suivi » est posée", ("reponses", "suvi")),
        ({"danger": "nom"}, "appeler", "à « danger », la réponse « nom » n'est pas proposée", ("reponses", "danger")),
        ({"danger": "oui", "suivi": "oui"}, "appeler", "« suivi » n'est jamais posée", ("reponses", "suivi")),
        ({"danger": "oui"}, "appelr", "l'orientation attendue « appelr » n'existe pas", ("attendu",)),
        (
            {"danger": "oui"},
            "b",
            "« b » est une question",
            ("attendu",),
        ),
    ],
)
def test_a_failure_is_told_where_it_goes_wrong(
    reponses: dict[str, str], attendu: str, words: str, path: tuple[str, ...]
) -> None:
    (found,) = _adult(reponses, attendu)
    assert words in found.message
    assert found.spot.path == ("0", *path)
    assert found.spot.document == "scenarios/adult.yaml"


def test_the_answer_blamed_is_the_one_that_left_the_way_expected() -> None:
    (found,) = _adult({"danger": "non", "suivi": "non"}, "appeler")  # « suivi: oui » would still lead there
    assert found.walk == (("danger", "non"), ("suivi", "non"))
    ((place, told),) = found.related
    assert (place.document, place.path[1:], told) == (
        "adult.yaml",
        ("suivi", "reponses", "1", "vers"),
        "mène à « plus_tard »",
    )


def test_the_end_of_the_walk_is_named_when_it_comes_later() -> None:
    asked = {"q": question(oui="p", non="ici"), "p": question(oui="loin", non="loin")}
    flows = {"a": {"debut": "q", "questions": asked, "orientations": {"ici": outcome(), "loin": outcome()}}}
    (found,) = _failing(flows, logigramme="a", reponses={"q": "oui", "p": "oui"}, attendu="ici")
    assert found.message.endswith(
        "à « q », la réponse « oui » mène à « p » en fenêtre « jour » ; le scénario attend « ici », "
        "le parcours s'arrête à « loin »"
    )


def test_a_question_is_not_an_end_even_where_the_walk_stops() -> None:
    (found,) = _adult({"danger": "non"}, "suivi")
    assert "« suivi » est une question" in found.message


AGES = {
    "a": {
        "debut": "q",
        "age": {"min": "18", "max": "64"},
        "questions": {"q": question(jeune={"vers": "p", "age": {"max": "25"}}, non="b"), "p": question(oui="ici")},
        "orientations": {"ici": outcome()},
    },
    "b": {
        "debut": "r",
        "age": {"min": "65"},
        "questions": {"r": question(age={"vers": "loin", "age": {"min": "60"}})},
        "orientations": {"loin": outcome()},
    },
}
YOUNG: dict[str, Any] = {"logigramme": "a", "reponses": {"q": "jeune", "p": "oui"}, "attendu": "ici"}
LINKED: dict[str, Any] = {"logigramme": "a", "reponses": {"q": "non", "b/r": "age"}, "attendu": "b/loin"}


@pytest.mark.parametrize("age", ["18", "25"])
def test_an_age_within_both_bounds_is_admitted(age: str) -> None:
    assert _failing(AGES, age=age, **YOUNG) == []


@pytest.mark.parametrize(
    ("age", "scenario", "words", "place"),
    [
        ("17", YOUNG, "le logigramme « a » s'adresse aux personnes d'un autre âge (de 18 à 64 ans)", ("age",)),
        ("0", YOUNG, "et la personne a 0 an", ("age",)),
        ("26", YOUNG, "à « q », la réponse « jeune » est pour d'autres âges (jusqu'à 25 ans)", ("q", "reponses", "0")),
        ("59", LINKED, "à « b/r », la réponse « age » est pour d'autres âges (à partir de 60 ans)", ("r", "reponses")),
    ],
)
def test_an_age_that_is_not_admitted_is_told_at_the_age(
    age: str, scenario: dict[str, Any], words: str, place: tuple[str, ...]
) -> None:
    (found,) = _failing(AGES, age=age, **scenario)
    assert words in found.message
    assert found.spot.path == ("0", "age")
    ((spot, _),) = found.related
    assert spot.path[-1] == "age"
    assert "".join(place) in "".join(spot.path)


def test_the_flows_of_that_age_are_offered() -> None:
    assert _failing(AGES, age="65", **YOUNG)[0].help == "corriger « age », ou partir de « b »"
    assert _failing(AGES, age="17", **YOUNG)[0].help == "corriger « age » ou « logigramme »"


def test_a_link_to_a_flow_of_another_age_refuses_nobody() -> None:
    assert _failing(AGES, age="64", **LINKED) == []


def test_an_age_is_told_beside_what_else_goes_wrong() -> None:
    assert len(_failing(AGES, age="17", **{**YOUNG, "attendu": "b/loin"})) == 2


def test_the_date_chooses_the_window() -> None:
    def at(quand: str) -> list[Fact]:
        subject = telling(
            territory(BY_WINDOW), {"logigramme": "a", "quand": quand, "reponses": {"q": "oui"}, "attendu": "ici"}
        )
        return list(scenario_fails.check(subject))

    assert at("2026-11-24 16:59") == []
    assert at("2026-11-24 17:00")[0].windows == ("nuit",)
    assert at("2026-11-11 11:00")[0].windows == ("week_end",)
    assert at("2026-03-29 02:30") == []  # an hour that does not exist is told by another rule


def test_a_circle_is_said_to_be_one() -> None:
    (found,) = _failing(BY_WINDOW, logigramme="a", reponses={"q": "non", "p": "oui"}, attendu="ici")
    assert "le parcours revient à « q » en fenêtre « jour » et tourne en rond" in found.message


def test_an_outcome_out_of_reach_is_told_at_its_name() -> None:
    (found,) = _failing(BY_WINDOW, logigramme="a", reponses={"q": "oui"}, attendu="loin")
    assert "aucun parcours ne mène à « loin » en fenêtre « jour »" in found.message
    assert found.spot.path == ("0", "attendu")


def test_what_leads_to_the_unknown_is_not_blamed() -> None:
    flows = {"a": {**BY_WINDOW["a"], "questions": {"q": question(oui="absente", non="ici")}}}
    assert _failing(flows, logigramme="a", reponses={"q": "oui"}, attendu="ici") == []
    assert _failing(flows, logigramme="nul", reponses={}, attendu="ici") == []
