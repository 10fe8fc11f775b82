from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opening_hours import OpeningHours
from pydantic_core import PydanticCustomError

from logigram.model.hours import check_hours, says_holidays

ACCEPTED = [
    "24/7",
    "24/7; PH off",
    "24/7; Dec 25 off; Aug closed",
    "Mo-Fr 09:00-17:00; PH off",
    "Mo-Fr 9:00-17:00;PH off",
    "Mo-Th 17:00-09:00; PH off",
    "Mo-Su,PH 09:00-19:00",
    "Mo-Su 08:00-02:00",
    "Sa-Mo 10:00-12:00",
    "09:00-17:00",
    "Mo-Fr 12:00-00:00",
    "Mo-Fr 09:00-12:00,14:00-17:00; Sa 10:00-12:00; PH off; Dec 24 off",
    "Mo-Fr 09:00-12:00, 14:00-17:00",
    "Mo-Fr 09:00-12:00, Sa 10:00-12:00",
    "Mo-Th 17:00-09:00, Fr 16:00-09:00",
    "Jul-Aug Mo-Fr 09:00-12:00",
    "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00; PH off",
    "Mo-Fr 09:00-17:00; Sa,PH 10:00-12:00",
    "Mo-Fr 09:00-17:00; PH 10:00-12:00; Dec 24 09:00-12:00",
    "Nov-Feb 10:00-12:00; Dec 24-Jan 2 off; Feb 28-29 off",
    "Jan-Nov,Dec 1-20 Mo-Fr 09:00-10:00",
    "PH off",
    "off",
]

REFUSED = {
    "": "",
    "  ": "",
    "lun-ven 09:00-17:00": "lun-ven 09:00-17:00",
    "mo-fr 09:00-17:00": "mo-fr 09:00-17:00",
    "Mo-Fr 9h-17h": "Mo-Fr 9h-17h",
    "Mo-Fr": "Mo-Fr",
    "Mo-Fr, Su 09:00-17:00": "Mo-Fr, Su 09:00-17:00",
    "Mo-Fr; 08:00-12:00": "Mo-Fr; 08:00-12:00",
    "Mo-Fr 09:00-17:00;": "Mo-Fr 09:00-17:00;",
    "Mo-Fr 09:00-17:00; SH off": "SH off",
    "Mo-Fr 09:00-17:00 || unknown": "Mo-Fr 09:00-17:00 || unknown",
    'Mo-Fr 09:00-17:00 "sur rendez-vous"': 'Mo-Fr 09:00-17:00 "sur rendez-vous"',
    "Mo-Fr 09:00-17:00 unknown": "Mo-Fr 09:00-17:00 unknown",
    "Mo-Fr 09:00-17:00 off": "Mo-Fr 09:00-17:00 off",
    "sunrise-sunset": "sunrise-sunset",
    "week 1-10 Mo 09:00-10:00": "week 1-10 Mo 09:00-10:00",
    "Mo[1] 09:00-10:00": "Mo[1] 09:00-10:00",
    "Mo 09:00+": "Mo 09:00+",
    "Mo 08:00-20:00/02:00": "Mo 08:00-20:00/02:00",
    "easter off": "easter off",
    "2026 Dec 24 off": "2026 Dec 24 off",
    "24/7 off": "24/7 off",
    "Mo 09:00-09:00": "Mo 09:00-09:00",
    "Mo 09:60-10:00": "Mo 09:60-10:00",
    "Mo 24:00-26:00": "Mo 24:00-26:00",
    "Mo 22:00-26:00": "Mo 22:00-26:00",
    "Feb 30 09:00-10:00": "Feb 30 09:00-10:00",
    "Mo-Fr 09:00-17:00; Nov 31 off": "Nov 31 off",
    "Dec 0 off": "Dec 0 off",
    "Dec 26-24 off": "Dec 26-24 off",
    "Dec 26-Dec 24 off": "Dec 26-Dec 24 off",
    "Jul-Aug 15 off": "Jul-Aug 15 off",
    "Jul 14-Aug off": "Jul 14-Aug off",
    "Jul PH 09:00-10:00": "Jul PH 09:00-10:00",
    "Mo PH 09:00-10:00": "Mo PH 09:00-10:00",
    "PH off; Mo-Fr 09:00-17:00": "Mo-Fr 09:00-17:00",
    "Mo-Fr 09:00-17:00, PH off": "PH off",
    "24/7, Mo 09:00-10:00": "Mo 09:00-10:00",
    "Mo 09:00-10:00; 24/7": "24/7",
    "PH 10:00-12:00; Mo-Fr 09:00-17:00": "Mo-Fr 09:00-17:00",
    "Sa,PH 10:00-12:00; Mo-Fr 09:00-17:00": "Mo-Fr 09:00-17:00",
    "Mo-Fr 09:00-17:00, PH 10:00-12:00": "PH 10:00-12:00",
    "Dec 24 10:00-12:00; Mo-Fr 09:00-17:00": "Mo-Fr 09:00-17:00",
    "Mo-Fr 09:00-12:00; Mo-Fr 14:00-18:00": "Mo-Fr 14:00-18:00",
    "Mo-Fr 09:00-12:00; 14:00-18:00": "14:00-18:00",
    "Mo-Th 17:00-09:00; Fr 16:00-09:00": "Fr 16:00-09:00",
    "Mo-Su 09:00-17:00; Fr 20:00-02:00": "Fr 20:00-02:00",
    "Mo-Su 20:00-02:00; PH 10:00-12:00": "PH 10:00-12:00",
}


