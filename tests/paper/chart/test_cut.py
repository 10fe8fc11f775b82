from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from logigram.paper.chart.cut import pages
from logigram.render import Diagram, diagram
from logigram.render.diagram import Kind
from tests.render.charts import fan, sample
from tests.territories import flow_sets, territory


def few_boxes(most: int) -> Callable[[Diagram], bool]:
    return lambda part: len(part.boxes) <= most


def test_a_chart_that_fits_is_left_alone() -> None:
    chart = diagram(sample(), "adult")
    assert pages(chart, lambda _: True) == [chart]


def test_sequels_say_the_page_and_are_found_again_there() -> None:
    parts = pages(diagram(fan(3, depth=3), "fan"), few_boxes(6))
    assert [
        [(box.id, box.kind.value, box.pages) for box in part.boxes if box.id.startswith("q")] for part in parts
    ] == [
        [("q0", "question", ()), ("q1", "sequel", (2,))],
        [("q1", "question", (1,)), ("q2", "sequel", (3,))],
        [("q2", "question", (2,))],
    ]


def test_an_outcome_stands_on_each_page_that_leads_to_it() -> None:
    parts = pages(diagram(sample(), "adult", "nuit"), lambda part: len(part.arrows) <= 2)
    assert [[box.id for box in part.boxes] for part in parts] == [
        ["danger", "appeler_15", "suivie"],
        ["appeler_15", "suivie", "contrainte"],
    ]


@given(flow_sets(), st.integers(2, 8))
@settings(max_examples=40, deadline=None)
def test_pages_together_say_the_whole_chart_and_sequels_pair_up(flows: dict[str, Any], most: int) -> None:
    read = territory(flows)
    for flow in flows:
        chart = diagram(read, flow)
        parts = pages(chart, few_boxes(most))
        assert sorted(map(repr, chart.arrows)) == sorted(repr(arrow) for part in parts for arrow in part.arrows)
        assert {box.id for part in parts for box in part.boxes} == {box.id for box in chart.boxes}
        assert _joined(parts)


def _joined(parts: list[Diagram]) -> bool:
    """Whether every sequel leads to the page of its question, and every question names the pages that lead to it."""
    home = {box.id: page for page, part in enumerate(parts, 1) for box in part.boxes if box.kind is Kind.QUESTION}
    leads = {(box.id, page) for page, part in enumerate(parts, 1) for box in part.boxes if box.kind is Kind.SEQUEL}
    told = {(box.id, page) for part in parts for box in part.boxes if box.kind is Kind.QUESTION for page in box.pages}
    right = all(box.pages == (home[box.id],) for part in parts for box in part.boxes if box.kind is Kind.SEQUEL)
    return right and leads == told
