"""Markdown that shows editors' text as the text that it is, and the few shapes of a document."""

import re
from collections.abc import Iterable, Iterator, Sequence

from logigram.report.safe import printable

NARROW = "\u202f"
_ADDRESS = re.compile(r"(https?://[^\s<>|\\`\[\]\"']+)( .*)?")
_ID = re.compile(r"[\w./-]+")


def text(words: str) -> str:
    """The words on one line, where nothing of them is Markdown, HTML or a link."""
    return re.sub(r"[\\`*_\[\]<>|~&$#@:.]", _escaped, printable(" ".join(words.split())))


def _escaped(match: re.Match[str]) -> str:
    sign, around = match[0], match.string
    if sign == ":":
        return "\\:" if around[match.end() : match.end() + 1].strip() else ":"
    if sign == ".":
        return "\\." if around[: match.start()].lower().endswith("www") else "."
    return f"\\{sign}"


def quoted(words: str) -> str:
    """« words »."""
    return f"« {text(words)} »"


def code(name: str) -> str:
    """A name of the files, as code when it is one."""
    return f"`{name}`" if _ID.fullmatch(name) else text(name)


def place(file: str, path: Iterable[str]) -> str:
    """Where something stands: « `adult.yaml` : `questions.danger` »."""
    return f"{code(file)} : {code('.'.join(path))}"


def address(source: str) -> str:
    """A source, as a link when it begins with a plain address of the web."""
    found = _ADDRESS.fullmatch(source)
    return " ".join(filter(None, (f"<{found[1]}>", text(found[2] or "")))) if found else text(source)


def number(count: int) -> str:
    """« 12 345 »."""
    return f"{count:,}".replace(",", NARROW)


def decimal(value: float) -> str:
    """« 4,5 », « 4 »."""
    return f"{value:g}".replace(".", ",")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; the cells are Markdown already."""
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
