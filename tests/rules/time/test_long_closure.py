"""Closed stretches behind an opening, against a year walked through half-hour by half-hour."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby, pairwise
from typing import Any
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logigram.finding import Finding
from logigram.rules.check import prove
from logigram.rules.subject import Subject
from logigram.rules.time.stretches import Closings
from tests.example import AT
from tests.territories import WINDOWS, outcome, question, territory

PARIS = ZoneInfo("Europe/Paris")
HALF = timedelta(minutes=30)
HOLIDAYS = holidays.country_holidays("FR", years=range(2026, 2029))
START = datetime.combine(AT, time(), PARIS).astimezone(UTC)
END = datetime.combine(AT.replace(year=AT.year + 1), time(), PARIS).astimezone(UTC)
GRID = [START + HALF * n for n in range((END - START) // HALF)]
LOCAL = [instant.astimezone(PARIS) for instant in GRID]
DAY_NAMES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
REAL, PLAIN = (
    [each.window_at(instant).id for instant in GRID]
    for each in (territory({}).calendar, territory({}, {"jours_feries": None}).calendar)
)

Drawn = dict[str, Any]

structures = st.fixed_dictionaries(
    {
        "days": st.sampled_from([(0, 7), (0, 5), (1, 4), (5, 7)]),
        "hours": st.sampled_from([(0, 24), (8, 20), (9, 17)]),
        "closure": st.sampled_from([None, None, (date(2026, 12, 28), date(2026, 12, 31))]),
    }
)


def _written(drawn: Drawn) -> dict[str, Any]:
    (first, last), (opens, closes), closure = drawn["days"], drawn["hours"], drawn["closure"]
    hours = f"{DAY_NAMES[first]}-{DAY_NAMES[last - 1]} {opens:02}:00-{closes:02}:00; PH off"
    dated = {"fermetures": [{"du": str(closure[0]), "au": str(closure[1])}]} if closure else {}
    return {"nom": "Structure", "type": "soin", "telephone": "15", "horaires": hours, **dated}


def _is_open(drawn: Drawn, when: datetime, *, ordinary: bool) -> bool:
    (first, last), (opens, closes), closure = drawn["days"], drawn["hours"], drawn["closure"]
    shut = when.date() in HOLIDAYS or (closure is not None and closure[0] <= when.date() <= closure[1])
    return (ordinary or not shut) and first <= when.weekday() < last and opens <= when.hour < closes


def _behind(drawn: list[Drawn], window: str, *, ordinary: bool) -> list[tuple[datetime, timedelta]]:
    """When each closed stretch that follows an opening met by the window begins, and how long it is."""
    windows = PLAIN if ordinary else REAL
    opened = [any(_is_open(each, when, ordinary=ordinary) for each in drawn) for when in LOCAL]
    runs = [(held, [place for place, _ in run]) for held, run in groupby(enumerate(opened), key=lambda pair: pair[1])]
    return [
        (GRID[run[0]], HALF * len(run))
        for (_, before), (held, run) in pairwise(runs)
        if not held and run[-1] + 1 < len(GRID) and any(windows[place] == window for place in before)
    ]


@settings(max_examples=15)
@given(st.lists(structures, min_size=1, max_size=2), st.sampled_from(WINDOWS), st.sampled_from([0, 720, 10080]))
def test_long_closures_are_those_no_ordinary_week_has(drawn: list[Drawn], window: str, bound: int) -> None:
    names = [f"s{place}" for place in range(len(drawn))]
    here = territory({}, structures={name: _written(each) for name, each in zip(names, drawn, strict=True)})
    usual, longer = Closings(Subject(here, AT)).of(tuple(names), window, bound)
    expected = max((length for _, length in _behind(drawn, window, ordinary=True)), default=timedelta(0))
    assert timedelta(minutes=usual) == expected
    most = max(expected, timedelta(minutes=bound))
    assert [(datetime.fromtimestamp(start * 60, UTC), timedelta(minutes=end - start)) for start, end in longer] == [
        (start, length) for start, length in _behind(drawn, window, ordinary=False) if length > most
    ]


CMP = {"nom": "CMP", "type": "soin", "telephone": "15", "horaires": "Mo-Th 09:00-17:00; Fr 09:00-16:00; PH off"}


def _found(at: date = AT, changes: dict[str, Any] | None = None, **parts: Any) -> list[Finding]:  # noqa: ANN401
    asked = question(oui={"vers": {"jour": "o", "autres": "p"}}, non="p")
    flow = {"debut": "q", "questions": {"q": asked}, "orientations": {"o": outcome("cmp", **parts), "p": outcome()}}
    here = territory({"a": flow}, changes, {"cmp": CMP})
    return [finding for finding in prove(here, at) if finding.code == "LG407"]


def test_christmas_eve_is_named_with_what_follows_it() -> None:
    (finding,) = _found(date(2026, 12, 24), delay="jour_meme")
    assert (
        "de jeudi 24 décembre 2026 à 17 h à lundi 28 décembre à 9 h, personne ne répond pendant 88 h" in finding.message
    )
    assert (finding.windows, finding.walk) == (("jour",), (("q", "oui"),))


@pytest.mark.parametrize("delay", ["semaine", "programme"])
def test_a_longer_delay_bears_a_holiday(delay: str) -> None:
    assert not _found(delay=delay)


def test_an_exception_counts_as_a_holiday_does() -> None:
    """The window is another one from noon: nobody is sent there any more, and the door closes at the usual hour."""
    eve = {"exceptions": [{"du": "2026-12-24 12:00", "au": "2026-12-25 00:00", "fenetre": "week_end"}]}
    (finding,) = _found(date(2026, 12, 24), eve, delay="jour_meme")
    assert "de jeudi 24 décembre 2026 à 17 h" in finding.message


def test_someone_who_answers_at_all_times_makes_up_for_it() -> None:
    assert not _found(delay="jour_meme", suites={"sans_reponse": {"structures": ["samu_15"]}})
    assert _found(delay="jour_meme", suites={"sans_reponse": {"structures": ["mairie"]}})


def test_the_first_closures_are_dated_and_the_rest_counted() -> None:
    (finding,) = _found(date(2028, 1, 2), delay="jour_meme")  # Easter, two Mondays of May, Whitsun, a Friday, Christmas
    assert "de vendredi 14 avril 2028 à 16 h à mardi 18 avril à 9 h" in finding.message
    assert [note.partition(",")[0] for note in finding.notes[1:]] == [
        "aussi de vendredi 28 avril 2028 à 16 h à mardi 2 mai à 9 h",
        "aussi de vendredi 5 mai 2028 à 16 h à mardi 9 mai à 9 h",
        "aussi de vendredi 2 juin 2028 à 16 h à mardi 6 juin à 9 h",
        "aussi de jeudi 13 juillet 2028 à 17 h à lundi 17 juillet à 9 h",
        "et une autre fois dans l'année",
    ]
