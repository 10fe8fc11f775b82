"""A flow as data: the same ways as its graphs, and nothing of a structure for professionals but its name."""

import json
from typing import Any

import pytest

from logigram.territory import Territory
from logigram.ui.web.data import data
from tests.flows.shipped import territory as shipped
from tests.territories import outcome, question, territory, validated


def read(here: Territory, flow: str) -> dict[str, Any]:
    found = data(here, flow)
    assert found
    return dict(json.loads(found))


@pytest.mark.parametrize("flow", sorted(shipped().flows))
def test_edges_are_those_of_the_graph_in_each_window(flow: str) -> None:
    here = shipped()
    edges = read(here, flow)["edges"]
    for window in here.windows:
        told = {(each["from"], each["answer"], each["to"]) for each in edges if window in each["windows"]}
        atlas = here.atlas(window).after
        asked = {target: target.seen_from(flow) for target in atlas if target.flow == flow}
        ways = {(name, answer, to.seen_from(flow)) for node, name in asked.items() for answer, to in atlas[node]}
        assert told == ways


def test_parts_are_told_by_window_and_structures_as_everybody_may_see_them() -> None:
    flows = {
        "adult": {
            "debut": "q",
            "questions": {"q": question(oui="o", non={"vers": "o", "fenetres": ["jour"]})},
            "orientations": {"o": {**outcome(), "structures": {"jour": ["secret", "mairie"], "autres": ["samu_15"]}}},
        }
    }
    secret = {"nom": "Ligne 0511223344", "type": "soins", "diffusion": "professionnels", "telephone": "0511223344"}
    found = read(territory(flows, structures={"secret": secret}), "adult")
    end = found["nodes"][1]
    assert end["structures"] == {"jour": ["secret", "mairie"], "nuit": ["samu_15"], "week_end": ["samu_15"]}
    assert end["instructions"] == {}
    assert {each["answer"]: each["windows"] for each in found["edges"]}["non"] == ["jour"]
    told = {each["id"]: each for each in found["structures"]}
    assert told["samu_15"]["phone"] == "15"
    assert told["secret"].keys() == {"id", "name", "kind", "phone_is_sure"}
    assert "0511223344" not in json.dumps(found)


def test_no_data_of_a_flow_that_does_not_exist() -> None:
    assert data(shipped(), "rien") is None


def test_a_flow_is_told_as_validated_only_while_it_is_what_was_validated() -> None:
    flow = {"debut": "o", "orientations": {"o": outcome()}}
    sound = validated("adult", flow)
    told = [
        read(territory({"adult": each}), "adult")["validated"]
        for each in (flow, sound, {**sound, "sous_titre": "Revu"})
    ]
    assert told == [False, True, False]
