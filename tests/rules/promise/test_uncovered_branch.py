"""LG504 and the coverage it tells, on examples worked out by hand."""

from itertools import product
from typing import Any

from hypothesis import given, settings

from logigram.rules.promise import uncovered_branch
from logigram.rules.promise.coverage import coverage
from tests.rules.graph.oracle import Tried
from tests.rules.promise.promises import FLOWS, telling
from tests.territories import WINDOWS, flow_sets, territory


def _said(reponses: dict[str, str], window: str = "jour", attendu: str = "appeler") -> dict[str, Any]:
    return {"logigramme": "adult", "fenetre": window, "reponses": reponses, "attendu": attendu}


def test_without_scenarios_nothing_is_said() -> None:
    subject = telling(territory(FLOWS))
    assert list(uncovered_branch.check(subject)) == []
    assert coverage(subject) == {}


def test_the_answers_never_given_are_told_by_question_with_their_windows() -> None:
    subject = telling(territory(FLOWS), *(_said({"danger": "oui"}, window) for window in ("jour", "nuit")))
    flow, danger, suivi = uncovered_branch.check(subject)
    assert flow.message == "aucun scénario n'essaie le logigramme « b »"
    assert danger.message == "à « danger », aucun scénario n'essaie « non » ; ni « oui » en fenêtre « week_end »"
    assert suivi.message == "à « suivi », aucun scénario n'essaie « oui » et « non »"
    assert (danger.windows, suivi.windows, suivi.walk) == (WINDOWS, WINDOWS, (("danger", "non"),))
    assert coverage(subject) == {
        "adult": {"jour": (1, 4), "nuit": (1, 4), "week_end": (0, 4)},
        "b": dict.fromkeys(WINDOWS, (0, 2)),
    }


def test_a_scenario_that_goes_through_a_link_walks_the_other_flow_too() -> None:
    away = {"danger": "non", "suivi": "oui", "b/menace": "oui"}
    subject = telling(territory(FLOWS), _said(away, attendu="b/mairie_b"))
    assert coverage(subject)["b"]["jour"] == (1, 2)
    assert all(fact.spot.on_key for fact in uncovered_branch.check(subject))  # questions, and no flow as a whole


def test_when_every_answer_is_given_in_every_window_nothing_is_left_to_say() -> None:
    ways = (
        ({"danger": "oui"}, "appeler"),
        ({"danger": "non", "suivi": "non"}, "plus_tard"),
        ({"danger": "non", "suivi": "oui", "b/menace": "oui"}, "b/mairie_b"),
        ({"danger": "non", "suivi": "oui", "b/menace": "non"}, "appeler"),
    )
    every = [_said(reponses, window, attendu) for (reponses, attendu), window in product(ways, WINDOWS)]
    assert list(uncovered_branch.check(telling(territory(FLOWS), *every))) == []


def test_while_a_scenario_cannot_be_replayed_nothing_is_said_to_be_untried() -> None:
    subject = telling(territory(FLOWS), _said({"danger": "oui"}), _said({"danger": "non"}, window="soir"))
    assert list(uncovered_branch.check(subject)) == []


@settings(max_examples=30)
@given(flow_sets())
def test_all_that_can_be_walked_is_counted(flows: dict[str, Any]) -> None:
    here = territory(flows)
    first = {"logigramme": "a", "fenetre": "jour", "reponses": {"a_q0": "r0"}, "attendu": "a_o0"}
    counted = coverage(telling(here, first))
    for window in WINDOWS:
        tried = Tried(here, window)
        for name in flows:
            every = sum(len(tried.after[node]) for node in tried.reached if node.flow == name)
            walked = name == "a" and window == "jour" and "r0" in tried.after[here.start("a")]
            assert counted.get(name, {}).get(window, (0, 0)) == (int(walked), every)
