"""Territories that promise something, or tell situations, and what the rules say of them."""

from dataclasses import replace
from datetime import date
from typing import Any

from logigram.model.reading import Scenario
from logigram.rules.promise import guarantee_broken, guarantee_without_match
from logigram.rules.subject import Subject
from logigram.source.fact import Fact
from logigram.territory import Territory
from tests.example import AT
from tests.territories import outcome, question, territory

Flows = dict[str, Any]

ADULT = {
    "debut": "danger",
    "questions": {"danger": question(oui="appeler", non="suivi"), "suivi": question(oui="b", non="plus_tard")},
    "orientations": {
        "appeler": outcome("samu_15", delay="immediat"),
        "plus_tard": outcome("mairie", delay="semaine"),
    },
}
OTHER = {
    "debut": "menace",
    "questions": {"menace": {**question(oui="mairie_b", non="adult"), "meme_que": "adult/danger"}},
    "orientations": {"mairie_b": outcome("mairie", delay="immediat")},
}
FLOWS: Flows = {"adult": ADULT, "b": OTHER}


def promise(si: dict[str, Any], alors: dict[str, Any]) -> dict[str, Any]:
    return {"id": "promesse", "titre": "Promesse", "si": si, "alors": alors}


def broken(si: dict[str, Any], alors: dict[str, Any], flows: Flows = FLOWS, **settings: object) -> list[Fact]:
    """What breaks a guarantee."""
    here = territory(flows, {"garanties": [promise(si, alors)], **settings})
    return list(guarantee_broken.check(Subject(here, AT)))


def unmatched(si: dict[str, Any], alors: dict[str, Any], flows: Flows = FLOWS, **settings: object) -> list[Fact]:
    """What a guarantee names in vain."""
    here = territory(flows, {"garanties": [promise(si, alors)], **settings})
    return list(guarantee_without_match.check(Subject(here, AT)))


def telling(here: Territory, *scenarios: dict[str, Any], at: date = AT) -> Subject:
    """The territory with scenarios, written without their title."""
    read = tuple(Scenario.model_validate({"titre": "Situation", **each}) for each in scenarios)
    return Subject(Territory(replace(here.content, scenarios={"scenarios/adult.yaml": read})), at)
