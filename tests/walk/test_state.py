"""Where a walk stands, for programs."""

from datetime import date
from typing import Any

import pytest

from logigram.walk import replay, state
from tests.territories import outcome, question, territory

DAY = date(2026, 11, 25)
FLOWS: dict[str, Any] = {
    "adult": {
        "debut": "danger",
        "questions": {"danger": question(oui="quinze", non="enfant/tri")},
        "orientations": {"quinze": outcome("samu_15", "mairie", "inconnu", delay="immediat")},
    },
    "enfant": {
        "debut": "tri",
        "questions": {"tri": question(oui="fin", non="fin")},
        "orientations": {"fin": outcome()},
    },
}
RESERVED = {"astreinte": {"nom": "Astreinte – 05 56 00 00 00", "type": "soin", "telephone": "05 56 00 00 00",
                          "horaires": "24/7", "diffusion": "professionnels"}}  # fmt: skip


def test_a_question_gives_its_answers() -> None:
    assert state(replay(territory(FLOWS), "adult", "nuit", ()), DAY) == {
        "flow": "adult",
        "window": "nuit",
        "steps": [],
        "at": "danger",
        "kind": "question",
        "answers": [{"id": "oui", "text": "oui"}, {"id": "non", "text": "non"}],
        "structures": [],
        "ignored": 0,
    }


def test_a_node_of_another_flow_is_written_with_its_flow() -> None:
    found = state(replay(territory(FLOWS), "adult", "nuit", [("danger", "non"), ("enfant/tri", "oui")]), DAY)
    assert (found["at"], found["steps"]) == ("enfant/fin", [["danger", "non"], ["enfant/tri", "oui"]])


@pytest.mark.parametrize(("window", "mairie"), [("jour", "always"), ("nuit", "never"), ("week_end", "partly")])
def test_an_outcome_says_how_much_of_the_window_each_door_is_open(window: str, mairie: str) -> None:
    found = state(replay(territory(FLOWS), "adult", window, [("danger", "oui")]), DAY)
    assert (found["kind"], found["answers"]) == ("outcome", [])
    opened = {each["id"]: each["open"] for each in found["structures"]}
    assert opened == {"samu_15": "always", "mairie": mairie, "inconnu": "unknown"}


def test_answers_that_serve_nothing_are_counted_and_not_repeated() -> None:
    found = state(replay(territory(FLOWS), "adult", "nuit", [("danger", "zzz"), ("pwned", "zzz")]), DAY)
    assert found["ignored"] == 2
    assert "zzz" not in str(found)
    assert "pwned" not in str(found)


def test_the_public_is_told_nothing_but_the_name_of_what_is_for_professionals() -> None:
    flows = {"adult": {**FLOWS["adult"], "orientations": {"quinze": outcome("astreinte")}}, "enfant": FLOWS["enfant"]}
    here = territory(flows, structures=RESERVED)
    (own,) = state(replay(here, "adult", "nuit", {"danger": "oui"}), DAY)["structures"]
    (shown,) = state(replay(here.public, "adult", "nuit", {"danger": "oui"}), DAY)["structures"]
    assert own["open"] == "always"
    assert shown == {"id": "astreinte", "name": "Réservé aux professionnels : Astreinte – …", "open": "unknown"}
