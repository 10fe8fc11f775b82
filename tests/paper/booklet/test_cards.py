"""Orientation cards: everything that an outcome says, window by window, and where its follow-ups lead."""

from collections.abc import Iterable
from functools import cache
from typing import Any

import pytest

from logigram.paper.booklet.binder import Binder, bind
from logigram.paper.booklet.cards import cards
from logigram.render.words import windows, written
from logigram.territory import Territory
from logigram.wording.terms import FOLLOW_UPS
from logigram.wording.time import unbroken
from tests.paper.booklet.bound import reached, shipped
from tests.render.charts import sample
from tests.territories import outcome, question, territory


@cache
def bound() -> Binder:
    return bind(shipped())


def found(here: Territory, flow: str) -> dict[str, dict[str, Any]]:
    return {each["label"].partition("/")[2]: each for each in cards(bind(here), flow)}


def held(groups: Iterable[dict[str, Any]], window: str) -> list[dict[str, Any]]:
    """The groups that hold in a window: those that name it, or that name none."""
    return [each for each in groups if not each["when"] or windows([window]) in each["when"].split(" · ")]


@pytest.mark.parametrize("flow", shipped().flows)
def test_a_card_says_in_each_window_what_the_file_says(flow: str) -> None:
    here = shipped()
    pairs = [(window, node.node) for window, node in sorted(reached(here)) if node.flow == flow]
    told = found(here, flow)
    outcomes = here.flows[flow].outcomes
    assert set(told) == {node for _, node in pairs if node in outcomes}
    for window, node in pairs:
        if node in outcomes:
            _agrees(here, told[node], flow, node, window)


def _agrees(here: Territory, card: dict[str, Any], flow: str, node: str, window: str) -> None:
    outcome = here.flows[flow].outcomes[node]
    doors = [door["label"] for group in held(card["doors"], window) for door in group["items"]]
    assert doors == [f"structure:{name}" for name in outcome.structures_at(window)]
    for key, texts in (("do", outcome.instructions), ("say", outcome.to_say)):
        said = [text for group in held(card[key], window) for text in group["items"]]
        assert said == [written(text) for text in (texts.at(window) if texts else None) or ()]
    steps = [step["what"] for group in held(card["steps"], window) for step in group["items"]]
    assert steps == [written(step.what) for step in (outcome.steps.at(window) if outcome.steps else None) or ()]
    ifs = {each["name"]: group for each in card["ifs"] for group in held(each["groups"], window)}
    offered = {**here.settings.follow_ups.present(), **outcome.follow_ups.present()}
    wanted = {FOLLOW_UPS[key]: part for key, each in offered.items() if (part := each.at(window))}
    assert set(ifs) == set(wanted)
    for name, part in wanted.items():
        assert ifs[name]["text"] == written(part.text or "")
        assert [door["label"] for door in ifs[name]["doors"]] == [f"structure:{each}" for each in part.structures]
        assert ifs[name]["to"] == (bound().place(flow, part.to, card=True) if part.to else None)


def test_delays_and_doors_are_told_once_or_window_by_window() -> None:
    card = found(sample(), "adult")["referent"]
    assert [(each["when"], each["name"]) for each in card["delays"]] == [("", "Aujourd'hui même")]
    assert card["windows"] == "jour"
    assert [(each["when"], len(each["items"])) for each in card["doors"]] == [("", 2)]
    assert card["to_confirm"] == "à qui s'adresser"


def test_a_follow_up_leads_to_a_card_a_question_or_another_chart() -> None:
    told = found(sample(), "adult")
    (refusal,) = (each for each in told["appeler_15"]["ifs"] if each["name"] == "En cas de refus")
    assert refusal["groups"][0]["to"] == {
        "label": "logigramme:contrainte",
        "number": "",
        "flow": "Soins sans consentement",
    }
    (other,) = (each for each in told["referent"]["ifs"] if each["name"] == "S'il y a aussi autre chose")
    assert other["groups"][0]["to"]["label"] == "mots:adult/suivie"


def test_steps_say_who_what_within_and_leave_room_for_a_deadline() -> None:
    steps = [
        {"qui": "Le maire", "quoi": "Signe l'arrêté"},
        {"qui": "Le préfet", "quoi": "Décide", "delai": "48 h après l'arrêté", "echeance": "Avant"},
    ]
    last = outcome(etapes=steps, compte_depuis="Heure de la signature")
    flow = {"debut": "q", "questions": {"q": question(oui="o")}, "orientations": {"o": last}}
    card = found(territory({"a": flow}), "a")["o"]
    assert card["counted_from"] == "Heure de la signature"
    assert card["steps"][0]["items"] == [
        {"who": "Le maire", "what": "Signe l'arrêté", "within": "", "deadline": ""},
        {"who": "Le préfet", "what": "Décide", "within": unbroken("48 h après l'arrêté"), "deadline": "Avant"},
    ]
