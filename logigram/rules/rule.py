"""A rule of the catalogue: its identity, its public page, and the check when it is made here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

from logigram.finding import Rule
from logigram.rules.subject import Subject
from logigram.source.fact import Fact

Check = Callable[[Subject], Iterator[Fact]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the catalogue; `check` is None for what is found while reading the files."""

    rule: Rule
    page: str
    check: Check | None

    @property
    def title(self) -> str:
        """The first line of its page."""
        return self.page.partition("\n")[0]


def entry(module: ModuleType) -> Entry:
    """The entry of a rule's module: RULE, its docstring as page, and `check` if it has one."""
    return Entry(module.RULE, module.__doc__ or "", getattr(module, "check", None))
