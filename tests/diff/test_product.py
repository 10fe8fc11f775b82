"""What the two versions walked together make of changes that readers would call one change."""

from typing import Any

import pytest

from logigram.diff import compare
from logigram.diff.difference import End
from tests.diff.pairs import base, changed, leads, told
from tests.territories import WINDOWS, outcome, question, territory


def test_an_arrow_that_leads_elsewhere_is_one_situation() -> None:
    found = changed(lambda flow: leads(flow, "suivie", "oui", "visite"))
    walk = (("danger", "non"), ("suivie", "oui"))
    assert told(found) == [(WINDOWS, walk, "referent", "visite")]


def test_an_arrow_that_changes_in_some_windows_is_told_for_them() -> None:
    found = changed(lambda flow: leads(flow, "suivie", "oui", {"jour": "referent", "autres": "appeler"}))
    walk = (("danger", "non"), ("suivie", "oui"))
    assert told(found) == [(("nuit", "week_end"), walk, "referent", "appeler")]


def test_a_question_asked_earlier_changes_only_the_ways_it_changes() -> None:
    def first(flow: dict[str, Any]) -> None:
        flow["debut"] = "besoin"
        flow["questions"]["besoin"] = question(toit="danger", autre="danger")
        leads(flow, "suivie", "non", "encore")
        flow["questions"]["encore"] = {**question(toit="visite", autre="referent"), "meme_que": "besoin"}

    assert told(changed(first)) == []


def test_a_question_removed_sends_each_of_its_answers_the_same_way() -> None:
    def removed(flow: dict[str, Any]) -> None:
        del flow["questions"]["besoin"]
        leads(flow, "suivie", "non", "visite")

    walk = (("danger", "non"), ("suivie", "non"), ("besoin", "autre"))
    found = changed(removed)
    assert told(found) == [(WINDOWS, walk, "referent", "visite")]
    assert [each.id for each in found.questions.removed] == ["besoin"]


def test_an_answer_of_one_version_only_is_told_as_such() -> None:
    def another(flow: dict[str, Any]) -> None:
        flow["questions"]["danger"]["reponses"].append({"id": "doute", "texte": "Je ne sais pas", "vers": "appeler"})
        flow["questions"]["besoin"]["reponses"].pop()

    found = changed(another)
    assert found.situations == ()
    assert [(each.question, each.answer, each.target) for each in found.answers_added] == [
        ("danger", "doute", "appeler")
    ]
    assert [(each.question, each.answer, each.windows, each.target) for each in found.answers_removed] == [
        ("besoin", "autre", WINDOWS, "referent")
    ]


def test_an_answer_offered_in_fewer_windows_is_removed_from_the_others() -> None:
    def by_day(flow: dict[str, Any]) -> None:
        flow["questions"]["danger"]["reponses"][0]["fenetres"] = ["jour"]

    found = changed(by_day)
    assert [(each.answer, each.windows) for each in found.answers_removed] == [("oui", ("nuit", "week_end"))]
    assert found.situations == ()


@pytest.mark.parametrize(
    ("edit", "kind"),
    [
        (lambda flow: leads(flow, "besoin", "toit", "danger"), End.LOOP),
        (lambda flow: leads(flow, "besoin", "toit", "nulle_part"), End.BROKEN),
        (lambda flow: flow["questions"]["besoin"]["reponses"][0].update(fenetres=["jour"]), None),
    ],
    ids=["loop", "broken", "answer"],
)
def test_an_ending_that_orients_nobody_is_named(edit: Any, kind: End | None) -> None:  # noqa: ANN401 - a lambda
    found = changed(edit)
    assert [each.after.kind for each in found.situations] == ([kind] if kind else [])


def test_a_question_left_without_answers_is_a_dead_end_for_all_who_meet_it() -> None:
    def by_day(flow: dict[str, Any]) -> None:
        for answer in flow["questions"]["besoin"]["reponses"]:
            answer["fenetres"] = ["jour"]

    found = changed(by_day)
    assert {(each.windows, each.after.kind) for each in found.situations} == {(("nuit", "week_end"), End.DEAD_END)}
    assert {each.before.node.node for each in found.situations if each.before.node} == {"visite", "referent"}


def test_an_answer_given_that_a_twin_does_not_offer_leaves_people_stuck() -> None:
    def twin(flow: dict[str, Any]) -> None:
        flow["questions"]["encore"] = {**question(non="suivie"), "meme_que": "danger"}
        flow["debut"] = "encore"

    found = changed(twin)
    assert [(each.walk, each.after.kind) for each in found.situations] == [
        ((("danger", "oui"), ("encore", "oui")), End.STUCK)
    ]


def test_a_change_after_a_continuation_is_found_from_there() -> None:
    flows = base()
    flow = flows["adult"]
    flow["questions"]["seule"] = question(oui="visite", non="referent")
    flow["orientations"]["referent"]["suites"] = {"si_refus": {"vers": "seule"}}
    after = {"adult": {**flow, "questions": {**flow["questions"], "seule": question(oui="appeler", non="referent")}}}
    (found,) = compare(territory(flows), territory(after)).situations
    assert (found.start, found.walk, found.windows) == ("seule", (("seule", "oui"),), WINDOWS)


def test_the_continuations_that_all_outcomes_share_are_walked_too() -> None:
    settings = {"suites": {"autre_chose": {"vers": "adult/seule"}}}
    flows = base()
    flows["adult"]["questions"]["seule"] = question(oui="visite", non="referent")
    before = territory(flows, settings)
    leads(flows["adult"], "seule", "oui", "appeler")
    (found,) = compare(before, territory(flows, settings)).situations
    assert (found.flow, found.start, found.walk) == ("adult", "seule", (("seule", "oui"),))


def test_a_change_in_another_flow_is_told_in_each_that_leads_there() -> None:
    def linked(target: str) -> dict[str, Any]:
        flows = base()
        leads(flows["adult"], "besoin", "toit", "maire")
        orientations = {name: {**outcome(), "titre": name} for name in ("x", "y")}
        maire = {"debut": "peril", "questions": {"peril": question(oui=target)}, "orientations": orientations}
        return {**flows, "maire": maire}

    found = compare(territory(linked("x")), territory(linked("y")))
    assert [(each.flow, each.walk[-1]) for each in found.situations] == [
        ("adult", ("maire/peril", "oui")),
        ("maire", ("peril", "oui")),
    ]


def test_beyond_the_limit_the_comparison_says_that_it_is_not_complete() -> None:
    flows = base()
    leads(flows["adult"], "besoin", "toit", "appeler")
    found = compare(territory(base()), territory(flows), limit=2)
    assert not found.exact
    assert found.unproved == tuple(("adult", window) for window in WINDOWS)
    assert compare(territory(base()), territory(flows), limit=50).exact


def test_a_ladder_costs_what_its_size_says() -> None:
    steps = 150

    def ladder(last: str) -> dict[str, Any]:
        questions = {}
        for rank in range(steps):
            below = [f"g{rank + 1}", f"d{rank + 1}"] if rank + 1 < steps else [last, "y"]
            for side in "gd":
                questions[f"{side}{rank}"] = question(oui=below[0], non=below[1])
        orientations = {name: {**outcome(), "titre": name} for name in "xyz"}
        return {"echelle": {"debut": "g0", "questions": questions, "orientations": orientations}}

    found = compare(territory(ladder("x")), territory(ladder("z")))
    assert found.exact
    assert [(len(each.walk), each.windows) for each in found.situations] == [(steps, WINDOWS)]
