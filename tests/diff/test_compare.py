"""What is said otherwise: questions, outcomes, structures, settings."""

from copy import deepcopy
from typing import Any

import pytest

from logigram.diff import Difference, compare
from logigram.diff.difference import Change, Parts
from tests.diff.pairs import base, changed
from tests.territories import SETTINGS, STRUCTURES, WINDOWS, territory


def _question(flow: dict[str, Any]) -> dict[str, Any]:
    return flow["questions"]["danger"]  # type: ignore[no-any-return]


def _outcome(flow: dict[str, Any]) -> dict[str, Any]:
    return flow["orientations"]["referent"]  # type: ignore[no-any-return]


QUESTIONS = [
    (lambda flow: _question(flow).update(texte="En danger ?"), Change("text", "?", "En danger ?")),
    (lambda flow: _question(flow).update(aide="Un geste"), Change("help", None, "Un geste")),
    (
        lambda flow: _question(flow)["reponses"][0].update(texte="Oui, sûr"),
        Change("answers.oui.text", "oui", "Oui, sûr"),
    ),
    (
        lambda flow: _question(flow)["reponses"][1].update(age={"max": "25"}),
        Change("answers.non.age", None, "jusqu'à 25 ans"),
    ),
    (lambda flow: _question(flow)["reponses"].reverse(), Change("order", ("oui", "non"), ("non", "oui"))),
]
NIGHTS = ("nuit", "week_end")
OUTCOMES = [
    (
        lambda flow: _outcome(flow).update(delai={"jour": "semaine", "autres": "immediat"}),
        Change("delay", "semaine", "immediat", NIGHTS),
    ),
    (
        lambda flow: _outcome(flow).update(structures=["samu_15", "mairie"]),
        Change("structures", ("mairie",), ("samu_15", "mairie"), WINDOWS),
    ),
    (
        lambda flow: _outcome(flow).update(a_dire={"nuit": ["Où vous êtes"], "autres": ["Qui vous êtes"]}),
        Change("to_say", None, ("Où vous êtes",), ("nuit",)),
    ),
    (
        lambda flow: _outcome(flow).update(suites={"si_refus": {"structures": ["samu_15"]}}),
        Change("refusal.structures", None, ("samu_15",), WINDOWS),
    ),
    (
        lambda flow: _outcome(flow).update(etapes=[{"qui": "Maire", "quoi": "Faire constater", "delai": "24 h"}]),
        Change("steps", None, ("qui : Maire ; quoi : Faire constater ; delai : 24 h",), WINDOWS),
    ),
    (lambda flow: _outcome(flow).update(a_confirmer=["structures"]), Change("to_confirm", None, ("structures",))),
]


def _only(parts: Parts) -> tuple[str, tuple[Change, ...]]:
    (edited,) = parts.changed
    return edited.id, edited.changes


@pytest.mark.parametrize(("edit", "change"), QUESTIONS, ids=lambda each: getattr(each, "field", ""))
def test_a_question_worded_otherwise_is_no_other_situation(edit: Any, change: Change) -> None:  # noqa: ANN401 - a lambda
    found = changed(edit)
    assert _only(found.questions) == ("danger", (change,))
    assert found == Difference(found.old, found.new, questions=found.questions)


@pytest.mark.parametrize(("edit", "change"), OUTCOMES, ids=lambda each: getattr(each, "field", ""))
def test_what_an_outcome_says_otherwise_is_told_for_its_windows(edit: Any, change: Change) -> None:  # noqa: ANN401 - a lambda
    found = changed(edit)
    name, changes = _only(found.outcomes)
    assert (name, change in changes) == ("referent", True)
    assert found == Difference(found.old, found.new, outcomes=found.outcomes)


STRUCTURE = [
    ({"telephone": "112"}, Change("phone", "15", "112")),
    ({"sms": "114"}, Change("sms", None, "114")),
    ({"horaires": "Mo-Fr 09:00-17:00; PH off"}, Change("hours", "24/7", "Mo-Fr 09:00-17:00; PH off")),
    ({"adresse": "1 rue Neuve"}, Change("address", None, "1 rue Neuve")),
    ({"generique": "oui"}, Change("generic", "non", "oui")),
    (
        {"suspendue": {"depuis": "2026-12-01", "motif": "Travaux"}},
        Change("suspended", None, "depuis : 1er décembre 2026 ; motif : Travaux"),
    ),
    (
        {"fermetures": [{"du": "2026-12-24 12:00", "au": "2026-12-26"}]},
        Change("closures", None, ("du : jeudi 24 décembre 2026 à 12 h ; au : 26 décembre 2026",)),
    ),
]


