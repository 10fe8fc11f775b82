"""What a booklet holds: the flows asked and those they lead to, and what can be reached there."""

from typing import Any

import pytest
from hypothesis import given, settings

from logigram.paper.booklet.binder import bind
from tests.paper.booklet.bound import after, called, reached, shipped
from tests.render.charts import sample
from tests.territories import flow_sets, outcome, question, territory

Flows = dict[str, Any]


def test_the_flows_of_the_welcome_page_come_in_its_order_and_all_are_there() -> None:
    here = shipped()
    flows = bind(here).flows
    assert flows[: len(here.entries)] == here.entries
    assert sorted(flows) == sorted(here.flows)


@given(flow_sets())
@settings(max_examples=30)
def test_what_is_numbered_is_what_some_walk_gets_to_and_links_lead_to_a_flow_that_is_there(flows: Flows) -> None:
    here = territory(flows)
    found, pairs = bind(here, "a"), reached(here)
    for flow in flows:
        windows = {node.node: {held for held, each in pairs if each == node} for _, node in pairs if node.flow == flow}
        assert {node: set(where) for node, where in found.where[flow].items()} == windows
        assert set(found.numbers[flow]) == set(windows)
    ways = {(node.flow, target.flow) for window, node in pairs for target in after(here, window, node)}
    linked = {"a"}
    for _ in flows:
        linked |= {target for source, target in ways if source in linked}
    assert found.flows[0] == "a"
    assert set(found.flows) == linked


@pytest.mark.parametrize("flow", [None, *shipped().flows])
def test_the_structures_are_those_that_can_be_reached(flow: str | None) -> None:
    found = bind(shipped(), flow)
    assert found.structures == called(shipped(), set(found.flows))


def test_a_structure_that_was_replaced_brings_the_one_that_replaces_it() -> None:
    doors = {
        "vieux": {"nom": "Vieux", "type": "social", "remplacee_par": "neuf"},
        "neuf": {"nom": "Neuf", "type": "social"},
        "seul": {"nom": "Seul", "type": "social"},
    }
    flow = {"debut": "q", "questions": {"q": question(oui="o")}, "orientations": {"o": outcome("vieux")}}
    assert bind(territory({"a": flow}, structures=doors)).structures == {"vieux", "neuf"}


def test_an_unknown_flow_is_none() -> None:
    with pytest.raises(KeyError):
        bind(sample(), "autre")


def test_a_place_is_a_number_here_and_a_chart_elsewhere() -> None:
    binder = bind(sample())
    assert binder.place("adult", "suivie") == {"label": "mots:adult/suivie", "number": "3", "flow": ""}
    assert binder.place("adult", "referent", card=True) == {
        "label": "fiche:adult/referent",
        "number": "4",
        "flow": "",
    }
    assert binder.place("adult", "contrainte") == {
        "label": "logigramme:contrainte",
        "number": "",
        "flow": "Soins sans consentement",
    }
    assert binder.place("contrainte", "adult/suivie") == {
        "label": "mots:adult/suivie",
        "number": "3",
        "flow": "Adulte",
    }
    assert binder.place("adult", "nulle_part") is None
