"""The labels of boxes and arrows, as Graphviz's HTML-like tables.

Each line is a row of its own: Graphviz sets the lines of one cell closer as soon as one of them is bold.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from logigram.model.flow import Delay
from logigram.render.diagram import Arrow, Box, Kind
from logigram.render.mark import STAMPS, Mark
from logigram.render.outcome import Group
from logigram.render.outline import sequel
from logigram.render.words import lines
from logigram.render.words import windows as names
from logigram.wording.terms import DELAYS, TO_CONFIRM

SIZE = 11.0
"""The size of all text in a drawing, in points before the page scales it."""
LETTER = 16.0
"""The size of the letter by which two parts of a chart are joined, in the same points."""
INK = "#1a1a1a"


@dataclass(frozen=True, slots=True)
class Band:
    """The head of an outcome: the more urgent, the darker and the thicker, so that grey prints tell too."""

    fill: str
    ink: str
    border: int


BANDS = {
    Delay.IMMEDIATE: Band("#8f1414", "#ffffff", 4),
    Delay.SAME_DAY: Band("#8a4600", "#ffffff", 2),
    Delay.WEEK: Band("#cfe0f2", INK, 1),
    Delay.PLANNED: Band("#eef2ee", INK, 1),
}
_FRAMES = {
    Mark.ADDED: 'border="2"',
    Mark.REMOVED: 'border="2" style="dashed"',
    Mark.CHANGED: 'border="4"',
}
"""The frame around an outcome; around the line of its own box, that of what is new makes two lines."""
WIDEST, WIDER = 84, 4
"""Characters of the longest lines that the eye follows back, and steps on the way there."""
KEPT = 2048
"""Labels kept from one layout of a chart to the next: pages are laid out many times before they fit."""
_BARE = 'border="0" cellborder="0" cellspacing="0" cellpadding="0"'
_AIRY = '<table border="0" cellborder="0" cellspacing="0" cellpadding="3">'

Line = tuple[str, str]
"""A line and its style: « b », « i » or none."""


@lru_cache(KEPT)
def box_label(box: Box, wrap: int, tall: int | None = None) -> str:
    """The label of a box, its lines cut at about `wrap` characters.

    More than `tall` lines make it wider, so that one full box does not keep its whole row from the next one.
    """
    return next(_shaped(wrap, tall, lambda width: _box(box, width)))


def _shaped(wrap: int, tall: int | None, label: Callable[[int], str]) -> Iterator[str]:
    """The first label that is low enough, or else the widest of all."""
    for width in range(wrap, WIDEST, WIDER):
        written = label(width)
        if tall is None or written.count("<tr>") <= tall:
            yield written
    yield label(WIDEST)


def _box(box: Box, wrap: int) -> str:
    if box.kind is Kind.OUTCOME:
        return _outcome(box, wrap)
    title = _styled(lines(_numbered(box), wrap), "b")
    notes = _styled(_notes(box), "i")
    rows = [*title, *notes] if box.kind is Kind.QUESTION else [*notes, *title]
    return f"<{_block(rows, 'center', _stamp(box.mark) + _connector(box))}>"


def _connector(box: Box) -> str:
    """The row by which the parts of a chart are joined: its letter, white on black, and the pages at the other end."""
    if not box.letter:
        return ""
    letter = f'<td bgcolor="{INK}"><font color="#ffffff" point-size="{LETTER:g}"><b>{box.letter}</b></font></td>'
    pages = f"<td><i>{text(sequel(box))}</i></td>"
    return f"<tr><td>{_AIRY}<tr>{letter}{pages}</tr></table></td></tr>"


@lru_cache(KEPT)
def answer_label(arrow: Arrow, wrap: int, tall: int | None = None) -> str:
    """The answers of an arrow, a list when they are long, and its windows when it does not hold in all of them."""
    return next(_shaped(wrap, tall, lambda width: _answers(arrow, width)))


def _answers(arrow: Arrow, wrap: int) -> str:
    said, align = lines(arrow.label, wrap), "center"
    if len(said) > 1 and len(arrow.answers) > 1:
        said, align = [row for _, answer in arrow.answers for row in _item(answer, wrap)], "left"
    when = [names(arrow.windows)] if arrow.windows else []
    style = "s" if arrow.mark is Mark.REMOVED else ""
    block = _block([*_styled(said, style), *_styled(when, "i")], align, _stamp(arrow.mark))
    # Some white between the words and the ends of the two half arrows.
    return f"<{_AIRY}<tr><td>{block}</td></tr></table>>"


def forget() -> None:
    """Let the labels of a chart go once it is laid out: what stays in memory slows a server at each of its runs."""
    box_label.cache_clear()
    answer_label.cache_clear()


def text(words: str) -> str:
    """Text that is only text for an HTML-like label."""
    return plain(escape(words))


def plain(words: str) -> str:
    """Text whose backslashes are only backslashes for Graphviz."""
    return words.replace("\\", "\\\\")


def _notes(box: Box) -> Iterator[str]:
    if box.kind is Kind.LINK:
        yield "voir le logigramme"
    if box.to_confirm:
        yield TO_CONFIRM


def _outcome(box: Box, wrap: int) -> str:
    band = BANDS[box.delays[0][0] if box.delays else Delay.PLANNED]
    note = [TO_CONFIRM] if box.to_confirm else []
    cells = [
        f'<tr><td bgcolor="{band.fill}"><font color="{band.ink}"><b>{text(_delay(box))}</b></font></td></tr>',
        _cell([*_styled(lines(_numbered(box), wrap), "b"), *_styled(note, "i")]),
        *(_cell(_doors(group, wrap + 4)) for group in box.doors),
        *(_cell(_styled(lines(suite, wrap + 4), "i")) for suite in box.suites),
    ]
    frame = f'border="{band.border}" color="{INK}" cellborder="0" cellspacing="0" cellpadding="4" bgcolor="white"'
    table = f"<table {frame}>{''.join(cells)}</table>"
    return f"<{_marked(table, box.mark)}>"


def _numbered(box: Box) -> str:
    return box.title if box.number is None else f"{box.number}. {box.title}"


def _delay(box: Box) -> str:
    said = (f"{names(where)} : {DELAYS[delay]}" if where else DELAYS[delay] for delay, where in box.delays)
    return " – ".join(said).upper()


def _doors(group: Group, wrap: int) -> Iterator[Line]:
    if group.windows:
        yield f"{names(group.windows)} :", "b"
    for line in group.lines:
        yield from _styled(_item(line, wrap), "")


def _item(words: str, wrap: int) -> Sequence[str]:
    return lines(f"•\u00a0{words}", wrap)


def _styled(rows: Iterable[str], style: str) -> Iterator[Line]:
    return ((row, style) for row in rows)


def _cell(rows: Iterable[Line]) -> str:
    return f"<tr><td>{_block(rows, 'left')}</td></tr>"


def _block(rows: Iterable[Line], align: str, first: str = "") -> str:
    said = (f"<{style}>{text(row)}</{style}>" if style else text(row) for row, style in rows)
    cells = (f'<tr><td align="{align}">{each}</td></tr>' for each in said)
    return f"<table {_BARE}>{first}{''.join(cells)}</table>"


def _stamp(mark: Mark | None) -> str:
    """The row that says in words what became of a box or an arrow."""
    if mark is None:
        return ""
    return f'<tr><td><font color="{STAMPS[mark].color}"><b>{STAMPS[mark].words}</b></font></td></tr>'


def _marked(table: str, mark: Mark | None) -> str:
    """The box of an outcome in a frame that tells what became of it."""
    if mark is None:
        return table
    frame = f'color="{STAMPS[mark].color}" cellborder="0" cellspacing="0" cellpadding="4" {_FRAMES[mark]}'
    return f"<table {frame}>{_stamp(mark)}<tr><td>{table}</td></tr></table>"
