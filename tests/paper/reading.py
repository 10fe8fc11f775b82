"""A PDF read back: its words, and the size of each in points."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

from pypdf import PageObject, PdfReader


class Piece(NamedTuple):
    """Words as they were drawn, and their size."""

    words: str
    size: float


def pages(pdf: bytes) -> list[PageObject]:
    """The pages of a document."""
    return list(PdfReader(BytesIO(pdf)).pages)


def pieces(page: PageObject) -> list[Piece]:
    """What a page says, in the order in which it was drawn."""
    found: list[Piece] = []

    def piece(words: str, _: Any, matrix: list[float], __: Any, size: float) -> None:  # noqa: ANN401 - pypdf's own
        if words.strip():
            found.append(Piece(words, size * abs(matrix[3] or matrix[0])))

    page.extract_text(visitor_text=piece)
    return found


def said(page: PageObject) -> str:
    """All that a page says, without any blank nor place to cut a word: lines break where the sheet ends."""
    return "".join(page.extract_text().replace("\u200b", "").split())


def fonts(pdf: bytes) -> set[str]:
    """The fonts in a document."""
    found: set[str] = set()
    for page in pages(pdf):
        resources: Any = page["/Resources"].get_object()
        fonts: Any = resources.get("/Font", {})
        found |= {str(font.get_object()["/BaseFont"]).partition("+")[2] for font in fonts.values()}
    return found


def alternatives(pdf: bytes) -> list[str]:
    """What is said in place of each picture."""
    objects: Any = PdfReader(BytesIO(pdf))
    found = (objects.get_object(number) for number in range(1, len(objects.xref[0]) + len(objects.xref_objStm) + 1))
    return [str(each["/Alt"]) for each in found if isinstance(each, dict) and "/Alt" in each]


def bookmarks(pdf: bytes) -> list[str]:
    """The headings of a document, in order."""
    found: list[str] = []

    def walk(items: list[Any]) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item)
            else:
                found.append(str(item.title))

    walk(PdfReader(BytesIO(pdf)).outline)
    return found


def strings(data: object) -> Iterator[str]:
    """Every text that a sheet is given to say."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, (dict, list)):
        for each in data.values() if isinstance(data, dict) else data:
            yield from strings(each)


def squeezed(words: str) -> str:
    """The words as `said` gives them."""
    return "".join(words.replace("\u200b", "").split())


def dangling(page: PageObject) -> list[str]:
    """The links of a page that lead nowhere in its document, or that nobody hears."""
    reader: Any = page.pdf
    known = set(reader.named_destinations)
    links = [link.get_object() for link in page.get("/Annots", []) if link.get_object()["/Subtype"] == "/Link"]
    return [str(link) for link in links if not link.get("/Contents") or str(link.get("/Dest")) not in known]
