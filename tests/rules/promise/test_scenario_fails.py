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
