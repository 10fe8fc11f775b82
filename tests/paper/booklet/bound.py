"""What a booklet must hold, found another way; and booklets that take little time."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from logigram import load
from logigram.model.structure import Structure
from logigram.model.targets import Target
from logigram.paper.booklet.binder import bind
from logigram.paper.booklet.compose import TEMPLATE, breakable, words
from logigram.paper.press import press
from logigram.territory import Territory
from tests.e2e.server import ROOT

BLANK = {"number": 1, "title": "", "place": "", "svg": None, "outline": "", "links": []}
_UPRIGHT = 0.1
"""Slope of the letters of the draft mark, and of no others."""
Reached = set[tuple[str, Target]]
"""Windows, and the nodes that some walk gets to in each."""


@cache
def shipped() -> Territory:
    return load(ROOT / "flows")


@cache
def said_of_shipped(flow: str | None = None) -> dict[str, Any]:
    return words(bind(shipped(), flow), shipped())


def undrawn(here: Territory) -> bytes:
    """The booklet of a territory, each chart left blank: drawings take the most time, and are tested elsewhere."""
    data = words(bind(here), here)
    for flow in data["flows"]:
        flow["charts"] = [BLANK]
    return press(breakable(data), "pdf", None, TEMPLATE)


def reached(here: Territory) -> Reached:
    """Every node that some walk gets to, follow-ups included."""
    waiting = [(window, here.start(flow)) for flow in here.flows for window in here.windows]
    found: Reached = set()
    while waiting:
        pair = waiting.pop()
        if pair not in found:
            found.add(pair)
            waiting += [(pair[0], target) for target in after(here, *pair)]
    return found


def after(here: Territory, window: str, node: Target) -> Iterator[Target]:
    """The nodes that follow one in a window, those of the follow-ups of an outcome too."""
    flow = here.flows[node.flow]
    if node.node in flow.questions:
        texts = [each.to.at(window) for each in flow.questions[node.node].answers if each.offered(window)]
    else:
        suites = flow.outcomes[node.node].follow_ups.present().values()
        texts = [found.to for each in suites if (found := each.at(window))]
    yield from (target for text in texts if text and (target := here.resolve(text, node.flow)))


def called(here: Territory, flows: set[str]) -> set[str]:
    """The ids of the structures that these flows and the emergency numbers lead to, those that replace them too."""
    found = set(here.settings.emergencies)
    for window, node in reached(here):
        outcome = here.flows[node.flow].outcomes.get(node.node) if node.flow in flows else None
        if outcome:
            suites = {**here.settings.follow_ups.present(), **outcome.follow_ups.present()}.values()
            found |= {*outcome.structures_at(window)}
            found |= {name for each in suites if (part := each.at(window)) for name in part.structures}
    for name in sorted(found):
        while (after := here.structures[name].replaced_by) and after not in found:
            found.add(after)
            name = after  # noqa: PLW2901 - one after the other
    return found


def numbers(structure: Structure) -> set[str]:
    """The digits by which everybody may reach a structure."""
    if not structure.is_public or structure.suspended:
        return set()
    return {"".join(each.split()) for each in (structure.phone, structure.sms) if each}


def texts(data: Any) -> Iterator[str]:  # noqa: ANN401 - any data that JSON can hold
    """Every text of some data."""
    if isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from texts(each)
    elif isinstance(data, str):
        yield data


def joined(text: str) -> str:
    """A text without blanks, hyphens nor places to cut a word: a line may end there."""
    return re.sub(r"[\s\u200b\xad\x02\ufffe-]", "", text)


def read(pdf: bytes) -> list[str]:
    """What each page says, `joined`; pypdf takes twenty times as long."""
    document = pdfium.PdfDocument(pdf)
    return [joined(document[place].get_textpage().get_text_range()) for place in range(len(document))]


def letters(pdf: bytes) -> Iterator[tuple[int, float, tuple[float, float, float, float]]]:
    """Each letter but those of the words across the page: its page, its size and its box, in points from the corner."""
    document = pdfium.PdfDocument(pdf)
    for number in range(len(document)):
        text, matrix = document[number].get_textpage(), raw.FS_MATRIX()
        for place, letter in enumerate(text.get_text_range()):
            raw.FPDFText_GetMatrix(text.raw, place, matrix)
            if letter.strip(" \t\r\n\u00a0\u200b") and abs(matrix.b) < _UPRIGHT:
                yield number, raw.FPDFText_GetFontSize(text.raw, place) * abs(matrix.d), text.get_charbox(place)
