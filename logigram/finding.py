"""What the checks say: plain, frozen data that imports nothing of ours."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error forbids publishing, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """The identity of one kind of finding; `code` (« LG301 ») is never reused."""

    code: str
    name: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of text in a file: lines and columns from 1, in characters, `end_column` excluded."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains a finding, with the few words to write beside it."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fact about the flows, told in the editor's words and place, in French.

    `message` states the fact, `label` is what is written under the underlined text, `help` is the repair.
    `path` leads to the value in the document; `walk` is the shortest list of (question, answer) that shows it, and
    `start` where that walk begins: « flow », or « flow/node » behind a continuation.
    """

    rule: Rule
    place: Place
    message: str
    help: str = ""
    label: str = ""
    path: tuple[str, ...] = ()
    windows: tuple[str, ...] = ()
    start: str = ""
    walk: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def code(self) -> str:
        """The code of its rule."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """The severity of its rule."""
        return self.rule.severity

    @property
    def is_error(self) -> bool:
        """Whether it forbids publishing."""
        return self.rule.severity is Severity.ERROR

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key that sorts findings: file, line, column, code, message."""
        return (self.place.file, self.place.line, self.place.column, self.code, self.message)


class InvalidSource(Exception):
    """The flows cannot be used as they are; `findings` says why, sorted."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Keep the findings, sorted by place."""
        self.findings = tuple(sorted(findings, key=lambda finding: finding.order))
        super().__init__(" ; ".join(f"{each.code} {each.message}" for each in self.findings))
