"""What the benchmarks measure is what they say: flows all reached and clean, ladders that loop nowhere."""

import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benchmarks.curves import drawn
from benchmarks.generate import WINDOWS, flow, ladder, write
from benchmarks.report import as_json, at_least, at_most, beside, into_page, table
from benchmarks.territory import clicks
from logigram import check, load
from logigram.rules.subject import Subject
from logigram.ui.address import parse
from logigram.ui.view import look
from logigram.ui.web.store import Version

AT = date(2026, 11, 22)
LONG_WALK = "LG306"


@pytest.mark.parametrize("size", [1, 7, 100, 513])
def test_a_flow_is_reached_in_every_window_and_refused_nothing(size: int, tmp_path: Path) -> None:
    territory = load(write(flow(size), tmp_path).parent)
    found = territory.flows["grand"]
    assert len(found.questions) == size
    subject = Subject(territory, AT)
    start = territory.start("grand")
    assert all(subject.windows_reaching(start._replace(node=node)) == WINDOWS for node in found.questions)
    assert {finding.code for finding in check(territory, at=AT) if finding.is_error} == set()


def test_a_third_of_the_values_are_written_per_window() -> None:
    text = flow(300)
    assert text.count("vers: {jour: ") * 3 == text.count("vers: ")


def test_the_same_size_gives_the_same_text() -> None:
    assert flow(50) == flow(50)
    assert flow(50) != flow(51)


def test_a_ladder_has_two_rails_and_one_walk_too_long(tmp_path: Path) -> None:
    territory = load(write(ladder(120), tmp_path).parent)
    assert len(territory.flows["grand"].questions) == 241
    assert LONG_WALK in {finding.code for finding in check(territory, at=AT)}


def test_the_table_says_what_holds_and_what_does_not() -> None:
    lines = [at_most("a", 0.5, 1), at_least("b", 3, 5)]
    rows = [[cell.strip() for cell in row.split("|")[1:-1]] for row in table(lines).splitlines()]
    assert rows[2:] == [["a", "0.50", "≤ 1", "yes"], ["b", "3.0", "≥ 5", "**no**"]]
    assert json.loads(as_json(lines, {}, 5))["table"][1]["met"] is False


def test_curves_are_a_picture_with_a_name_for_each() -> None:
    picture = ET.fromstring(drawn({"un & deux": {100: 0.01, 1000: 0.2}, "trois": {100: 0.02, 1000: 0.2}}))  # noqa: S314
    texts = [element.text for element in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert {"un & deux", "trois", "100", "1,000"} <= set(texts)


def test_the_clicks_of_the_screen_are_walks_that_hold() -> None:
    territory = load(Path(__file__).parents[1] / "flows")
    addresses = clicks(territory, 60)
    assert (len(addresses), addresses) == (60, clicks(territory, 60))
    views = [look(Version(territory), territory, "", parse(address[1:])) for address in addresses]
    assert all(view.walk and not view.notices and not view.pending for view in views)
    assert any(view.walk.outcome for view in views if view.walk)


def test_two_times_side_by_side_and_their_ratio() -> None:
    assert beside("a", 0.013, 0.010, 1.3).found == "1.30 (13 / 10 ms)"
    assert [beside("a", ours, 1, bound).met for ours, bound in ((1.2, 1.3), (1.4, 1.3), (9, None))] == [
        True,
        False,
        None,
    ]


def test_a_table_goes_between_its_marks_and_nowhere_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("before\n<a>\nold\n</a>\nafter\n", encoding="utf-8")
    into_page(page, [at_most("x", 1, 2)], "in turn.", ("<a>", "</a>"))
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n<a>\n")
    assert text.endswith("</a>\nafter\n")
    assert "| x " in text
    assert "old" not in text