@pytest.mark.parametrize(("keys", "change"), STRUCTURE, ids=lambda each: getattr(each, "field", ""))
def test_a_structure_tells_what_changed(keys: dict[str, Any], change: Change) -> None:
    found = changed(lambda _: None, structures={"samu_15": {**STRUCTURES["samu_15"], **keys}})
    assert _only(found.structures) == ("samu_15", (change,))


def test_the_upkeep_of_a_structure_is_not_told() -> None:
    keys = {"source": "https://exemple.fr", "verifie_le": "2026-11-22", "finess": "330000000"}
    assert changed(lambda _: None, structures={"samu_15": {**STRUCTURES["samu_15"], **keys}}).empty


def test_things_of_one_version_are_added_or_removed() -> None:
    garden = {"nom": "Jardin", "type": "social"}
    guarantee = {"id": "g", "titre": "Promis", "si": {"partout": "oui"}, "alors": {"possible": {"ouvert": "toujours"}}}
    flows = {**base(), "geronto": {"titre": "Aînés", "debut": "o", "orientations": base()["adult"]["orientations"]}}
    richer = territory(flows, {"garanties": [guarantee]}, {"jardin": garden})
    for found, side in ((compare(territory(base()), richer), "added"), (compare(richer, territory(base())), "removed")):
        parts = (found.structures, found.guarantees, found.flows)
        assert [[each.text for each in getattr(part, side)] for part in parts] == [["Jardin"], ["Promis"], ["Aînés"]]
        assert found.outcomes.empty


def test_the_windows_of_the_week_are_compared_by_their_hours() -> None:
    windows = deepcopy(SETTINGS["fenetres"])
    windows["nuit"]["titre"] = "La nuit"
    windows["jour"]["plages"][1]["a"] = "17:00"
    found = changed(lambda _: None, settings={"fenetres": windows}).windows
    assert [(each.id, [change.field for change in each.changes]) for each in found.changed] == [
        ("jour", ["hours"]),
        ("nuit", ["title"]),
    ]
    assert (
        found.changed[0].changes[0].before
        == "du lundi au jeudi de 9\u00a0h à 17\u00a0h ; le vendredi de 9\u00a0h à 16\u00a0h"
    )


def test_a_window_of_one_version_is_told_and_not_walked() -> None:
    windows = {name: each for name, each in SETTINGS["fenetres"].items() if name != "nuit"}
    found = changed(lambda flow: flow.update(debut="suivie"), settings={"fenetres": windows})
    assert [each.id for each in found.windows.removed] == ["nuit"]
    assert {window for each in found.situations for window in each.windows} == {"jour", "week_end"}


def test_what_the_territory_decides_for_all_is_told() -> None:
    settings = {
        "urgences": ["samu_15"],
        "rappels": {"immediat": ["Restez calme."]},
        "suites": {"sans_reponse": {"texte": "Appelez le 15."}},
        "jours_feries": {"pays": "FR", "fenetre": "nuit"},
        "cartes": {"nuit": {"titre": "Nuit", "logigramme": "adult", "fenetres": ["nuit", "week_end"]}},
    }
    assert changed(lambda _: None, settings=settings).territory == (
        Change("holidays", "pays : FR ; ouvres : jour ; fenetre : week_end", "pays : FR ; fenetre : nuit"),
        Change("emergencies", None, ("samu_15",)),
        Change("cards.nuit", None, "titre : Nuit ; logigramme : adult ; fenetres : nuit, week_end"),
        Change("reminders.immediat", None, ("Restez calme.",)),
        Change("no_answer.text", None, "Appelez le 15.", WINDOWS),
    )


def test_a_promise_that_changes_is_told_in_the_words_of_the_file() -> None:
    promise = {"id": "g", "titre": "Promis", "si": {"partout": "oui"}, "alors": {"possible": {"ouvert": "toujours"}}}
    after = {**promise, "si": {"reponse": ["oui", "doute"]}, "alors": {"possible": {"delai": "immediat"}}}
    old, new = (territory(base(), {"garanties": [each]}) for each in (promise, after))
    assert _only(compare(old, new).guarantees) == (
        "g",
        (
            Change("when", "partout : oui", "reponse : oui, doute"),
            Change("then", "possible : ouvert : toujours", "possible : delai : immediat"),
        ),
    )


def test_a_flow_tells_its_title_its_ages_and_its_start() -> None:
    found = changed(lambda flow: flow.update(age={"min": "18"}, debut="suivie", revise_le="2026-11-22"))
    assert _only(found.flows) == (
        "adult",
        (Change("age", None, "à partir de 18 ans"), Change("start", "danger", "suivie")),
    )
