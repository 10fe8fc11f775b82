from typing import Any

import pytest

from logigram.model.flow import Delay
from logigram.render import Diagram, diagram
from logigram.render.diagram import Arrow, Box, Kind
from tests.render.charts import ADULT, FORCED, sample
from tests.territories import territory


def box(chart: Diagram, name: str) -> Box:
    return next(each for each in chart.boxes if each.id == name)


def ways(chart: Diagram) -> set[tuple[Any, ...]]:
    return {(arrow.source, arrow.target, arrow.label, arrow.windows) for arrow in chart.arrows}


def test_answers_that_go_the_same_way_share_an_arrow_that_says_them_all() -> None:
    chart = diagram(sample(), "adult", "nuit")
    assert ways(chart) == {
        ("danger", "appeler_15", "Oui / Je ne sais pas", ()),
        ("danger", "suivie", "Non", ()),
        ("suivie", "appeler_15", "Oui", ()),
        ("suivie", "contrainte", "Elle refuse", ()),
    }


def test_all_windows_on_one_chart_say_when_an_arrow_does_not_always_hold() -> None:
    chart = diagram(sample(), "adult")
    assert chart.windows == ("jour", "nuit", "week_end")
    assert ways(chart) == {
        ("danger", "appeler_15", "Oui / Je ne sais pas", ()),
        ("danger", "suivie", "Non", ()),
        ("suivie", "referent", "Oui / Elle n'y va plus", ("jour",)),
        ("suivie", "appeler_15", "Oui", ("nuit", "week_end")),
        ("suivie", "contrainte", "Elle refuse", ()),
    }


def test_an_arrow_that_always_holds_where_its_question_is_asked_is_plain() -> None:
    flow = {
        "debut": "a",
        "questions": {
            "a": {"texte": "?", "reponses": [{"id": "x", "texte": "X", "vers": {"nuit": "b", "autres": "o"}}]},
            "b": {"texte": "?", "reponses": [{"id": "y", "texte": "Y", "vers": "o"}]},
        },
        "orientations": {"o": {"titre": "O", "delai": "semaine", "structures": ["samu_15"]}},
    }
    chart = diagram(territory({"f": flow}), "f")
    assert ("b", "o", "Y", ()) in ways(chart)
    assert ("a", "b", "X", ("nuit",)) in ways(chart)


def test_only_what_some_walk_reaches_is_drawn() -> None:
    assert [each.id for each in diagram(sample(), "adult", "jour").boxes] == [
        "danger",
        "appeler_15",
        "suivie",
        "referent",
        "contrainte",
    ]
    assert "referent" not in [each.id for each in diagram(sample(), "adult", "nuit").boxes]


def test_a_node_reached_from_another_flow_alone_is_drawn() -> None:
    adult = {**ADULT, "questions": {**ADULT["questions"]}}
    forced = {
        **FORCED,
        "questions": {"peril": {"texte": "?", "reponses": [{"id": "n", "texte": "N", "vers": "adult/perdue"}]}},
    }
    chart = diagram(territory({"adult": adult, "contrainte": forced}), "adult", "nuit")
    assert box(chart, "perdue").number == 5


def test_a_box_has_the_same_number_in_every_window() -> None:
    territory = sample()
    for window in (None, "jour", "nuit", "week_end"):
        found = {each.id: each.number for each in diagram(territory, "adult", window).boxes}
        assert found.items() <= {"danger": 1, "appeler_15": 2, "suivie": 3, "referent": 4, "contrainte": None}.items()


def test_kinds_titles_and_doubts() -> None:
    chart = diagram(sample(), "adult")
    assert (box(chart, "danger").kind, box(chart, "danger").to_confirm) == (Kind.QUESTION, False)
    assert box(chart, "suivie").to_confirm
    assert box(chart, "referent").to_confirm
    link = box(chart, "contrainte")
    assert (link.kind, link.title) == (Kind.LINK, "Soins sans consentement")


def test_an_outcome_says_delays_doors_and_where_to_go_on() -> None:
    chart = diagram(sample(), "adult")
    urgent = box(chart, "appeler_15")
    assert urgent.delays == ((Delay.IMMEDIATE, ()),)
    assert [group.lines for group in urgent.doors] == [("SAMU – le\u00a015, 24\u00a0h/24",)]
    assert urgent.suites == ("En cas de refus : voir « Soins sans consentement »",)
    assert box(chart, "referent").suites == ("S'il y a aussi autre chose : voir\u00a03",)


def test_a_continuation_that_leads_nowhere_is_not_drawn() -> None:
    adult = {**ADULT, "orientations": {**ADULT["orientations"]}}
    adult["orientations"]["appeler_15"] = {
        **adult["orientations"]["appeler_15"],
        "suites": {"si_refus": {"vers": "nulle_part"}},
    }
    assert box(diagram(territory({"adult": adult, "contrainte": FORCED}), "adult"), "appeler_15").suites == ()


def marked(chart: Diagram) -> tuple[set[str], set[tuple[str, str]], set[str]]:
    walked = {each.id for each in chart.boxes if each.walked}
    arrows = {(each.source, each.target) for each in chart.arrows if each.walked}
    return walked, arrows, {each.id for each in chart.boxes if each.current}


def test_a_walk_is_marked_up_to_where_it_stands() -> None:
    chart = diagram(sample(), "adult", "nuit", [("danger", "non"), ("adult/suivie", "oui")])
    assert marked(chart) == (
        {"danger", "suivie", "appeler_15"},
        {("danger", "suivie"), ("suivie", "appeler_15")},
        {"appeler_15"},
    )


def test_steps_of_another_flow_or_answers_that_do_not_exist_mark_nothing() -> None:
    chart = diagram(sample(), "adult", "nuit", [("contrainte/peril", "non"), ("danger", "peut_etre")])
    assert marked(chart) == (set(), set(), set())


def test_on_all_windows_the_next_step_tells_which_way_was_taken() -> None:
    chart = diagram(sample(), "adult", None, [("suivie", "oui"), ("referent", "")])
    assert marked(chart)[1] == {("suivie", "referent")}


@pytest.mark.parametrize(("flow", "window"), [("absent", None), ("adult", "absente")])
def test_an_unknown_flow_or_window_is_a_key_error(flow: str, window: str | None) -> None:
    with pytest.raises(KeyError):
        diagram(sample(), flow, window)


def test_the_label_of_an_arrow_says_each_answer() -> None:
    assert Arrow("a", "b", (("x", "Un"), ("y", "Deux"))).label == "Un / Deux"
