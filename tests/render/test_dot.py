from pathlib import Path

import pytest

from logigram.render import diagram, to_dot
from logigram.render.dot import Layout
from tests.render.charts import fan, sample

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.mark.parametrize("window", [None, "jour", "nuit"])
def test_the_same_chart_is_always_the_same_text(window: str | None) -> None:
    walk = [("danger", "non")] if window == "nuit" else []
    drawn = to_dot(diagram(sample(), "adult", window, walk))
    assert drawn == (GOLDEN / f"adult-{window or 'toutes'}.dot").read_text(encoding="utf-8")


def test_boxes_are_links_where_an_address_is_given() -> None:
    addresses = {"danger": "?question=danger&a=\\N"}
    text = to_dot(diagram(sample(), "adult", "nuit"), addresses.get)
    assert text.count("URL=") == 1
    assert 'URL="?question=danger&a=\\\\N"' in text


def test_a_layout_turns_the_chart_and_spreads_its_outcomes_on_rows() -> None:
    chart = diagram(fan(6), "fan")
    plain, spread = to_dot(chart), to_dot(chart, layout=Layout(across=True, rows=3))
    assert "rankdir=TB" in plain
    assert "minlen" not in plain
    assert "rankdir=LR" in spread
    assert (spread.count("minlen=3"), spread.count("minlen=5")) == (2, 2)
