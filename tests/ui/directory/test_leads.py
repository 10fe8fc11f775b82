"""Which orientations lead to a structure."""

from logigram.ui.directory.leads import Lead, leads
from tests.flows.shipped import territory as shipped
from tests.territories import outcome, question, territory


def test_every_orientation_that_names_a_structure_leads_to_it_and_no_other() -> None:
    here = shipped().public
    found = leads(here)
    for flow in here.flows.values():
        for node, each in flow.outcomes.items():
            for window in here.windows:
                named = {name for name in each.structures_at(window) if here.structures[name].replaced_by is None}
                led = {
                    name
                    for name, some in found.items()
                    for lead in some
                    if (lead.flow, lead.node) == (flow.id, node) and window in lead.windows
                }
                assert named == led


def test_windows_are_told_and_a_replaced_structure_gives_its_leads_away() -> None:
    structures = {"ancien": {"nom": "Ancien", "type": "social", "remplacee_par": "mairie"}}
    by_window = outcome("samu_15", "ancien")
    by_window["structures"] = {"jour": ["ancien", "mairie"], "autres": ["samu_15"]}
    flow = {"debut": "q", "questions": {"q": question(oui="o")}, "orientations": {"o": by_window}}
    found = leads(territory({"adult": flow}, structures=structures))
    assert found["mairie"] == (Lead("adult", "o", ("jour",)),)
    assert found["samu_15"] == (Lead("adult", "o", ("nuit", "week_end")),)
    assert found["ancien"] == ()
