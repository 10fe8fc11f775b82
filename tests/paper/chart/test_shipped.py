"""The charts of the Grand Libournais as they are printed: what they say, and whether it can be read."""

from collections.abc import Iterable, Iterator

import pytest

from logigram.graph import arrivals
from logigram.model.targets import Target
from logigram.paper.chart import to_pages
from logigram.paper.chart.compose import PAPERS
from logigram.render.words import written
from logigram.territory import Territory
from tests.flows.shipped import territory as shipped
from tests.paper import measured, reading
from tests.paper.reading import squeezed

FLOWS = list(shipped().flows)
STANDS_OUT = 4.5


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("flow", FLOWS)
def test_a_chart_says_all_that_can_be_reached_and_can_be_read(flow: str, paper: str) -> None:
    document = to_pages(shipped(), flow, paper=paper).pdf
    assert list(_silent(shipped(), flow, document)) == []
    assert list(_unreadable(document, PAPERS[paper].smallest)) == []
    assert reading.fonts(document) <= {f"AtkinsonHyperlegible-{face}" for face in ("Regular", "Bold", "Italic")}
    assert all(reading.dangling(page) == [] for page in reading.pages(document))


def _silent(read: Territory, flow: str, document: bytes) -> Iterator[str]:
    """What somebody may meet on the way that no page says, and what nobody meets that one says."""
    said = "".join(measured.said(page) for page in measured.pages(document))
    told = set(_met(read, flow))
    yield from (text for text in told if squeezed(written(text)) not in said)
    known = read.flows[flow]
    texts = {each.text for each in known.questions.values()} | {each.title for each in known.outcomes.values()}
    longer = "".join(told)
    yield from (text for text in texts - told if text not in longer and squeezed(written(text)) in said)


def _met(read: Territory, flow: str) -> Iterator[str]:
    """Every question, answer and outcome of the flow that some walk meets, from the start of any flow."""
    for window in read.windows:
        starts = [read.start(each) for each in read.flows]
        for target in arrivals(read.atlas(window), starts):
            if target.flow == flow:
                yield from _texts(read, target, window)


def _texts(read: Territory, target: Target, window: str) -> Iterator[str]:
    flow = read.flows[target.flow]
    if target.node in flow.outcomes:
        yield flow.outcomes[target.node].title
        yield from _numbers(read, target, window)
    elif target.node in flow.questions:
        yield flow.questions[target.node].text
        yield from (answer.text for answer in flow.questions[target.node].answers if answer.offered(window))


def _numbers(read: Territory, target: Target, window: str) -> Iterator[str]:
    """The number of whom to turn to first, where it is known and public."""
    for name in read.flows[target.flow].outcomes[target.node].structures_at(window)[:1]:
        structure = read.public.structures[name]
        if structure.phone and structure.suspended is None:
            yield structure.phone


def _unreadable(document: bytes, smallest: float) -> Iterator[object]:
    for number, page in enumerate(measured.pages(document), 1):
        lines = measured.lines(page)
        yield from ((number, each) for each in lines if each.size < smallest - 0.01)
        yield from ((number, each) for each in measured.overlaps(lines))
        yield from ((number, each) for each in measured.astride(lines, measured.boxes(page)))
        yield from ((number, each) for each in _faint(page, lines))


def _faint(page: object, lines: list[measured.Line]) -> Iterable[tuple[str, float]]:
    for line, contrast in zip(lines, measured.contrasts(page, lines), strict=True):
        if contrast < STANDS_OUT:
            yield line.words, contrast
