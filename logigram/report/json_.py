"""Findings for programs, as JSON."""

import json
from collections.abc import Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from logigram.finding import Finding, Place
from logigram.report.coverage import Coverage, as_data

VERSION = 1


def as_json(
    findings: Sequence[Finding],
    *,
    territory: str | None,
    as_of: date,
    files: int,
    coverage: Coverage = MappingProxyType({}),
) -> str:
    """The report of a check; `territory` is None when the settings could not be read.

    `coverage` is told in the summary when there are scenarios: per flow and window, the branches that they walk.
    """
    errors = sum(finding.is_error for finding in findings)
    walked = {"coverage": as_data(coverage)} if coverage else {}
    report = {
        "version": VERSION,
        "territory": territory,
        "as_of": as_of.isoformat(),
        "findings": [_finding(finding) for finding in findings],
        "summary": {"errors": errors, "warnings": len(findings) - errors, "files": files, **walked},
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code,
        "rule": finding.rule.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        **_start(place),
        "end_line": place.end_line,
        "end_column": place.end_column,
        "path": ".".join(finding.path),
        "windows": list(finding.windows),
        "start": finding.start,
        "walk": [list(step) for step in finding.walk],
        "related": [{**_start(each.place), "message": each.message} for each in finding.related],
    }


def _start(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "column": place.column}
