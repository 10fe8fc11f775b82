"""What typst does: pages from data, never from text put together as code."""

import json
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Literal

from logigram.render.font import FONT_DIRECTORY

FOLDER = Path(__file__).parent
"""Where the templates are; each stands beside the code that gives it its words."""


class PageError(RuntimeError):
    """The pages could not be composed as they must be; the message says so in French."""


def press(
    data: dict[str, Any], to: Literal["pdf", "png"], when: date | None, template: str, ppi: float | None = None
) -> bytes:
    """The pages that `data` describes, as PDF/UA-1 or as the PNG of the only one; dated `when`, at midnight UTC.

    `template` is a path in this folder, « chart/chart.typ ». Raises PageError for anything typst says against the
    pages, a mere warning included: it may be a font that is missing.
    """
    import typst

    try:
        document, warnings = typst.compile_with_warnings(
            FOLDER / template,
            **_given(data),
            format=to,
            pdf_standards=["ua-1"] if to == "pdf" else [],
            timestamp=datetime.combine(when or date(2000, 1, 1), time(), UTC),
            ppi=ppi,
        )
    except typst.TypstError as error:
        said = error.message.removeprefix("assertion failed: ")  # what our templates say is in French already
        raise PageError(f"la page n'a pas pu être composée : {said}") from error
    if warnings:
        raise PageError(f"la page composée n'est pas sûre : {warnings[0].message}")
    return bytes(document)


def ask(data: dict[str, Any], template: str, label: str) -> Any:  # noqa: ANN401 - what the template says
    """What the template says under a label, « <space> », when it lays out these pages."""
    import typst

    return json.loads(typst.query(FOLDER / template, label, field="value", one=True, **_given(data)))


def _given(data: dict[str, Any]) -> dict[str, Any]:
    return {
        "root": FOLDER,
        "font_paths": _fonts(),
        "ignore_system_fonts": True,
        "sys_inputs": {"data": json.dumps(data)},
    }


@cache
def _fonts() -> Any:  # noqa: ANN401 - a class of typst, which is loaded late
    """Our font and no other, not even those that typst carries."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONT_DIRECTORY])
