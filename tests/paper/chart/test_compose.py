import re
import struct
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any, Literal

import pytest

from logigram.paper import PageError, pdf, png, to_pages
from logigram.paper.chart import compose as paper
from logigram.paper.chart.frame import frame
from logigram.paper.press import press
from logigram.render.font import characters
from logigram.render.words import clean, printable
from logigram.territory import Territory
from tests.hostile import CONTROLS, HOSTILE
from tests.render.charts import ADULT, FORCED, SETTINGS, fan, sample, single, solid
from tests.territories import territory, validated


def words_given(monkeypatch: pytest.MonkeyPatch, read: Territory) -> dict[str, Any]:
    """What typst is given to write on the pages of the first flow."""
    given: list[dict[str, Any]] = []

    def kept(data: dict[str, Any], to: Literal["pdf"], when: date | None, template: str) -> bytes:
        given.append(data)
        return press(data, to, when, template)

    monkeypatch.setattr(paper, "press", kept)
    to_pages(read, next(iter(read.flows)))
    return given[-1]


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


def test_a_page_is_tagged_named_in_french_and_holds_our_font_only() -> None:
    document = pdf(sample(), "adult")
    assert document.startswith(b"%PDF-1.7")
    assert b"/StructTreeRoot" in document
    assert b"/Lang" in document
    fonts = set(re.findall(rb"/FontName\s*/[A-Z]{6}\+([A-Za-z-]+)", document))
    assert fonts <= {b"AtkinsonHyperlegible-Regular", b"AtkinsonHyperlegible-Bold", b"AtkinsonHyperlegible-Italic"}


def test_the_same_chart_is_always_the_same_bytes() -> None:
    assert pdf(sample(), "adult", "nuit") == pdf(sample(), "adult", "nuit")
    assert pdf(sample(), "adult", "nuit") != pdf(sample(), "adult", "nuit", at=date(2027, 1, 1))
    assert png(sample(), "adult") == png(sample(), "adult")


def test_threads_compose_what_one_thread_composes() -> None:
    alone = pdf(sample(), "adult")
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: pdf(sample(), "adult"), range(4))) == {alone}


@pytest.mark.parametrize(("sheet", "box"), [("a3", b"1190.55 841.89"), ("a4", b"841.89 595.28")])
def test_pages_are_landscape_sheets(sheet: str, box: bytes) -> None:
    found = to_pages(sample(), "adult", paper=sheet)
    assert re.search(rb"/MediaBox\s*\[0 0 " + box, found.pdf)
    assert found.count == 1
    assert found.text_points >= paper.PAPERS[sheet].smallest


def test_a_large_chart_takes_pages_rather_than_small_text() -> None:
    found = to_pages(fan(5, depth=6), "fan", paper="a4")
    assert found.count > 1
    assert found.text_points >= paper.PAPERS["a4"].smallest
    assert len(re.findall(rb"/Type\s*/Page\b", found.pdf)) == found.count


def test_a_question_with_many_answers_takes_pages_rather_than_small_text() -> None:
    found = to_pages(fan(60), "fan", paper="a4")
    assert found.count > 1
    assert found.text_points >= paper.PAPERS["a4"].smallest


def test_text_that_no_page_can_hold_is_refused_with_its_place() -> None:
    with pytest.raises(PageError, match=r"« Question de rang 0 \? » \(question 1\) : trop de texte pour une page"):
        to_pages(fan(2, words="mot " * 2000), "fan", paper="a4")


def test_a_page_gives_the_chart_in_words_and_the_numbers_to_call(monkeypatch: pytest.MonkeyPatch) -> None:
    data = words_given(monkeypatch, sample())
    assert data["emergencies"] == [{"number": "15", "name": "SAMU"}]
    assert data["parts"][0]["place"] == "page 1 sur 1"
    assert "2. Appeler le\u00a015" in data["parts"][0]["outline"]


def test_draft_is_written_across_the_page_until_validation() -> None:
    flows = {"adult": validated("adult", ADULT), "contrainte": FORCED}
    assert len(pdf(territory(flows, SETTINGS), "adult")) < len(pdf(sample(), "adult"))


def test_the_room_for_the_chart_is_what_titles_and_legend_leave() -> None:
    size = {"width": 841.89, "height": 595.28, "margin": 20}
    wide, high = paper._room({**frame(sample(), "adult", None, None), **size})  # noqa: SLF001 - what pages are cut by
    assert wide == pytest.approx(801.89)
    assert 300 < high < 500


@pytest.mark.parametrize("text", [*HOSTILE, *CONTROLS])
def test_hostile_text_is_printed_as_the_text_it_is(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = words_given(monkeypatch, single(text))
    assert solid(printable(clean(text))) in solid(data["colophon"])
    assert all(set(each.replace("\n", "")) <= characters() for each in texts(data))


def test_every_character_of_the_font_can_be_printed() -> None:
    text = "".join(sorted(characters() - set("\u00a0")))
    assert pdf(single(text), "adult").startswith(b"%PDF")


def test_a_picture_is_as_large_as_its_chart() -> None:
    def size(picture: bytes) -> tuple[int, int]:
        assert picture.startswith(b"\x89PNG")
        return struct.unpack(">II", picture[16:24])

    small, large = size(png(sample(), "adult", ppi=72)), size(png(fan(6, depth=4), "fan", ppi=72))
    assert small[0] == pytest.approx(paper.PAPERS["a4"].width + 2 * paper.MARGIN, abs=2)
    assert large[0] > small[0]
    assert large[1] > small[1]


@pytest.mark.parametrize(
    ("flow", "window", "sheet"), [("absent", None, "a3"), ("adult", "x", "a3"), ("adult", None, "a0")]
)
def test_what_does_not_exist_is_a_key_error(flow: str, window: str | None, sheet: str) -> None:
    with pytest.raises(KeyError):
        pdf(sample(), flow, window, sheet)
