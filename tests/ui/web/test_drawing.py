"""The drawing that a page of a chart asks for."""

import gc
from xml.etree import ElementTree as ET

import pytest

from logigram.render import draw
from logigram.render.diagram import Arrow, Box, Diagram
from logigram.render.dot import Link
from logigram.territory import Territory
from logigram.ui.address import parse
from logigram.ui.charts import all_at_once
from logigram.ui.web.drawing import asked, drawing
from tests.render.charts import HREF, SVG, parsed, sample

FLOW = "logigramme=adult"


def drawn(query: str, here: Territory | None = None) -> ET.Element:
    found = asked(here or sample(), query_pairs(query))
    assert found
    return parsed(found[0])


def query_pairs(query: str) -> list[tuple[str, str]]:
    return [(key, value) for key, _, value in (part.partition("=") for part in query.split("&"))]


def classes(root: ET.Element, name: str) -> set[str]:
    return {str(group.get("id")) for group in root.iter(f"{SVG}g") if name in (group.get("class") or "").split()}


def links(root: ET.Element) -> dict[str, str]:
    """The address of each box."""
    found = {}
    for group in root.iter(f"{SVG}g"):
        for link in group.findall(f"{SVG}a"):
            if HREF in link.attrib:
                found[str(group.get("id")).removeprefix("a_n-")] = link.attrib[HREF]
    return found


@pytest.mark.parametrize("moments", ["fenetre=nuit", "fenetre=nuit&fenetres=toutes"])
def test_the_walk_and_where_it_stands_are_drawn_on_one_window_or_on_all(moments: str) -> None:
    root = drawn(f"{FLOW}&danger=non&suivie=oui&{moments}")
    assert classes(root, "parcours") >= {"n-danger", "n-suivie", "n-appeler_15"}
    assert classes(root, "ici") == {"n-appeler_15"}
    assert "n-referent" not in classes(root, "parcours")  # « Oui » leads there by day only


def test_the_first_question_is_where_a_walk_without_answers_stands() -> None:
    assert classes(drawn(f"{FLOW}&fenetre=nuit"), "ici") == {"n-danger"}
    assert classes(drawn(f"{FLOW}&fenetre=nuit&depuis=suivie"), "ici") == {"n-suivie"}


def test_a_walk_in_another_flow_stands_at_the_link_to_it() -> None:
    root = drawn(f"{FLOW}&danger=non&suivie=refuse&fenetre=nuit")
    assert classes(root, "ici") == {"n-contrainte"}
    assert links(root)["contrainte"] == "./?logigramme=adult&danger=non&suivie=refuse"


def test_all_windows_say_when_ways_differ() -> None:
    said = " ".join("".join(text.itertext()) for text in drawn(f"{FLOW}&fenetres=toutes").iter(f"{SVG}text"))
    assert "nuit · week-end" in said
    assert "jour" in said


def test_boxes_on_the_walk_lead_to_it_as_far_as_they_are_and_the_others_begin_there() -> None:
    assert links(drawn(f"{FLOW}&danger=non&fenetre=jour")) == {
        "danger": "./?logigramme=adult",
        "suivie": "./?logigramme=adult&danger=non",
        "appeler_15": "./?logigramme=adult&depuis=appeler_15",
        "referent": "./?logigramme=adult&depuis=referent",
        "contrainte": "./?logigramme=contrainte",
    }


@pytest.mark.parametrize("query", ["fenetre=rien", "fenetres=rien", "fenetres=toutes&fenetre=rien", ""])
def test_no_drawing_of_a_window_that_does_not_exist(query: str) -> None:
    assert asked(sample(), query_pairs(f"{FLOW}&{query}")) is None


def test_a_file_to_keep_has_no_links_and_is_sent_as_one() -> None:
    found = asked(sample(), query_pairs(f"{FLOW}&danger=non&fenetre=nuit&telecharger=1"))
    assert found
    svg, headers = found
    root = parsed(svg)
    assert headers == {"Content-Disposition": "attachment"}
    assert "href" not in svg
    assert "parcours" not in svg
    assert not list(root.iter(f"{SVG}a"))
    assert root.get("role") == "img"


def test_the_first_choice_of_moments_counts() -> None:
    assert all_at_once([("fenetres", "toutes"), ("fenetres", "x")])
    assert not all_at_once([("fenetres", "x"), ("fenetres", "toutes")])
    assert not all_at_once([])


def test_a_chart_is_laid_out_once_for_all_walks(monkeypatch: pytest.MonkeyPatch) -> None:
    here, calls = sample(), list[Diagram]()

    def counting(chart: Diagram, link: Link | None = None) -> str:
        calls.append(chart)
        return draw(chart, link)

    monkeypatch.setattr("logigram.ui.web.drawing.draw", counting)
    for answer in ("oui", "non", "je_ne_sais_pas"):
        assert drawing(here, parse(f"{FLOW}&danger={answer}&fenetre=nuit"))
    assert len(calls) == 1
    assert drawing(here, parse(f"{FLOW}&fenetre=nuit"), every=True)
    assert len(calls) == 2


def test_nothing_but_text_is_left_of_a_drawing() -> None:
    here = sample()
    assert drawing(here, parse(f"{FLOW}&danger=non&fenetre=nuit"), every=True)
    gc.collect()
    assert not [each for each in gc.get_objects() if isinstance(each, (Arrow, Box, Diagram))]