@pytest.mark.parametrize("text", ACCEPTED)
def test_accepted(text: str) -> None:
    assert check_hours(text) == text


@pytest.mark.parametrize(("text", "part"), REFUSED.items())
def test_refused_with_the_part_that_is_not_understood(text: str, part: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        check_hours(text)
    assert (refused.value.type, refused.value.context) == ("hours", {"part": part})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("24/7", True),
        ("Mo-Fr 09:00-17:00; PH off", True),
        ("Mo-Su,PH 09:00-19:00", True),
        ("Mo-Su 09:00-19:00", False),
        ("off", False),
    ],
)
def test_whether_holidays_are_spoken_of(text: str, *, said: bool) -> None:
    assert says_holidays(text) is said


def test_what_the_package_would_not_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opening_hours.validate", lambda _: False)
    with pytest.raises(PydanticCustomError):
        check_hours("24/7")


def test_the_package_still_loses_the_end_of_nights_replaced() -> None:
    """When this fails, the package reads `;` after midnight as people do, and its refusal can go."""
    friday_1_am = datetime(2026, 11, 27, 1)  # noqa: DTZ001 - wall clock
    assert OpeningHours("Mo-Th 17:00-09:00; Fr 16:00-09:00").is_closed(friday_1_am)
    assert OpeningHours("Mo-Th 17:00-09:00, Fr 16:00-09:00").is_open(friday_1_am)


_DAYS = st.sampled_from(["Mo", "Tu-Fr", "Sa-Mo", "PH", "SH", "Jul-Aug", "Dec 24", "Feb 30", "x"])
_HOURS = st.sampled_from(["09:00-12:00", "14:00-17:00", "20:00-02:00", "off", "closed", "24/7", "unknown"])
_MARKS = st.sampled_from(["; ", ", ", ",", " ", ": ", " || "])
_TEXTS = st.lists(st.tuples(_DAYS, st.sampled_from([" ", ","]), _HOURS, _MARKS), max_size=4).map(
    lambda rules: "".join(part for rule in rules for part in rule).rstrip(",;| ")
)


@given(_TEXTS | st.text(max_size=30))
@settings(max_examples=400, deadline=None)
def test_any_text_is_refused_in_one_way_or_read_by_the_package(text: str) -> None:
    try:
        check_hours(text)
    except PydanticCustomError as refused:
        kind: str | None = refused.type
    else:
        kind = None
        assert OpeningHours(text, country="FR").warnings == []
    assert kind in {None, "hours"}
