"""A chart in words, for those who do not see it: « 1. Est-elle en danger ? Oui : 2. Non : 3. »."""

from collections.abc import Iterator
from dataclasses import dataclass

from logigram.render.diagram import Arrow, Box, Diagram, Kind
from logigram.render.mark import STAMPS, Mark
from logigram.render.words import clean
from logigram.render.words import windows as names
from logigram.wording.terms import DELAYS, TO_CONFIRM


@dataclass(frozen=True, slots=True)
class Way:
    """One way from a question: the answers, with their windows where they do not always lead there, and the box."""

    said: str
    target: Box


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said of one box: its head, « 1. Est-elle en danger ? », how soon and with whom, the ways from it."""

    box: Box
    head: str
    notes: tuple[str, ...]
    ways: tuple[Way, ...]


def outline(chart: Diagram) -> str:
    """The whole chart as lines of text, in reading order."""
    return "\n".join(clean(" ".join(_sentences(entry))) for entry in entries(chart))


def entries(chart: Diagram) -> Iterator[Entry]:
    """What is said of each box, in reading order; a link is said by the ways that lead to it."""
    boxes = {box.id: box for box in chart.boxes}
    ways: dict[str, list[Way]] = {}
    for arrow in chart.arrows:
        ways.setdefault(arrow.source, []).append(Way(_way(arrow), boxes[arrow.target]))
    for box in chart.boxes:
        if box.number is not None or box.mark:
            yield Entry(box, _head(box), tuple(_notes(box)), tuple(ways.get(box.id, ())))


def sequel(box: Box) -> str:
    """« suite page 2 », or « suite des pages 1 et 3 »: what a connector says beside its letter."""
    if box.kind is Kind.SEQUEL:
        return f"suite {box.sheet} {box.pages[0]}"
    *firsts, last = map(str, box.pages)
    many = f"suite des {box.sheet}s {', '.join(firsts)} et {last}"
    return many if firsts else f"suite de la {box.sheet} {last}"


def named(box: Box) -> str:
    """« 7. Appeler le 15 »; a link, which has no number, by its title alone."""
    return box.title if box.number is None else f"{box.number}. {box.title}"


def _sentences(entry: Entry) -> Iterator[str]:
    yield entry.head
    if entry.box.kind is Kind.OUTCOME:
        yield "–"
    yield from (f"{note}." for note in entry.notes)
    yield from (f"{way.said} : {_place(way.target)}." for way in entry.ways)
    yield from (f"{suite}." for suite in entry.box.suites)


def _head(box: Box) -> str:
    return _said(box.mark) + named(box) + (f" ({TO_CONFIRM})" if box.to_confirm else "")


def _said(mark: Mark | None) -> str:
    """« + NOUVEAU : », before what is marked."""
    return f"{STAMPS[mark].words} : " if mark else ""


def _notes(box: Box) -> Iterator[str]:
    if box.letter:
        yield f"repère {box.letter}, {sequel(box)}"
    for delay, where in box.delays:
        yield f"{_when(where)}{DELAYS[delay]}"
    for group in box.doors:
        yield f"{_when(group.windows)}{' ; '.join(group.lines)}"


def _when(where: tuple[str, ...]) -> str:
    return f"{names(where)} : " if where else ""


def _way(arrow: Arrow) -> str:
    return f"{_said(arrow.mark)}{arrow.label}{f' ({names(arrow.windows)})' if arrow.windows else ''}"


def _place(target: Box) -> str:
    return f"{target.number}" if target.number is not None else f"« {target.title} »"
