"""What changed since an older version: bars beside the boxes, and a page of changes."""

import re
from typing import Any

from hypothesis import given, settings

from logigram.diff import compare
from logigram.diff.summary import NOTHING, summary
from logigram.diff.text import told
from logigram.paper.changes import compared
from logigram.paper.proof import Asked, proof
from logigram.paper.proof.compose import words
from logigram.render.words import written
from logigram.report.style import plain
from logigram.territory import Territory
from tests.diff import meeting
from tests.diff.pairs import base
from tests.diff.versions import versions
from tests.paper.reading import pages, said, strings
from tests.territories import STRUCTURES, outcome, question, territory


def marks(old: Territory, new: Territory, flow: str) -> dict[str, str | None]:
    found = words(new, flow, asked=Asked(changes=compared(old, new), since="avant"))
    return {box["id"]: box["mark"] and box["mark"]["kind"] for box in found["boxes"]}


def content(here: Territory, flow: str) -> dict[str, Any]:
    """What each box says, numbers aside, which shift when anything is added; those in ids and names stay."""
    return {
        box["id"]: [
            re.sub(r"(?<![a-z])\d+", "#", each) for each in strings({**box, "ways": sorted(map(str, box["ways"]))})
        ]
        for box in words(here, flow)["boxes"]
    }


@settings(max_examples=40, deadline=None)
@given(versions())
def test_a_box_is_marked_exactly_when_it_says_something_else(pair: tuple[dict[str, Any], dict[str, Any]]) -> None:
    old, new = map(territory, pair)
    found = compare(old, new)
    for flow in pair[1]:
        before, after, seen = content(old, flow), content(new, flow), marks(old, new, flow)
        reworded = {
            each.id for parts in (found.questions, found.outcomes) for each in parts.changed if each.flow == flow
        }
        assert {node for node, mark in seen.items() if mark == "added"} == after.keys() - before.keys()
        assert {node for node, mark in seen.items() if mark == "removed"} == before.keys() - after.keys()
        differs = {node for node in after.keys() & before.keys() if after[node] != before[node]}
        changed = {node for node, mark in seen.items() if mark == "changed"}
        assert differs <= changed <= differs | reworded


def test_a_structure_that_changed_marks_the_boxes_that_show_it_even_as_a_last_resort() -> None:
    old = territory(base())
    flows = base()
    flows["adult"]["orientations"]["visite"]["suites"] = {"si_refus": {"structures": ["mairie"]}}
    changed = {"mairie": {**STRUCTURES["mairie"], "mission": "Accueil"}}
    assert marks(territory(flows), territory(flows, None, changed), "adult") == {
        "danger": None,
        "appeler": None,
        "suivie": None,
        "referent": "changed",
        "besoin": None,
        "visite": "changed",
    }
    assert set(marks(old, old, "adult").values()) == {None}


def test_the_page_tells_the_changes_of_its_flow_and_nothing_of_the_others() -> None:
    found = meeting.found()
    page = words(found.new, "adult", asked=Asked(changes=compared(found.old, found.new), since="HEAD~1:flows"))[
        "changes"
    ]
    text = [" ".join(strings(block)) for section in page["sections"] for block in section["blocks"]]
    whole = "".join("".join(strings(page)).split())
    assert page["since"] == "HEAD~1:flows"
    assert sum("Situation orientée autrement" in each for each in text) == len(found.situations)
    lines = plain(told(found, "avant", "après")).splitlines()
    start, end = lines.index("Logigramme « Adultes » (adult)"), lines.index("Logigramme « Ancien » (ancien)")
    for line in (each for each in lines[start:end] if each.strip("─ ")):
        kept = written(re.sub(r" \([a-z_0-9]+( → [a-z_]+)?\)", "", line).replace("→", "–"))
        if "sous un autre nom" not in kept:
            assert "".join(kept.split()) in whole, kept
    assert "Nouveau" not in whole
    assert "Ancien" not in whole
    assert "moinsurgentqu'avant" in whole


def test_nothing_is_said_to_have_changed_where_nothing_did() -> None:
    old = territory(base())
    asked = Asked(changes=compared(old, territory(base())), since="avant")
    page = words(old, "adult", asked=asked)["changes"]
    assert (page["summary"], page["sections"]) == (written(NOTHING), [])
    document = pages(proof(old, "adult", asked=asked))
    assert "Aucunedifférencedesensentrelesdeuxversions." in said(document[0])
    assert "MODIFIÉ" not in "".join(said(each) for each in document)


def test_the_summary_counts_what_is_told_on_the_page_alone() -> None:
    found = meeting.found()
    page = words(found.new, "nouveau", asked=Asked(changes=compared(found.old, found.new), since="avant"))["changes"]
    assert "situation" not in page["summary"]
    assert page["summary"].startswith("1 logigramme ajouté")
    assert page["summary"] != written(summary(found))


def test_the_words_of_each_mark_are_on_the_pages() -> None:
    found = meeting.found()
    document = proof(found.new, "adult", asked=Asked(changes=compared(found.old, found.new), since="avant"))
    text = "".join(said(page) for page in pages(document))
    assert all(each in text for each in ("+NOUVEAU", "×RETIRÉ", "≠MODIFIÉ"))
    assert "Cequiachangédepuisavant" in text


def test_a_flow_that_is_new_is_new_in_every_box() -> None:
    found = meeting.found()
    assert set(marks(found.old, found.new, "nouveau").values()) == {"added"}


def test_a_number_reserved_in_either_version_is_not_told_on_the_page() -> None:
    flow = {"debut": "q", "questions": {"q": question(o="o")}, "orientations": {"o": outcome("pro")}}
    line = {"nom": "Ligne", "type": "soin", "telephone": "05 57 11 22 33"}
    kept = {**line, "telephone": "05 57 44 55 66", "diffusion": "professionnels"}
    for before, after in ((line, kept), (kept, line), (kept, {**kept, "telephone": "05 57 77 88 99"})):
        old, new = (territory({"a": flow}, None, {"pro": each}) for each in (before, after))
        given_ = words(new, "a", asked=Asked(changes=compared(old, new), since="avant"))
        text = "".join(strings(given_)).replace("\u00a0", " ")
        shown = {each for each in ("11 22 33", "44 55 66", "77 88 99") if each in text}
        assert shown == ({"11 22 33"} if after is line else set())


def test_what_the_territory_offers_to_all_is_marked_too() -> None:
    new = territory(base(), {"suites": {"si_refus": {"texte": "Gardez le lien."}}})
    asked = Asked(changes=compared(territory(base()), new), since="avant")
    assert words(new, "adult", asked=asked)["shared"]["mark"]["kind"] == "changed"
    assert words(new, "adult")["shared"]["mark"] is None
