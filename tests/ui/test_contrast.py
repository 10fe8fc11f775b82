"""The colours of the style sheet against one another, as WCAG 2.2 measures them: what docs/accessibilite.md tells."""

import re
from itertools import product

import pytest

from logigram.ui.web.document import STATIC
from tests.e2e.server import ROOT

SHEET = (STATIC / "logigram.css").read_text(encoding="utf-8")
COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{3,6});")
LIGHT, DARK = (dict(COLOUR.findall(part)) for part in SHEET.split("prefers-color-scheme: dark", 1))
THEMES = {"clair": LIGHT, "sombre": {**LIGHT, **DARK}}
TEXTS = (
    *product(("ink", "soft", "main"), ("page", "card")),
    *(("ink", "wash"), ("main", "wash"), ("on-main", "main")),
    *((name, f"{name}-wash") for name in ("alarm", "amber", "blue", "green")),
    *product(("amber", "green"), ("page", "card")),
)
"""What is written on what."""
SHAPES = tuple(product(("field", "main"), ("page", "card")))
"""Borders of what can be pressed, and the outline of what has the focus, on what is around."""


def brightness(colour: str) -> float:
    """The relative luminance of « #abc » or « #aabbcc »."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme: str, one: str, two: str) -> float:
    """From 1 to 21."""
    dark, bright = sorted(brightness(THEMES[theme][each]) for each in (one, two))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_read_and_what_is_pressed_stand_out(theme: str) -> None:
    assert {pair: ratio for pair in TEXTS if (ratio := contrast(theme, *pair)) < 4.5} == {}
    assert {pair: ratio for pair in SHAPES if (ratio := contrast(theme, *pair)) < 3} == {}


def test_the_document_gives_the_lowest_ones() -> None:
    document = (ROOT / "docs" / "accessibilite.md").read_text(encoding="utf-8")
    for theme, (what, pairs) in product(THEMES, {"textes": TEXTS, "contours": SHAPES}.items()):
        lowest = min(contrast(theme, *pair) for pair in pairs)
        assert f"| {what}, thème {theme} | {lowest:.1f} |".replace(".", ",") in document
