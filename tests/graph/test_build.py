"""The graph of a flow in a window keeps every answer, and nothing that is not in the flow."""

from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.graph import LINK, OUTCOME, QUESTION
from tests.territories import WINDOWS, flow_sets, outcome, question, territory

FLOWS: dict[str, Any] = {
    "adult": {
        "debut": "danger",
        "questions": {
            "danger": question(oui="quinze", je_ne_sais_pas="quinze", non="suite"),
            "suite": question(
                oui={"vers": {"jour": "mairie", "autres": "quinze"}},
                non={"vers": "autre", "fenetres": ["nuit"]},
                bord="autre/bord",
            ),
        },
        "orientations": {"quinze": outcome(), "mairie": outcome()},
    },
    "autre": {"debut": "bord", "questions": {"bord": question(oui="fin")}, "orientations": {"fin": outcome()}},
}


def test_two_answers_to_one_target_stay_two() -> None:
    graph = territory(FLOWS).graph("adult", "jour")
    assert set(graph["danger"]["quinze"]) == {"oui", "je_ne_sais_pas"}
    assert graph["danger"]["quinze"]["oui"]["text"] == "oui"


def test_a_window_has_its_own_arrows() -> None:
    here = territory(FLOWS)
    assert here.graph("adult", "jour").has_edge("suite", "mairie", "oui")
    assert not here.graph("adult", "jour").has_edge("suite", "autre", "non")
    assert here.graph("adult", "nuit").has_edge("suite", "quinze", "oui")
    assert here.graph("adult", "nuit").has_edge("suite", "autre", "non")


def test_nodes_say_what_they_are() -> None:
    nodes = territory(FLOWS).graph("adult", "nuit").nodes
    assert nodes["danger"] == {"kind": QUESTION, "text": "?"}
    assert nodes["quinze"] == {"kind": OUTCOME, "text": "Orientation"}
    assert nodes["autre"] == {"kind": LINK, "text": "autre"}
    assert nodes["autre/bord"] == {"kind": LINK, "text": "autre : ?"}


def test_a_graph_is_frozen_and_kept() -> None:
    here = territory(FLOWS)
    assert here.graph("adult", "jour") is here.graph("adult", "jour")
    assert nx.is_frozen(here.graph("adult", "jour"))


@pytest.mark.parametrize(("flow", "window"), [("adult", "soir"), ("perdu", "jour")])
def test_what_does_not_exist_has_no_graph(flow: str, window: str) -> None:
    with pytest.raises(KeyError):
        territory(FLOWS).graph(flow, window)


@given(flows=flow_sets(), window=st.sampled_from(WINDOWS))
def test_a_graph_has_one_edge_for_each_answer_offered(flows: dict[str, Any], window: str) -> None:
    here = territory(flows)
    for name, flow in flows.items():
        expected = {
            (node, answer["id"], answer["vers"] if isinstance(answer["vers"], str) else answer["vers"][window])
            for node, each in flow["questions"].items()
            for answer in each["reponses"]
            if window in answer.get("fenetres", WINDOWS)
        }
        edges = here.graph(name, window).edges(keys=True)
        assert {(source, key, target) for source, target, key in edges} == expected
