"""What a sheet says of itself: until when it may be used, and which version it is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.model.flow import Flow
from logigram.paper.seal import last_day, seal
from tests.render.charts import ADULT
from tests.territories import territory


def revised(day: date | None) -> Flow:
    known = {"revise_le": day.isoformat()} if day else {}
    start = {"logigramme": "a", "titre": "A", "debut": "o", "orientations": {"o": {"titre": "O", "delai": "semaine"}}}
    return Flow.model_validate({**start, **known})


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 11, 22), 12, date(2027, 11, 22)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 12, 5), None, None),
        (None, 12, None),
        (date(9999, 6, 1), 9999, None),
    ],
)
def test_the_last_day_is_so_many_months_later(day: date | None, months: int | None, expected: date | None) -> None:
    assert last_day(revised(day), months) == expected


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 60))
def test_the_last_day_is_never_past_the_end_of_its_month(day: date, months: int) -> None:
    last = last_day(revised(day), months)
    assert last
    assert (last.year - day.year) * 12 + last.month - day.month == months
    assert last.day <= day.day


def test_until_when_is_said_where_the_territory_says_how_often_flows_are_read_again() -> None:
    flows = {"adult": ADULT}
    said = territory(flows, {"revision_mois": "12"})
    assert seal(said, said.flows["adult"])["until"] == "Ne plus utiliser après le 22 novembre 2027"
    silent = territory(flows)
    assert seal(silent, silent.flows["adult"])["until"] == ""
    assert seal(said, said.flows["adult"])["version"] == said.flows["adult"].fingerprint
