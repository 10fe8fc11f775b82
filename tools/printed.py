"""Draw the printed pages of docs/images: `python -m tools.printed`, from the root."""

from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium

from logigram import load
from logigram.paper import Kind, Sheet, compose

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
PAGES = {
    "paper-chart": (Sheet(Kind.CHART, "adult", "a3"), 2),
    "paper-poster": (Sheet(Kind.POSTER, "adult", "a4"), 1),
    "paper-card": (Sheet(Kind.CARD, "ehpad_nuit", "a4"), 1),
}
"""A sheet, and the page of it that is shown."""
ACROSS = 1100
"""Dots from the left of a page that lies on its side to its right."""


def main() -> None:
    """One picture of each page, as it comes out of the printer."""
    territory = load(ROOT / "flows")
    for name, (sheet, number) in PAGES.items():
        page = pdfium.PdfDocument(compose(territory, sheet))[number - 1]
        picture = page.render(scale=ACROSS / max(page.get_size())).to_pil()
        written = BytesIO()
        picture.convert("P", palette=1, colors=64).save(written, "PNG", optimize=True)
        (IMAGES / f"{name}.png").write_bytes(written.getvalue())
        print((IMAGES / f"{name}.png").relative_to(ROOT))


if __name__ == "__main__":
    main()
