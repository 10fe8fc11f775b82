import json
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import typst

from logigram.paper import PageError
from logigram.paper import press as module
from logigram.paper.chart.compose import TEMPLATE
from logigram.paper.chart.frame import frame
from logigram.paper.press import FOLDER, press
from logigram.render import FONT_DIRECTORY
from logigram.render.words import clean, printable
from tests.hostile import CONTROLS, HOSTILE
from tests.render.charts import single

A4 = {"width": 841.89, "height": 595.28, "margin": 20}
SHEET = {"number": 1, "place": "page 1 sur 1", "svg": None, "outline": "", "links": []}


def page(text: str) -> dict[str, Any]:
    data = frame(single(text), "adult", None, None)
    return {**data, **A4, "parts": [{**SHEET, "title": data["title"]}]}


def heading(data: dict[str, Any]) -> str:
    """The title as typst has it, once the page is composed."""
    inputs = {"data": json.dumps(data)}
    fonts: dict[str, Any] = {"font_paths": [FONT_DIRECTORY], "ignore_system_fonts": True}
    found = typst.query(FOLDER / TEMPLATE, "heading", root=FOLDER, **fonts, sys_inputs=inputs)
    body = json.loads(found)[0]["body"]
    assert body["func"] == "text"
    return str(body["text"])


@pytest.mark.parametrize("text", [*HOSTILE, *CONTROLS])
def test_hostile_text_is_a_text_for_typst_and_can_be_printed(text: str) -> None:
    data = page(text)
    assert heading(data) == printable(clean(text))
    assert press(data, "pdf", None, TEMPLATE).startswith(b"%PDF")


def test_nothing_that_editors_write_is_read_or_run() -> None:
    secret = Path("/etc/passwd").read_text(encoding="utf-8").partition("\n")[0]
    title = heading(page('#read("/etc/passwd") #panic("PWNED")'))
    assert title == '#read("/etc/passwd") #panic("PWNED")'
    assert secret not in title


def test_pages_are_dated_as_asked() -> None:
    document = press(page("Titre"), "pdf", date(2026, 11, 22), TEMPLATE)
    assert b"D:20261122000000Z" in document


def test_a_fault_of_the_page_is_told_in_french() -> None:
    with pytest.raises(PageError, match="la page n'a pas pu être composée"):
        press({**page("Titre"), "title": "🚑", "colophon": "🚑"}, "pdf", None, TEMPLATE)


def test_a_warning_of_typst_is_a_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    copied = Path(copytree(FOLDER, tmp_path / "paper"))
    common = copied / "common.typ"
    source = common.read_text(encoding="utf-8")
    common.write_text(source.replace('font: "', 'font: ("Absente", "', 1).replace('", lang', '"), lang', 1), "utf-8")
    monkeypatch.setattr(module, "FOLDER", copied)
    with pytest.raises(PageError, match="la page composée n'est pas sûre"):
        press(page("Titre"), "pdf", None, TEMPLATE)
