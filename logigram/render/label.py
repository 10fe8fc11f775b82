"""The labels of boxes and arrows, as Graphviz's HTML-like tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from logigram.model.flow import Delay
from logigram.render.diagram import Arrow, Box, Kind
from logigram.render.outcome import Group
from logigram.render.words import DELAYS, TO_CONFIRM, lines
from logigram.render.words import windows as names

SIZE = 11.0
"""The size of all text in a drawing, in points before the page scales it."""
INK = "#1a1a1a"
ACCENT = "#0b3d6b"
"""The colour of the walk, which is also told by thick lines and bold answers."""


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
_WALKED_BORDER = 5
_BREAK = '<br align="left"/>'


def box_label(box: Box, wrap: int) -> str:
    """The label of a box, its lines cut at about `wrap` characters."""
    if box.kind is Kind.OUTCOME:
        return _outcome(box, wrap)
    title = _centred(lines(_numbered(box), wrap), "b")
    notes = [_centred([note], "i") for note in _notes(box)]
    return f"<{'<br/>'.join([title, *notes] if box.kind is Kind.QUESTION else [*notes, title])}>"


def _notes(box: Box) -> Iterator[str]:
    if box.kind is Kind.LINK:
        yield "voir le logigramme"
    if box.kind is Kind.SEQUEL:
        yield f"suite page {box.pages[0]}"
    elif box.pages:
        yield f"suite de la page {' et '.join(map(str, box.pages))}"
    if box.to_confirm:
        yield TO_CONFIRM


def answer_label(arrow: Arrow, wrap: int) -> str:
    """The answers of an arrow, a list when they are long, and its windows when it does not hold in all of them."""
    short = lines(arrow.label, wrap)
    if len(short) > 1 and len(arrow.answers) > 1:
        rows = [row for _, answer in arrow.answers for row in _item(answer, wrap)]
        said = _left(rows, "b" if arrow.walked else "")
    else:
        said = _centred(short, "b" if arrow.walked else "") + "<br/>"
    when = f"<i>{text(names(arrow.windows))}</i>" if arrow.windows else ""
    return _table([_cell(said + when)], border=0, padding=1, color=INK)


def text(words: str) -> str:
    """Text that is only text for an HTML-like label."""
    return plain(escape(words))


def plain(words: str) -> str:
    """Text whose backslashes are only backslashes for Graphviz."""
    return words.replace("\\", "\\\\")


def _outcome(box: Box, wrap: int) -> str:
    band = BANDS[box.delays[0][0] if box.delays else Delay.PLANNED]
    note = _left([TO_CONFIRM], "i") if box.to_confirm else ""
    cells = [
        _cell(f'<font color="{band.ink}"><b>{text(_delay(box))}</b></font>', band.fill),
        _cell(_left(lines(_numbered(box), wrap), "b") + note),
        *(_cell(_doors(group, wrap + 4)) for group in box.doors),
        *(_cell(_left(lines(suite, wrap + 4), "i")) for suite in box.suites),
    ]
    color, border = (ACCENT, _WALKED_BORDER) if box.walked else (INK, band.border)
    return _table(cells, border=border, padding=4, color=color)


def _numbered(box: Box) -> str:
    return box.title if box.number is None else f"{box.number}. {box.title}"


def _delay(box: Box) -> str:
    said = (f"{names(where)} : {DELAYS[delay]}" if where else DELAYS[delay] for delay, where in box.delays)
    return " – ".join(said).upper()


def _doors(group: Group, wrap: int) -> str:
    head = f"<b>{text(names(group.windows))} :</b>{_BREAK}" if group.windows else ""
    return head + _left([row for line in group.lines for row in _item(line, wrap)])


def _item(words: str, wrap: int) -> Sequence[str]:
    return lines(f"•\u00a0{words}", wrap)


def _left(rows: Iterable[str], style: str = "") -> str:
    return "".join(_styled(row, style) + _BREAK for row in rows)


def _centred(rows: Iterable[str], style: str = "") -> str:
    return "<br/>".join(_styled(row, style) for row in rows)


def _styled(row: str, style: str) -> str:
    # Graphviz spaces lines otherwise in a cell without any style.
    opening, closing = (f"<{style}>", f"</{style}>") if style else (f'<font point-size="{SIZE:g}">', "</font>")
    return f"{opening}{text(row)}{closing}"


def _cell(content: str, fill: str = "") -> str:
    ground = f' bgcolor="{fill}"' if fill else ' align="left"'
    return f"<tr><td{ground}>{content}</td></tr>"


def _table(cells: Iterable[str], *, border: int, padding: int, color: str) -> str:
    attributes = f'border="{border}" color="{color}" cellborder="0" cellspacing="0" cellpadding="{padding}"'
    return f'<<table {attributes} bgcolor="white">{"".join(cells)}</table>>'
