"""A titled part of a box, in groups that each hold at some moment."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from logigram.model.by_window import ByWindow
from logigram.render.outcome import grouped
from logigram.render.words import windows, written
from logigram.wording.terms import first_upper

T = TypeVar("T")

Line = tuple[str, str]
"""A line, and the structure that it is about, empty for none."""
Group = tuple[str, list[Line]]
"""When its lines hold, empty for always."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a box says of one thing; `unsure` when it is to be confirmed, `ordered` when the order counts."""

    title: str
    groups: list[Group]
    unsure: bool = False
    ordered: bool = False

    @property
    def empty(self) -> bool:
        """Whether it says nothing."""
        return not any(lines for _, lines in self.groups)

    def ready(self, marked: str | None = None) -> dict[str, Any]:
        """The part for paper, the lines about one structure in bold."""
        return {
            "title": written(first_upper(self.title)),
            "unsure": self.unsure,
            "ordered": self.ordered,
            "groups": [
                {"when": written(when), "lines": [_line(text, about, marked) for text, about in lines]}
                for when, lines in self.groups
                if lines
            ],
        }


def by_window(part: ByWindow[T] | None, where: Iterable[str], say: Callable[[T], list[Line]]) -> list[Group]:
    """What is said in some windows, once for those that share it."""
    found = grouped((window, part.at(window)) for window in where) if part else []
    return [(windows(held), say(value)) for value, held in found if value is not None]


def texts(said: Iterable[str]) -> list[Line]:
    """Lines about no structure."""
    return [(each, "") for each in said]


def _line(text: str, about: str, marked: str | None) -> dict[str, Any]:
    return {"text": written(text), "strong": marked is not None and about == marked}
