"""LG502 on examples worked out by hand."""

from dataclasses import replace
from typing import Any

import pytest

from logigram.rules.promise import guarantee_without_match
from logigram.rules.subject import Subject
from logigram.territory import Territory
from tests.example import AT
from tests.rules.promise.promises import FLOWS, promise, unmatched
from tests.territories import territory

ANY: dict[str, Any] = {"possible": {}}


@pytest.mark.parametrize(
    ("si", "words", "repair", "below"),
    [
        ({"logigramme": "adulte"}, "le logigramme « adulte » n'existe pas", "« adult »", ("logigramme",)),
        ({"question": "dangers"}, "la question « dangers » n'existe pas", "« danger »", ("question",)),
        ({"question": "b/danger"}, "la question « b/danger » n'existe pas", "« danger »", ("question",)),
        ({"question": "appeler"}, "la question « appeler » n'existe pas", "choisir parmi", ("question",)),
        ({"logigramme": "b", "question": "suivi"}, "n'existe pas dans « b »", "« adult/suivi »", ("question",)),
        ({"question": "danger", "reponse": "ouii"}, "la réponse « ouii » n'existe pas", "« oui »", ("reponse", "0")),
        ({"reponse": ["non", "nom"]}, "la réponse « nom » n'existe pas", "« non »", ("reponse", "1")),
    ],
)
def test_a_name_of_si_that_means_nothing(si: dict[str, Any], words: str, repair: str, below: tuple[str, ...]) -> None:
    (found,) = unmatched(si, ANY)
    assert words in found.message
    assert repair in found.help
    assert found.spot.path == ("garanties", "0", "si", *below)


@pytest.mark.parametrize("key", ["toujours", "possible", "jamais"])
def test_outcomes_and_kinds_must_exist(key: str) -> None:
    kept = unmatched({"partout": "oui"}, {key: {"orientations": ["appeler", "b/mairie_b"], "types": ["urgence"]}})
    assert kept == []
    outcome, kind = unmatched({"partout": "oui"}, {key: {"orientations": ["appelr"], "types": ["urgences"]}})
    assert (outcome.spot.path[-3:], kind.spot.path[-3:]) == ((key, "orientations", "0"), (key, "types", "0"))


def test_in_a_flow_a_bare_outcome_is_one_of_its_own() -> None:
    assert unmatched({"logigramme": "b"}, {"jamais": {"orientations": ["adult/appeler"]}}) == []
    (found,) = unmatched({"logigramme": "b"}, {"jamais": {"orientations": ["appeler"]}})
    assert found.help == "vouliez-vous dire « adult/appeler » ?"


def test_what_no_walk_meets_protects_nobody() -> None:
    flows = {"adult": FLOWS["adult"], "c": FLOWS["b"], "b": FLOWS["b"]}
    (found,) = unmatched({"question": "c/menace"}, ANY, flows, entrees=["adult"])
    assert "ne s'applique jamais" in found.message
    assert unmatched({"logigramme": "c"}, ANY, flows, entrees=["adult"])[0].spot.path == ("garanties", "0", "si")
    assert unmatched({"question": "b/menace"}, ANY, flows, entrees=["adult"]) == []


def test_nothing_is_said_while_a_part_of_that_name_cannot_be_read() -> None:
    here = territory(FLOWS, {"garanties": [promise({"question": "dangers"}, {"jamais": {"orientations": ["b/mort"]}})]})
    broken = frozenset({("adult.yaml", "questions", "dangers"), ("b.yaml", "orientations", "mort")})
    documents = {"adult.yaml": None, "b.yaml": None}
    assert len(list(guarantee_without_match.check(Subject(here, AT)))) == 2
    partly = Territory(replace(here.content, broken=broken, documents=documents))  # type: ignore[arg-type]
    assert list(guarantee_without_match.check(Subject(partly, AT))) == []
