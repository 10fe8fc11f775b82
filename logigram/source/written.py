"""A file as written: its lines as editors count them, and lines written again so that YAML keeps the sentence."""

import re
from collections.abc import Iterable
from functools import cached_property

from logigram.finding import Finding, Place, Related, Rule
from logigram.source.tree import Span

_BREAK = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"(?<=[ \t])#(?:[ \t].*)?$")
_MARK_AFTER_WORD = re.compile(r"""(?<=\S)["'](?=[\s,.;:!?)]|$)""")
_LONGEST_SHOWN = 300
_LONGEST_NAME = 60


class Written:
    """The name of a file as shown to the editor, and its text."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text

    @cached_property
    def rows(self) -> list[str]:
        """The lines of the text; a row that YAML counts past the end is the empty last one."""
        return lines(self.text)

    def row(self, number: int) -> str:
        """A line by its number from 0, empty where there is none."""
        return self.rows[number] if 0 <= number < len(self.rows) else ""

    def with_row(self, number: int, row: str) -> "Written":
        """The same file with one line replaced; the breaks between lines become LF."""
        return Written(self.file, "\n".join([*self.rows[:number], row, *self.rows[number + 1 :]]))

    def between(self, before: Span, after: Span) -> str:
        """What is written between two spans, line breaks left out."""
        (_, _, first, start), (last, end, _, _) = before, after
        if first == last:
            return self.row(first)[start:end]
        return " ".join((self.row(first)[start:], *self.rows[first + 1 : last], self.row(last)[:end]))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset in the text, which is not between a CR and its LF."""
        breaks = _breaks(self.text, 0, offset)
        return breaks, offset - 1 - max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset))

    def end_of_text(self, line: int, start: int, end: int) -> tuple[int, int]:
        """Line and column after the last visible character of the block between two offsets, which starts on `line`."""
        block = lines(self.text[start:end].rstrip())
        last = len(block) - 1
        return line + last, len(block[-1]) if last else self.row(line).rindex(block[-1]) + len(block[-1])

    def rewritten(self, number: int, start: int, end: int | None = None) -> str:
        """The advice to write the line with quotation marks around what stands between two columns."""
        row = self.row(number)
        if len(row) > _LONGEST_SHOWN:
            return "mettre le texte entre guillemets"
        return f"écrire : {requoted(row, start, end).strip()}"

    def refusal(  # noqa: PLR0913  one parameter for each thing a finding says
        self,
        rule: Rule,
        span: Span,
        message: str,
        help: str,  # noqa: A002  the word of Finding
        *,
        label: str = "",
        path: Iterable[str] = (),
        related: tuple[Related, ...] = (),
    ) -> Finding:
        """A finding about a span of this file."""
        place = self.place(span)
        return Finding(
            rule=rule, place=place, message=message, help=help, label=label, path=tuple(path), related=related
        )

    def place(self, span: Span) -> Place:
        """A span of the tree, counted from 0, as a place, counted from 1; there is always a character to underline."""
        line, column, end_line, end_column = span
        end_column += (line, column) == (end_line, end_column)
        return Place(self.file, line + 1, column + 1, end_line + 1, end_column + 1)


def lines(text: str) -> list[str]:
    """The lines of a text as editors and YAML count them: LF, CR LF and CR end a line, nothing else does."""
    return _BREAK.split(text)


def _breaks(text: str, start: int, end: int) -> int:
    return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end)


def shown(name: str) -> str:
    """A key or a word as it can stand inside a message."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"


def quote(prose: str) -> str:
    """The prose between quotation marks, those that ask for the fewest changes inside."""
    if '"' not in prose and "\\" not in prose:
        return f'"{prose}"'
    return "'" + prose.replace("'", "''") + "'"


def requoted(line: str, start: int, end: int | None = None) -> str:
    """The line with what stands between two columns put in quotation marks; a comment stays outside of them."""
    if end is None:
        comment = _COMMENT.search(line, start)
        end = len(line[: comment.start() if comment else None].rstrip())
    return f"{line[:start]}{quote(_unwrapped(line[start:end].strip()))}{line[end:]}"


def _unwrapped(prose: str) -> str:
    """The prose without marks that stand around all of it: requoting gives it better ones."""
    mark = prose[:1]
    if mark not in {'"', "'"} or prose[1:2] == "" or prose[-1] != mark:
        return prose
    second = prose.index(mark, 1)
    closes = _MARK_AFTER_WORD.match(prose, second) is not None
    return prose if closes and second < len(prose) - 1 else prose[1:-1]
