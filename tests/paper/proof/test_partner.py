"""One structure's part of a proof: the boxes that name it, the questions that lead there, and its entry to check."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logigram import load
from logigram.paper.changes import compared
from logigram.paper.proof import Asked, concerned, proof
from logigram.paper.proof.compose import words
from logigram.paper.proof.view import view
from logigram.render.words import written
from logigram.territory import Territory
from tests.e2e.server import ROOT
from tests.paper.reading import bookmarks, pages, said, strings
from tests.paper.walked import structures, walked
from tests.territories import STRUCTURES, flow_sets, outcome, question, territory

SHIPPED = load(ROOT / "flows")
NAMES = st.lists(st.sampled_from(sorted(STRUCTURES)), min_size=1, max_size=2, unique=True)
PARTNERS = ("samu_15", "ligne_3114", "ch_libourne_urgences")


def naming(here: Territory, flow: str, partner: str, where: dict[str, list[str]] | None = None) -> set[str]:
    """The outcomes that name a structure in a window in which somebody gets to them."""
    return {
        node
        for node, windows in (where or walked(here, flow)).items()
        if (each := here.flows[flow].outcomes.get(node))
        and any(partner in structures(each, window) for window in windows)
    }


def leading(here: Territory, flow: str, ends: set[str]) -> set[str]:
    """The questions asked of which some answer leads straight to one of these outcomes."""
    found = set()
    for node, windows in walked(here, flow).items():
        asked = here.flows[flow].questions.get(node)
        for answer in asked.answers if asked else ():
            targets = {here.resolve(answer.to.at(w) or "", flow) for w in windows if answer.offered(w)}
            found |= {node for target in targets if target and target.flow == flow and target.node in ends}
    return found


@pytest.mark.parametrize("flow", SHIPPED.flows)
def test_every_structure_is_found_in_the_boxes_that_name_it(flow: str) -> None:
    seen, where = view(SHIPPED, flow), walked(SHIPPED, flow)
    for partner in SHIPPED.structures:
        assert seen.naming(partner) == naming(SHIPPED, flow, partner, where)


@pytest.mark.parametrize("partner", PARTNERS)
def test_the_boxes_of_a_partner_are_those_that_name_it_and_what_leads_there(partner: str) -> None:
    for flow in SHIPPED.flows:
        own = naming(SHIPPED, flow, partner)
        assert concerned(SHIPPED, flow, partner) is bool(own)
        if own:
            _check(SHIPPED, flow, partner, own)


def _check(here: Territory, flow: str, partner: str, own: set[str]) -> None:
    boxes = words(here, flow, asked=Asked(partner))["boxes"]
    assert {each["id"] for each in boxes if not each["context"]} == own
    assert {each["id"] for each in boxes if each["context"]} == leading(here, flow, own)
    whole = {each["id"]: each["head"] for each in words(here, flow)["boxes"]}
    assert all(each["head"] == whole[each["id"]] for each in boxes)


@settings(max_examples=25, deadline=None)
@given(flow_sets(), st.data())
def test_the_same_on_any_flows(flows: dict[str, Any], data: st.DataObject) -> None:
    drawn = deepcopy(flows)
    for flow in drawn.values():
        for each in flow["orientations"].values():
            each["structures"] = {window: data.draw(NAMES) for window in ("jour", "nuit", "autres")}
    here = territory(drawn)
    for flow in drawn:
        _check(here, flow, "mairie", naming(here, flow, "mairie"))


def _two(**partner: object) -> Territory:
    flow = {
        "debut": "q",
        "questions": {"q": question(a="x", b="y", c="z")},
        "orientations": {
            "x": {**outcome("cmp"), "titre": "Au CMP"},
            "y": {**outcome(), "titre": "Au 15", "suites": {"si_refus": {"structures": ["cmp"]}}},
            "z": {**outcome("mairie"), "titre": "À la mairie"},
        },
    }
    entry = {"nom": "CMP de Libourne", "type": "soin", **partner}
    return territory({"a": flow}, None, {"cmp": entry})


def test_the_entry_of_the_partner_is_there_to_be_checked() -> None:
    here = _two(
        mission="Consultations de psychiatrie",
        telephone="05 57 11 22 33",
        horaires="Mo-Fr 09:00-17:00",
        a_confirmer=["telephone", "adresse"],
        fermetures=[{"du": "2026-12-24", "au": "2026-12-26", "motif": "Congés"}],
        source=["Plaquette"],
        verifie_le="2026-11-01",
    )
    found = words(here, "a", asked=Asked("cmp"))["partner"]
    rows = {row["term"]: (row["value"].replace("\u00a0", " "), row["unsure"]) for row in found["rows"]}
    assert rows == {
        "Mission": ("Consultations de psychiatrie", False),
        "Téléphone": ("05 57 11 22 33", True),
        "Horaires": ("Du lundi au vendredi de 9 h à 17 h", False),
        "Accès": ("", False),
        "Adresse": ("", True),
        "Fermetures": ("Fermé du jeudi 24 décembre 2026 au samedi 26 décembre 2026 : Congés", False),
    }
    assert (found["note"], found["sources"]) == ("Vérifié le 1er novembre 2026", ["Plaquette"])
    document = proof(here, "a", asked=Asked("cmp"))
    text = "".join(said(page) for page in pages(document))
    assert bookmarks(document)[1:-1] == ["CMP de Libourne", "1.\u00a0?", "2. Au CMP", "3. Au 15"]
    assert "Poursituer" in text
    assert text.count("d'accordàchanger") == 3
    assert "inconnu" in text


def test_a_reserved_partner_is_named_and_nothing_more() -> None:
    here = _two(telephone="05 57 11 22 33", diffusion="professionnels", adresse="12 rue du Port")
    given_ = words(here, "a", asked=Asked("cmp"))
    assert given_["partner"]["rows"] == []
    assert not [each for each in strings(given_) if "11 22 33" in each.replace("\u00a0", " ") or "rue du Port" in each]


def test_the_lines_of_the_partner_stand_out() -> None:
    boxes = words(_two(), "a", asked=Asked("cmp"))["boxes"]
    strong = [
        line["text"]
        for box in boxes
        for part in box["parts"]
        for g in part["groups"]
        for line in g["lines"]
        if line["strong"]
    ]
    assert strong == [written("CMP de Libourne : téléphone à confirmer")] * 2


def test_an_outcome_that_no_more_names_the_partner_is_still_shown_with_what_changed() -> None:
    old, new = _two(), _two()
    read = new.flows["a"].outcomes["x"]
    moved = territory(
        {
            "a": {
                "debut": "q",
                "questions": {"q": question(a="x", b="y", c="z")},
                "orientations": {
                    "x": {**outcome("mairie"), "titre": read.title},
                    "y": {**outcome(), "titre": "Au 15"},
                    "z": {**outcome("mairie"), "titre": "À la mairie"},
                },
            }
        },
        None,
        {"cmp": {"nom": "CMP de Libourne", "type": "soin"}},
    )
    assert concerned(moved, "a", "cmp", old)
    assert not concerned(moved, "a", "cmp")
    found = words(moved, "a", asked=Asked("cmp", compared(old, moved), "avant"))
    assert {box["id"]: box["mark"]["kind"] for box in found["boxes"] if not box["context"]} == {
        "x": "changed",
        "y": "changed",
    }


def test_an_unknown_partner_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        proof(_two(), "a", asked=Asked("absent"))
