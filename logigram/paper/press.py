"""What typst does: pages from data, never from text put together as code."""

import json
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Literal

from logigram.render.font import FONT_DIRECTORY

FOLDER = Path(__file__).parent
TEMPLATE = FOLDER / "chart.typ"


class PageError(RuntimeError):
    """The pages could not be composed as they must be; the message says so in French."""


def room(data: dict[str, Any]) -> tuple[float, float]:
    """The room for the chart in points, once the title, the legend and the numbers have theirs."""
    import typst

    empty = {"title": data["title"], "place": "page 10 sur 10", "svg": None}
    found = typst.query(
        TEMPLATE,
        "<space>",
        field="value",
        one=True,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps({**data, "sheets": [empty]})},
    )
    width, height = json.loads(found)
    return width, height


def press(
    data: dict[str, Any],
    to: Literal["pdf", "png"],
    when: date | None,
    ppi: float | None = None,
    template: str = TEMPLATE.name,
) -> bytes:
    """The pages that `data` describes, as PDF/UA-1 or as the PNG of the only one; dated `when`, at midnight UTC.

    `template` is a file of this folder. Raises PageError for anything typst says against them, a mere warning
    included: it may be a font that is missing.
    """
    import typst

    try:
        document, warnings = typst.compile_with_warnings(
            FOLDER / template,
            format=to,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data)},
            pdf_standards=["ua-1"] if to == "pdf" else [],
            timestamp=datetime.combine(when or date(2000, 1, 1), time(), UTC),
            ppi=ppi,
        )
    except typst.TypstError as error:
        raise PageError(f"la page n'a pas pu être composée : {error.message}") from error
    if warnings:
        raise PageError(f"la page composée n'est pas sûre : {warnings[0].message}")
    return bytes(document)


@cache
def _fonts() -> Any:  # noqa: ANN401 - a class of typst, which is loaded late
    """Our font and no other, not even those that typst carries."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONT_DIRECTORY])
