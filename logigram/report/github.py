"""Findings as workflow commands, which GitHub shows beside the lines of a change."""

from collections.abc import Iterable, Iterator

from logigram.finding import Finding
from logigram.report.safe import printable


def commands(findings: Iterable[Finding]) -> Iterator[str]:
    """One workflow command per finding."""
    for finding in findings:
        place = finding.place
        properties = {
            "file": place.file,
            "line": place.line,
            "endLine": place.end_line,
            "col": place.column,
            "endColumn": place.end_column,
            "title": finding.code,
        }
        given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
        yield f"::{finding.severity.value} {given}::{_data(_message(finding))}"


def _message(finding: Finding) -> str:
    aid = f"aide : {finding.help}" if finding.help else ""
    return "\n".join(printable(part) for part in (finding.message, *finding.notes, aid) if part)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
