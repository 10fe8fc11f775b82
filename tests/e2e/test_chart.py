"""The page of a chart in a real browser: seen, enlarged, moved, gone from, taken away."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser, Locator, expect

from logigram.ui.charts import file_name
from tests.e2e import places
from tests.e2e.reader import Reader, reading
from tests.e2e.server import Server

CHART = places.chart()
ALL = f"{CHART}&fenetres=toutes"
IN_SIGHT = """(box) => {
  const [one, frame] = [box, box.closest(".lg-chart")].map((each) => each.getBoundingClientRect());
  return one.top >= frame.top && one.top < frame.bottom && one.right > frame.left && one.left < frame.right;
}"""
SETTLED = """(frame) => new Promise((done) => {
  let before = null;
  const look = () => {
    const now = `${frame.scrollLeft} ${frame.scrollTop}`;
    if (now === before) done();
    else { before = now; requestAnimationFrame(() => requestAnimationFrame(look)); }
  };
  look();
})"""


def opened(reader: Reader, address: str = CHART) -> Locator:
    """The frame of the drawing, once it is there."""
    reader.open(address).at("schema")
    expect(reader.page.locator(".lg-chart svg")).to_be_visible()
    return reader.page.locator(".lg-chart")


def width(frame: Locator) -> float:
    return float(frame.locator("svg").evaluate("svg => svg.getBoundingClientRect().width"))


def scale(frame: Locator) -> float:
    """Pixels for a point."""
    return width(frame) / float(frame.locator("svg").evaluate("svg => svg.viewBox.baseVal.width"))


def corner(frame: Locator) -> tuple[float, float]:
    """How far it is moved, once it stands still."""
    frame.evaluate(SETTLED)
    left, top = frame.evaluate("frame => [frame.scrollLeft, frame.scrollTop]")
    return left, top


def press(reader: Reader, name: str) -> None:
    reader.page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("address", [CHART, ALL])
@pytest.mark.parametrize("wide", [320, 390, 1280])
def test_it_begins_where_the_walk_stands_at_a_size_that_can_be_read(
    browser: Browser, served: Server, wide: int, address: str
) -> None:
    with reading(browser, served.url, width=wide) as reader:
        frame = opened(reader, address)
        assert scale(frame) * 11 >= 12  # the text of a drawing is of 11 points
        assert frame.locator(".ici").evaluate(IN_SIGHT)
        assert frame.locator(".parcours").count() > 2


def test_buttons_enlarge_reduce_and_show_it_whole(phone: Reader) -> None:
    frame = opened(phone)
    before = width(frame)
    press(phone, "Agrandir")
    assert width(frame) == pytest.approx(before * 1.25, rel=0.01)
    press(phone, "Réduire")
    assert width(frame) == pytest.approx(before, rel=0.01)
    press(phone, "Voir en entier")
    held = frame.evaluate("f => [f.scrollWidth <= f.clientWidth, f.scrollHeight <= f.clientHeight]")
    assert held == [True, True]
    press(phone, "Réduire")  # nothing is gained by less than the whole
    assert width(frame) > 100


def test_enlarging_keeps_what_is_in_the_middle(reader: Reader) -> None:
    frame = opened(reader)
    middle = "f => { const [a, s] = [f, f.querySelector('svg')].map(e => e.getBoundingClientRect());"
    middle += (
        " return [(a.left + f.clientWidth / 2 - s.left) / s.width, (a.top + f.clientHeight / 2 - s.top) / s.height]; }"
    )
    press(reader, "À droite")
    press(reader, "En bas")
    corner(frame)
    before = frame.evaluate(middle)
    press(reader, "Agrandir")
    assert frame.evaluate(middle) == pytest.approx(before, abs=0.01)


def test_buttons_move_it_each_way(phone: Reader) -> None:
    frame = opened(phone, ALL)
    left, top = corner(frame)
    press(phone, "À droite")
    assert corner(frame)[0] > left
    press(phone, "En bas")
    assert corner(frame)[1] > top
    press(phone, "À gauche")
    press(phone, "En haut")
    assert corner(frame) == pytest.approx((left, top), abs=2)


def test_the_keyboard_alone_moves_and_enlarges_it(reader: Reader) -> None:
    frame = opened(reader)
    frame.focus()
    left, top = corner(frame)
    for key in ("ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown"):
        reader.page.keyboard.press(key)
        corner(frame)
    moved = corner(frame)
    assert moved[0] > left
    assert moved[1] > top
    before = width(frame)
    reader.page.keyboard.press("+")
    assert width(frame) > before
    reader.page.keyboard.press("-")
    assert width(frame) == pytest.approx(before, rel=0.01)
    reader.page.keyboard.press("0")
    assert width(frame) <= float(frame.evaluate("f => f.clientWidth"))


def test_buttons_are_reached_and_pressed_with_the_keyboard(reader: Reader) -> None:
    frame = opened(reader)
    before = width(frame)
    reader.page.get_by_role("button", name="Agrandir").focus()
    reader.page.keyboard.press("Enter")
    assert width(frame) > before
    for _ in range(7):  # the other buttons, then the drawing
        reader.page.keyboard.press("Tab")
    expect(frame).to_be_focused()


def test_the_mouse_drags_it_and_goes_nowhere(reader: Reader) -> None:
    frame = opened(reader)
    box = frame.locator(".ici a").first.bounding_box()
    assert box
    address, before, entries = reader.page.url, corner(frame), reader.history()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    reader.page.mouse.move(x, y)
    reader.page.mouse.down()
    reader.page.mouse.move(x - 60, y - 40, steps=4)
    reader.page.mouse.up()
    assert corner(frame) == pytest.approx((before[0] + 60, before[1] + 40), abs=3)
    assert (reader.page.url, reader.history()) == (address, entries)


@pytest.mark.parametrize("address", [CHART, ALL, f"{CHART}&fenetre=nuit"])
def test_a_question_clicked_is_one_entry_and_no_full_load(reader: Reader, address: str) -> None:
    frame = opened(reader, address)
    entries, sent = reader.history(), reader.sent
    reader.page.evaluate("window.same = true")
    flow = places.territory().flows[places.FLOW]
    frame.locator(f"#n-{flow.start} a").click()
    reader.at(flow.start)
    assert reader.history() == entries + 1
    assert reader.sent == sent + 1
    assert reader.page.evaluate("window.same")
    assert ("fenetre=nuit" in reader.page.url) == ("fenetre=nuit" in address)  # the moment looked at goes along
    reader.page.go_back()
    expect(reader.page.locator(".lg-chart svg")).to_be_visible()


def test_a_box_of_the_walk_leads_to_it_with_its_answers(reader: Reader) -> None:
    frame = opened(reader)
    frame.locator(".ici a").first.click()
    expect(reader.page.locator(".lg-chart")).to_have_count(0)
    assert reader.page.url.partition("?")[2] == CHART.partition("?")[2]


def test_moments_are_chosen_each_in_one_entry(phone: Reader) -> None:
    opened(phone)
    entries = phone.history()
    chips = phone.page.get_by_role("navigation", name="Moments du schéma")
    chips.get_by_role("link", name="Tous les moments").click()
    expect(phone.page).to_have_title(re.compile("tous les moments"))
    expect(phone.page.locator('.lg-chart[data-svg$="fenetres=toutes"] svg')).to_contain_text("week-end")
    assert phone.history() == entries + 1
    chips.get_by_role("link", name="Semaine, en journée").click()
    expect(phone.page).to_have_url(re.compile("fenetre=jour$"))
    expect(phone.page.locator('.lg-chart[data-svg$="fenetre=jour"] svg')).to_be_visible()
    assert phone.history() == entries + 2
    chips.get_by_role("link", name="Maintenant").click()
    expect(phone.page).to_have_url(re.compile(r"^(?!.*fenetre)"))


def test_a_page_renewed_gives_the_drawing_back_as_it_was_left(reader: Reader) -> None:
    frame = opened(reader)
    press(reader, "Agrandir")
    press(reader, "À droite")
    before = (*corner(frame), width(frame))
    frame.evaluate("f => { delete f.dataset.drawn; f.replaceChildren(); f.dataset.svg = f.dataset.svg; }")
    expect(frame.locator("svg")).to_be_visible()
    assert (*corner(frame), width(frame)) == pytest.approx(before, abs=2)


def test_without_motion_it_moves_at_once(browser: Browser, served: Server) -> None:
    with reading(browser, served.url) as reader:
        reader.page.emulate_media(reduced_motion="reduce")
        frame = opened(reader, ALL)
        left = frame.evaluate("f => f.scrollLeft")
        pressed = reader.page.locator('[data-move="1 0"]')
        there = pressed.evaluate("b => { b.click(); return document.querySelector('.lg-chart').scrollLeft; }")
        assert there > left + 100


def test_it_is_taken_away_without_the_answers(reader: Reader, tmp_path: Path) -> None:
    opened(reader)
    files = {}
    for name in ("image (SVG)", "à imprimer (PDF)", "données (JSON)"):
        with reader.page.expect_download() as waited:
            reader.page.get_by_role("link", name=name).click()
        path = tmp_path / waited.value.suggested_filename
        waited.value.save_as(path)
        files[path.name] = path.read_bytes()
    name = file_name(places.territory().flows[places.FLOW], None)
    assert files.keys() == {f"{name}-week-end.svg", f"{name}-week-end.pdf", f"{name}.json"}
    drawing = files[f"{name}-week-end.svg"].decode()
    assert ET.fromstring(drawing).get("role") == "img"  # noqa: S314 - ours
    assert "parcours" not in drawing
    assert files[f"{name}-week-end.pdf"].startswith(b"%PDF")
    assert json.loads(files[f"{name}.json"])["flow"] == "adult"


def test_the_same_chart_is_read_as_text(phone: Reader) -> None:
    opened(phone, ALL)
    phone.page.get_by_text("Le même schéma, en texte").click()
    boxes = phone.page.locator(".lg-chart :is(.question, .outcome)").count()
    rows = phone.page.locator(".lg-outline > li")
    assert rows.count() == boxes
    expect(rows.first).to_contain_text("1. ")
    rows.first.locator("a").first.click()
    phone.at(places.territory().flows[places.FLOW].start)


def test_a_drawing_that_does_not_come_leaves_a_link(browser: Browser, served: Server) -> None:
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.route("**/dessin.svg*", lambda route: route.abort())
    page.goto(served.url + CHART)
    expect(page.get_by_role("link", name="ouvrir le dessin seul")).to_be_visible()
    expect(page.get_by_role("button", name="Agrandir")).to_be_hidden()
    context.close()
