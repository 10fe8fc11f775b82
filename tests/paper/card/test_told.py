"""What a card says: the windows of the trade, its other outcomes under their questions, what to say, whom to call."""

from typing import Any

from logigram.paper.card.compose import words
from logigram.paper.card.directory import UNKNOWN
from tests.paper.card.cards import DOORS, FLOW, SETTINGS, small
from tests.territories import outcome, question, territory


def others(flow: dict[str, Any] | None = None, **asked: object) -> list[tuple[str, list[tuple[list[str], str, str]]]]:
    found = words(small(flow, **asked), "nuit")["others"]
    return [(each["text"], [(row["answers"], row["when"], row["title"]) for row in each["exits"]]) for each in found]


def test_only_the_windows_of_the_trade_count() -> None:
    by_night = words(small(fenetres=["nuit"]), "nuit")["stages"][1]["exits"]
    assert [(row["answers"], row["when"], row["title"]) for row in by_night] == [
        (["ecoute"], "", "Parler"),
        (["argent"], "", "Aide sociale"),
    ]
    always = words(small(), "nuit")["stages"][1]["exits"]
    assert [(row["answers"], row["when"], row["title"]) for row in always] == [
        (["ecoute"], "jour · week-end", "Aide sociale"),
        (["ecoute"], "nuit", "Parler"),
        (["argent"], "", "Aide sociale"),
    ]


def test_another_outcome_stands_under_the_question_that_leads_to_it() -> None:
    assert others(orientations=["protection", "parler"]) == [("?", [(["b"], "", "Protéger"), (["c"], "", "Parler")])]
    assert others(orientations=["essai/quinze"]) == [], "the urgent questions say it already"
    assert others() == []


def test_a_question_asked_at_some_hours_only_names_them() -> None:
    flow = {
        **FLOW,
        "questions": {
            **FLOW["questions"],
            "suite": question(a="social", b={"vers": "dernier", "fenetres": ["nuit"]}),
        },
    }
    assert others(flow=flow, orientations=["protection"]) == [("?", [(["b"], "nuit", "Protéger")])]
    assert others(flow=flow, orientations=["protection"], fenetres=["jour"]) == []


def test_the_start_of_another_flow_stands_alone() -> None:
    other = {"debut": "o", "orientations": {"o": outcome(titre="Commencer là")}}
    cards = {"nuit": {"titre": "Veilleur", "logigramme": "essai", "orientations": ["autre/o"]}}
    here = territory({"essai": FLOW, "autre": other}, {**SETTINGS, "cartes": cards}, DOORS)
    (found,) = words(here, "nuit")["others"]
    assert (found["text"], [(row["answers"], row["title"]) for row in found["exits"]]) == ("", [([], "Commencer là")])


def test_what_to_say_is_that_of_the_outcome_where_doubt_leads() -> None:
    assert words(small(), "nuit")["say"] == [{"when": "", "lines": ["Où vous êtes"]}]


def test_what_to_say_is_told_moment_by_moment_where_it_differs() -> None:
    apart = outcome("samu_15", delay="immediat", a_dire={"nuit": ["La nuit"], "autres": ["Sinon"]})
    flow = {**FLOW, "orientations": {**FLOW["orientations"], "quinze": apart}}
    assert [(each["when"], each["lines"]) for each in words(small(flow), "nuit")["say"]] == [
        ("jour · week-end", ["Sinon"]),
        ("nuit", ["La nuit"]),
    ]
    assert [each["lines"] for each in words(small(flow, fenetres=["nuit"]), "nuit")["say"]] == [["La nuit"]]


def test_where_nothing_is_urgent_nothing_is_to_say() -> None:
    flow = {**FLOW, "questions": {"danger": question(a="social", b="parler")}}
    assert words(small(flow), "nuit")["say"] == []


def directory(**asked: object) -> dict[str, Any]:
    found: dict[str, Any] = words(small(None, **asked), "nuit")["directory"]
    return found


def test_numbers_stand_once_under_the_hours_at_which_they_answer() -> None:
    told = directory(fenetres=["nuit"], structures=["conseil"])
    assert [
        (
            group["hours"].replace("\u00a0", " "),
            [(each["number"], each["name"], each["sms"]) for each in group["doors"]],
        )
        for group in told["hours"]
    ] == [
        ("24 h sur 24, 7 jours sur 7", [("15", "SAMU", ""), ("17", "Police", "")]),
        ("Tous les jours, fériés compris, de 9 h à 23 h", [("09\u00a072\u00a000\u00a000\u00a001", "Écoute", "")]),
        (UNKNOWN, [("09\u00a072\u00a000\u00a000\u00a002", "Conseil", "SMS au 06\u00a000\u00a000\u00a000\u00a000")]),
    ]
    by_day = directory(fenetres=["jour"])
    assert [each["name"] for group in by_day["hours"] for each in group["doors"]] == ["SAMU", "Police"]


def test_what_the_editor_asks_for_is_there_and_said_to_be_unknown_when_it_is() -> None:
    told = directory(structures=["astreinte", "doute", "pro", "ferme"])
    assert told["to_note"] == ["Votre astreinte"]
    assert told["to_confirm"] == ["À voir"]
    numbers = {each["number"] for group in told["hours"] for each in group["doors"]}
    assert numbers == {"15", "17", "09\u00a072\u00a000\u00a000\u00a001"}


def test_hours_to_confirm_are_said_to_be_so() -> None:
    doors = {**DOORS, "ecoute": {**DOORS["ecoute"], "a_confirmer": ["horaires"]}}
    cards = {"nuit": {"titre": "Veilleur", "logigramme": "essai"}}
    here = territory({"essai": FLOW}, {**SETTINGS, "cartes": cards}, doors)
    assert words(here, "nuit")["directory"]["hours"][1]["hours"].endswith("(à confirmer)")
