"""The coverage of scenarios, printed and as JSON."""

import json
from datetime import date

from logigram.report.coverage import covered
from logigram.report.json_ import as_json

COVERAGE = {"adult": {"jour": (2, 3), "nuit": (1, 1)}, "geronto": {"jour": (199, 200)}}


def test_each_flow_has_a_line_that_never_says_more_than_it_is() -> None:
    assert list(covered(COVERAGE)) == [
        "scénarios : adult 75 % des branches (jour 66 %, nuit 100 %)",
        "scénarios : geronto 99 % des branches (jour 99 %)",
    ]


def test_programs_get_the_counts() -> None:
    text = as_json([], territory="essai", as_of=date(2026, 11, 22), files=1, coverage=COVERAGE)
    assert json.loads(text)["summary"] == {
        "errors": 0,
        "warnings": 0,
        "files": 1,
        "coverage": {
            "adult": {"jour": {"walked": 2, "all": 3}, "nuit": {"walked": 1, "all": 1}},
            "geronto": {"jour": {"walked": 199, "all": 200}},
        },
    }
