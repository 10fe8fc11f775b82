from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from logigram.paper.chart.connectors import OTHERS
from logigram.paper.chart.cut import pages
from logigram.render import Diagram, diagram, outline
from logigram.render.diagram import Arrow, Kind
from tests.render.charts import fan, sample
from tests.territories import flow_sets, territory


def few_boxes(most: int) -> Callable[[Diagram], float]:
    return lambda part: len(part.boxes) / most


def shown(parts: list[Diagram]) -> list[list[tuple[str, str, str, tuple[int, ...]]]]:
    return [[(box.id, box.kind.value, box.letter, box.pages) for box in part.boxes] for part in parts]


def test_a_chart_that_fits_is_left_alone() -> None:
    chart = diagram(sample(), "adult")
    assert pages(chart, lambda _: 1.0) == [chart]


def test_connectors_say_the_page_and_are_found_again_there() -> None:
    parts = pages(diagram(fan(3, depth=3), "fan"), few_boxes(6))
    questions = [[each for each in part if each[0].startswith("q")] for part in shown(parts)]
    assert questions == [
        [("q0", "question", "", ()), ("q1", "sequel", "A", (2,))],
        [("q1", "question", "A", (1,)), ("q2", "sequel", "B", (3,))],
        [("q2", "question", "B", (2,))],
    ]


def test_a_question_with_too_many_answers_goes_on_elsewhere() -> None:
    parts = pages(diagram(fan(7), "fan"), few_boxes(4))
    questions = [[each for each in part if each[0].startswith("q")] for part in shown(parts)]
    assert questions == [
        [("q0", "question", "", ()), ("q0.2", "sequel", "A", (2,))],
        [("q0.2", "question", "A", (1,)), ("q0.3", "sequel", "B", (3,))],
        [("q0.3", "question", "B", (2,))],
    ]
    assert [[arrow.label == OTHERS for arrow in part.arrows].count(True) for part in parts] == [1, 1, 0]
    assert "(suite des réponses) repère A, suite page 2." in outline(parts[0])
    assert "(suite des réponses) repère A, suite de la page 1." in outline(parts[1])


def test_an_outcome_stands_on_each_page_that_leads_to_it() -> None:
    parts = pages(diagram(sample(), "adult", "nuit"), lambda part: len(part.arrows) / 2)
    assert [[box.id for box in part.boxes] for part in parts] == [
        ["danger", "appeler_15", "suivie"],
        ["appeler_15", "suivie", "contrainte"],
    ]


@given(flow_sets(), st.integers(2, 8))
@settings(max_examples=40, deadline=None)
def test_pages_together_say_the_whole_chart_and_connectors_pair_up(flows: dict[str, Any], most: int) -> None:
    read = territory(flows)
    for flow in flows:
        chart = diagram(read, flow)
        parts = pages(chart, few_boxes(most))
        told = [_whole(arrow) for part in parts for arrow in part.arrows if arrow.label != OTHERS]
        assert sorted(map(repr, chart.arrows)) == sorted(map(repr, told))
        assert {box.id.partition(".")[0] for part in parts for box in part.boxes} == {box.id for box in chart.boxes}
        assert _leads(parts) == _entries(parts)


def _whole(arrow: Arrow) -> Arrow:
    """The arrow as the whole chart has it: from the question, not from one of its pieces."""
    return replace(arrow, source=arrow.source.partition(".")[0])


def _leads(parts: list[Diagram]) -> set[tuple[str, str, int, int]]:
    """Every connector: to what, under which letter, from which page to which."""
    sequels = [(page, box) for page, part in enumerate(parts, 1) for box in part.boxes if box.kind is Kind.SEQUEL]
    return {(box.id, box.letter, page, to) for page, box in sequels for to in box.pages}


def _entries(parts: list[Diagram]) -> set[tuple[str, str, int, int]]:
    """The same as it is told at the other end."""
    entered = [(page, box) for page, part in enumerate(parts, 1) for box in part.boxes if box.kind is Kind.QUESTION]
    return {(box.id, box.letter, before, page) for page, box in entered for before in box.pages}
