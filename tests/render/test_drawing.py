import os
import re
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from logigram.render import diagram, on_walk, svg, to_dot, walked
from logigram.render import draw as draw_chart
from logigram.render.drawing import draw, to_picture
from logigram.render.font import FAMILY
from logigram.render.words import clean
from tests.hostile import CONTROLS, HOSTILE
from tests.render.charts import ADULT, HREF, SVG, fan, parsed, sample, single, solid, squeezed, words_of
from tests.territories import flow_sets, territory

ROOT = Path(__file__).parents[2]
XML_NAMES = {"svg", "title", "desc", "g", "a", "polygon", "path", "polyline", "ellipse", "text"}


def boxes_width(text: str, tag: str) -> float:
    bare = 'border="0" cellborder="0" cellspacing="0" cellpadding="0"'
    label = f"<<table {bare}><tr><td>{tag.format(text)}</td></tr></table>>"
    dot = f'digraph {{ pad=0 node [fontname="{FAMILY}" fontsize=100 shape=plain] a [label={label}] }}'
    return float(parsed(draw(dot).decode()).get("viewBox", "").split()[2])


def test_everything_said_is_in_the_drawing() -> None:
    words = words_of(svg(sample(), "adult")).replace("\u00a0", " ")
    for said in (
        "1. La personne est-elle en danger immédiat ?",
        "Oui / Je ne sais pas",
        "Oui / Elle n'y va plus jour",
        "nuit · week-end",
        "TOUT DE SUITE",
        "AUJOURD'HUI MÊME",
        "2. Appeler le 15",
        "• SAMU – le 15",
        "• Mairie : téléphone à confirmer",
        "S'il y a aussi autre chose : voir 3",
        "voir le logigramme Soins sans consentement",
    ):
        assert said in words
    assert "Perdue" not in words


@given(flow_sets())
@settings(max_examples=15, deadline=None)
def test_every_arrow_has_its_answer_and_both_its_ends(flows: dict[str, Any]) -> None:
    read = territory(flows)
    for flow in flows:
        chart = diagram(read, flow)
        root = parsed(svg(read, flow))
        kinds = [(element.get("class") or "").split() for element in root.iter(f"{SVG}g")]
        assert sum("reponse" in kind for kind in kinds) == len(chart.arrows)
        assert sum("edge" in kind for kind in kinds) == 2 * len(chart.arrows)
        assert sum("node" in kind for kind in kinds) == len(chart.arrows) + len(chart.boxes)
        drawn = solid(words_of(svg(read, flow)))
        assert all(solid(text) in drawn for arrow in chart.arrows for _, text in arrow.answers)


@pytest.mark.parametrize("text", [*HOSTILE, *CONTROLS])
def test_hostile_text_is_drawn_as_the_text_it_is(text: str) -> None:
    drawing = svg(single(text), "adult", link=lambda _: "?a=1&b=2")
    root = parsed(drawing)
    said = solid(clean(text)).replace("\u00a0", "")
    drawn = solid(words_of(drawing)).replace("\u00a0", "")
    assert drawn.count(said) >= 4  # the question, its answer, the outcome, the structure
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= XML_NAMES
    assert {element.get(HREF) for element in root.iter() if HREF in element.attrib} == {"?a=1&b=2"}
    assert not any(name.lower().startswith("on") for element in root.iter() for name in element.attrib)


