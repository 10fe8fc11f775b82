"""What counts as the same thing in both versions."""

from copy import deepcopy
from typing import Any

from logigram.diff import compare
from logigram.diff.difference import Renamed
from logigram.diff.matching import Identities, renamed
from logigram.model.targets import Target
from tests.diff.pairs import base, changed, leads, told
from tests.territories import outcome, question, territory


def _rename(flow: dict[str, Any]) -> None:
    flow["orientations"]["passer"] = flow["orientations"].pop("visite")
    leads(flow, "suivie", "refuse", "passer")
    leads(flow, "besoin", "toit", "passer")


def test_an_outcome_that_only_changed_its_id_is_the_same() -> None:
    found = changed(_rename)
    assert found.outcomes_renamed == (Renamed("adult", "visite", "passer"),)
    assert found.situations == ()
    assert found.outcomes.empty
    assert not found.empty


def test_an_outcome_under_another_id_and_title_is_another_one() -> None:
    def edit(flow: dict[str, Any]) -> None:
        _rename(flow)
        flow["orientations"]["passer"]["titre"] = "Passer la voir"

    found = changed(edit)
    assert found.outcomes_renamed == ()
    assert {(before, after) for _, _, before, after in told(found)} == {("visite", "passer")}
    assert [each.id for each in found.outcomes.added] == ["passer"]
    assert [each.id for each in found.outcomes.removed] == ["visite"]


def test_what_else_a_renamed_outcome_says_is_compared() -> None:
    def edit(flow: dict[str, Any]) -> None:
        _rename(flow)
        flow["orientations"]["passer"]["consignes"] = ["Ne pas y aller seul"]

    (edited,) = changed(edit).outcomes.changed
    assert (edited.id, edited.changes[0].field, edited.changes[0].after) == (
        "passer",
        "instructions",
        ("Ne pas y aller seul",),
    )


def test_of_twin_outcomes_none_is_chosen() -> None:
    flows = base()
    flows["adult"]["orientations"]["visite_2"] = deepcopy(flows["adult"]["orientations"]["visite"])
    after = base()
    _rename(after["adult"])
    assert renamed(territory(flows), territory(after)) == ()


def test_a_reworded_outcome_is_the_same() -> None:
    found = changed(lambda flow: flow["orientations"]["visite"].update(titre="Passer la voir"))
    assert found.situations == ()
    (edited,) = found.outcomes.changed
    assert [(each.field, each.before, each.after) for each in edited.changes] == [
        ("title", "Rendre visite", "Passer la voir")
    ]


def test_questions_tied_in_either_version_are_one() -> None:
    def flows(twin: str | None) -> dict[str, Any]:
        asked = {"q": question(oui="x"), "encore": {**question(oui="x"), **({"meme_que": twin} if twin else {})}}
        return {"a": {"debut": "q", "questions": asked, "orientations": {"x": outcome()}}}

    old, new = territory(flows(None)), territory(flows("q"))
    identity = Identities(old, new)
    assert identity(Target("a", "q")) == identity(Target("a", "encore"))
    assert Identities(old, old)(Target("a", "q")) != Identities(old, old)(Target("a", "encore"))
    (edited,) = compare(old, new).questions.changed
    assert [(each.field, each.before, each.after) for each in edited.changes] == [("same_as", None, "q")]
