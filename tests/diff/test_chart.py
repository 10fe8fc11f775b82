"""One chart for both versions: what is new, gone or changed, told otherwise than by colour alone."""

from pathlib import Path
from typing import Any

import pytest

from logigram.diff.chart import both, svg
from logigram.diff.difference import Difference
from logigram.render import to_dot
from logigram.render.mark import STAMPS, Mark
from logigram.render.words import clean
from tests.diff.pairs import base, changed, leads
from tests.hostile import HOSTILE
from tests.render.charts import solid, words_of
from tests.territories import STRUCTURES, outcome, question, territory

GOLDEN = Path(__file__).parents[1] / "golden" / "diff-jour.dot"


def _edit(flow: dict[str, Any]) -> None:
    """A question and an outcome more, an outcome less, an arrow turned, a question reworded."""
    flow["questions"]["abri"] = {**question(oui="suivie", non="eloigner"), "texte": "À l'abri ?"}
    flow["questions"]["suivie"]["texte"] = "Est-elle suivie ?"
    leads(flow, "danger", "non", "abri")
    flow["orientations"]["eloigner"] = {**outcome(), "titre": "S'éloigner"}
    del flow["orientations"]["visite"]
    leads(flow, "suivie", "refuse", "referent")
    leads(flow, "besoin", "toit", "referent")


@pytest.fixture(scope="module")
def found() -> Difference:
    return changed(_edit)


def test_every_box_and_arrow_of_both_versions_is_drawn_once_with_its_mark(found: Difference) -> None:
    chart = both(found, "adult", "jour")
    assert {box.id: box.mark for box in chart.boxes} == {
        "danger": None,
        "appeler": None,
        "abri": Mark.ADDED,
        "suivie": Mark.CHANGED,
        "besoin": None,
        "referent": None,
        "eloigner": Mark.ADDED,
        "visite": Mark.REMOVED,
    }
    marked = {(arrow.source, arrow.target, arrow.label): arrow.mark for arrow in chart.arrows if arrow.mark}
    assert marked == {
        ("danger", "abri", "non"): Mark.ADDED,
        ("danger", "suivie", "non"): Mark.REMOVED,
        ("abri", "suivie", "oui"): Mark.ADDED,
        ("abri", "eloigner", "non"): Mark.ADDED,
        ("suivie", "referent", "refuse"): Mark.ADDED,
        ("suivie", "visite", "refuse"): Mark.REMOVED,
        ("besoin", "referent", "toit"): Mark.ADDED,
        ("besoin", "visite", "toit"): Mark.REMOVED,
    }


def test_the_same_two_versions_are_always_the_same_drawing(found: Difference) -> None:
    assert to_dot(both(found, "adult", "jour")) == GOLDEN.read_text(encoding="utf-8")


def test_numbers_are_those_of_the_new_version_and_what_is_gone_has_none(found: Difference) -> None:
    numbers = {box.id: box.number for box in both(found, "adult").boxes}
    assert numbers["visite"] is None
    assert sorted(number for number in numbers.values() if number) == list(range(1, 8))


def test_each_mark_has_words_and_a_line_of_its_own_besides_its_colour(found: Difference) -> None:
    lines = [
        (stamp.words, *(tuple(look.items() - {("color", stamp.color)}) for look in (stamp.box, stamp.arrow)))
        for stamp in STAMPS.values()
    ]
    assert all(len({line[part] for line in lines}) == len(lines) for part in range(3))
    drawn = svg(found, "adult")
    said = words_of(drawn)
    assert all(stamp.words in said for stamp in STAMPS.values())
    assert all(
        f'class="{kind} {mark}"' in drawn for kind, mark in (("node question", "nouveau"), ("node outcome", "retire"))
    )
    assert "avant et après" in drawn
    assert "× RETIRÉ\u00a0: Rendre visite" in drawn


def test_what_did_not_change_has_no_mark() -> None:
    chart = both(changed(lambda _: None), "adult")
    assert {box.mark for box in chart.boxes} | {arrow.mark for arrow in chart.arrows} == {None}


def test_a_change_is_marked_in_its_windows_only() -> None:
    found = changed(
        lambda flow: flow["orientations"]["referent"].update(delai={"nuit": "immediat", "autres": "semaine"})
    )
    marks = {window: _marked(found, window) for window in ("jour", "nuit", None)}
    assert marks == {"jour": set(), "nuit": {"referent"}, None: {"referent"}}


def _marked(found: Difference, window: str | None) -> set[str]:
    return {box.id for box in both(found, "adult", window).boxes if box.mark}


def test_a_phone_that_changed_marks_the_outcomes_that_show_it() -> None:
    found = changed(lambda _: None, structures={"mairie": {**STRUCTURES["mairie"], "telephone": "0500000000"}})
    assert _marked(found, "jour") == {"referent"}


def test_a_renamed_outcome_is_not_marked() -> None:
    def rename(flow: dict[str, Any]) -> None:
        flow["orientations"]["passer"] = flow["orientations"].pop("visite")
        leads(flow, "suivie", "refuse", "passer")
        leads(flow, "besoin", "toit", "passer")

    assert _marked(changed(rename), "jour") == set()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_marked_as_the_text_it_is(text: str) -> None:
    def edit(flow: dict[str, Any]) -> None:
        flow["questions"]["danger"]["reponses"][0]["texte"] = text
        leads(flow, "danger", "oui", "visite")

    flows = base()
    edit(flows["adult"])
    drawn = svg(Difference(territory(flows), territory(base())), "adult", "jour")
    assert solid(clean(text)) in solid(words_of(drawn))