def test_a_drawing_has_a_name_an_outline_and_nothing_of_graphviz() -> None:
    drawing = svg(sample(), "adult")
    root = parsed(drawing)
    assert (root.get("role"), root.get("lang")) == ("img", "fr")
    assert root.get("aria-label") == "Logigramme «\u00a0Adulte\u00a0»"
    assert [element.tag for element in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert "1. La personne" in (root[1].text or "")
    assert len(list(root.iter(f"{SVG}title"))) == 1
    assert "<!--" not in drawing
    assert "DOCTYPE" not in drawing
    fonts = {element.get("font-family") for element in root.iter() if "font-family" in element.attrib}
    assert fonts == {"'Atkinson Hyperlegible', sans-serif"}


def test_links_make_the_drawing_a_group_that_screen_readers_enter() -> None:
    root = parsed(svg(sample(), "adult", "nuit", link=lambda node: f"?q={node}" if node == "danger" else None))
    assert root.get("role") == "group"
    assert [element.get(HREF) for element in root.iter(f"{SVG}a") if HREF in element.attrib] == ["?q=danger"]


def test_a_walk_is_told_by_thickness_and_bold_not_by_colour_alone() -> None:
    root = parsed(svg(sample(), "adult", "nuit", [("danger", "non")]))
    groups = {element.get("id"): element for element in root.iter(f"{SVG}g")}
    taken = {name for name, group in groups.items() if "parcours" in (group.get("class") or "").split()}
    assert taken == {"n-danger", "r-2", "r-2-a", "r-2-b", "n-suivie"}
    assert "".join(groups["r-2"].itertext()).strip() == "Non"
    assert "ici" in (groups["n-suivie"].get("class") or "").split()
    (style,) = root.iter(f"{SVG}style")
    assert "stroke-width: 4px" in (style.text or "")
    assert "font-weight: bold" in (style.text or "")


def test_a_walk_moves_nothing_and_a_chart_without_walk_is_left_as_it_is() -> None:
    chart = diagram(sample(), "adult", "nuit")
    drawing = draw_chart(chart)
    assert walked(drawing, chart) == drawing
    on_it = on_walk(chart, [("danger", "non")])
    assert on_it == diagram(sample(), "adult", "nuit", [("danger", "non")])
    told = re.sub(r"<style>.*?</style>", "", walked(drawing, on_it), flags=re.DOTALL)
    assert re.sub(r"parcours |ici ", "", told) == drawing


def test_where_a_walk_stands_may_be_told() -> None:
    chart = on_walk(diagram(sample(), "adult", "nuit"), [], "suivie")
    assert [box.id for box in chart.boxes if box.current] == ["suivie"]
    assert 'id="n-suivie" class="ici node' in walked(draw_chart(chart), chart)


@pytest.mark.parametrize(
    ("tag", "advances"),
    [
        ("{}", {"M": 0.82, "i": 0.278, "0": 0.648}),
        ("<b>{}</b>", {"M": 0.842, "i": 0.315, "0": 0.652}),
        ("<i>{}</i>", {"M": 0.824, "i": 0.27, "0": 0.654}),
    ],
)
def test_text_is_measured_in_our_font(tag: str, advances: dict[str, float]) -> None:
    # The advances, in em, of the `hmtx` tables of Atkinson Hyperlegible; Graphviz rounds each to a pixel.
    for character, advance in advances.items():
        assert boxes_width(character * 20, tag) == pytest.approx(20 * 100 * advance, rel=0.015)


def test_threads_draw_what_one_thread_draws() -> None:
    read, windows = sample(), ("jour", "nuit", "week_end", None)
    alone = [svg(read, "adult", window) for window in windows]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda window: svg(read, "adult", window), windows * 8))
    assert together == alone * 8


def test_nothing_outside_python_is_needed_and_the_environment_is_left_as_it_was() -> None:
    script = """
        import os
        from tests.render.charts import sample
        from logigram.render import svg
        before = dict(os.environ)
        print(svg(sample(), "adult", "nuit"))
        assert dict(os.environ) == before
    """
    found = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)],
        env={"PATH": "", "PYTHONPATH": str(ROOT), "HOME": os.environ.get("HOME", "/")},
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    assert found.stderr == ""
    assert found.stdout.strip() == svg(sample(), "adult", "nuit")


def test_drawings_are_not_loaded_before_they_are_needed() -> None:
    script = "import sys, logigram.render; print({'typst', 'pygraphviz'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True, text=True)
    assert found.stdout.strip() == "set()"


def test_paper_pictures_hold_only_what_the_font_draws() -> None:
    picture = to_picture(to_dot(diagram(single("Appeler 🚑 → 日本"), "adult")))
    assert "Appeler [?] -> [?]" in squeezed(words_of(picture.svg))
    assert picture.width > 100
    assert re.search(r"[🚑→日]", picture.svg) is None


def test_a_large_chart_is_drawn_in_haste_and_in_silence(capfd: pytest.CaptureFixture[str]) -> None:
    large = draw_chart(diagram(fan(12, depth=90), "fan"))
    assert large.count('class="edge"') == 2 * (12 * 90 + 89)
    assert capfd.readouterr() == ("", "")
    assert "nslimit" not in to_dot(diagram(sample(), "adult"))
    assert "o29_3" in words_of(svg(fan(4, depth=30), "fan")).replace(" ", "")


def test_the_order_of_the_file_is_the_order_of_the_answers() -> None:
    texts = [answer["texte"] for answer in ADULT["questions"]["danger"]["reponses"]]
    assert [text for arrow in diagram(sample(), "adult").arrows[:2] for _, text in arrow.answers] == texts
