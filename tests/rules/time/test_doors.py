"""The table of delays, against a year walked through half-hour by half-hour."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import holidays
from hypothesis import given, settings
from hypothesis import strategies as st

from logigram.finding import Finding
from logigram.rules.check import prove
from logigram.territory import Territory
from tests.example import AT
from tests.territories import WINDOWS, outcome, question, territory

PARIS = ZoneInfo("Europe/Paris")
HALF = timedelta(minutes=30)
HOLIDAYS = holidays.country_holidays("FR", years=range(2026, 2030))
START = datetime.combine(AT, time(), PARIS).astimezone(UTC)
END = datetime.combine(AT.replace(year=AT.year + 1), time(), PARIS).astimezone(UTC)
GRID = [START + HALF * n for n in range((END - START) // HALF + 60 * 48)]
LOCAL = [instant.astimezone(PARIS) for instant in GRID]
BOUNDS = {"immediat": timedelta(0), "jour_meme": timedelta(hours=12), "semaine": timedelta(days=7)}
DAY_NAMES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

Structure = dict[str, Any]


@st.composite
def _structures(draw: st.DrawFn) -> Structure:
    """A structure of the directory, with under « days », « from » and « to » what its hours mean."""
    days = draw(st.sampled_from([(0, 7), (0, 5), (1, 4), (5, 7)]))
    opens, closes = draw(st.sampled_from([(0, 24), (8, 20), (9, 17)]))
    closure = draw(
        st.sampled_from([None, None, (date(2026, 11, 1), date(2026, 12, 4)), (date(2027, 2, 1), date(2027, 2, 3))])
    )
    return {
        "known": draw(st.sampled_from([True, True, True, False])),
        "days": days,
        "hours": (opens, closes),
        "closure": closure,
        "suspended": draw(st.sampled_from([None, None, None, date(2026, 1, 1), date(2027, 5, 1)])),
        "phone": draw(st.sampled_from(["sure", "sure", "to confirm", "unknown"])),
        "generic": draw(st.booleans()),
    }


def _written(drawn: Structure) -> dict[str, Any]:
    (first, last), (opens, closes) = drawn["days"], drawn["hours"]
    hours = f"{DAY_NAMES[first]}-{DAY_NAMES[last - 1]} {opens:02}:00-{closes:02}:00; PH off"
    closure, suspended = drawn["closure"], drawn["suspended"]
    return {
        "nom": "Structure",
        "type": "soin",
        **({"horaires": hours} if drawn["known"] else {}),
        **({"fermetures": [{"du": str(closure[0]), "au": str(closure[1])}]} if closure else {}),
        **({"suspendue": {"depuis": str(suspended)}} if suspended else {}),
        **({} if drawn["phone"] == "unknown" else {"telephone": "15"}),
        **({"a_confirmer": ["telephone"]} if drawn["phone"] == "to confirm" else {}),
        **({"generique": "oui"} if drawn["generic"] else {}),
    }


def _is_open(drawn: Structure, when: datetime, *, forget: bool) -> bool:
    """Whether it is open at a local moment; `forget` what is announced but has not begun on the day of the check."""
    day, (first, last), (opens, closes) = when.date(), drawn["days"], drawn["hours"]
    closure, suspended = drawn["closure"], drawn["suspended"]
    announced = [closure[0] <= day <= closure[1] and not (forget and closure[0] > AT)] if closure else []
    announced += [suspended <= day and not (forget and suspended > AT)] if suspended else []
    if any(announced) or not drawn["known"] or day in HOLIDAYS:
        return False
    return bool(first <= day.weekday() < last and opens <= when.hour < closes)


def _worst(drawn: list[Structure], window: list[bool], *, forget: bool = False) -> timedelta:
    """The longest wait from a half-hour of the window in the coming year, walking back from a year and two months."""
    worst, wait = timedelta(0), timedelta(days=9999)
    for place in range(len(GRID) - 1, -1, -1):
        opened = any(_is_open(each, LOCAL[place], forget=forget) for each in drawn)
        wait = timedelta(0) if opened else wait + HALF
        if window[place] and GRID[place] < END:
            worst = max(worst, wait)
    return worst


def _expected(delay: str, drawn: list[Structure], relay: Structure | None, window: list[bool]) -> set[str]:
    """The codes that the table gives for a window."""
    first, bound = drawn[0], BOUNDS[delay]

    def late(*, forget: bool) -> str:
        if _worst(drawn, window, forget=forget) > bound:
            return "LG402"
        return "LG404" if delay == "immediat" and _worst(drawn[:1], window, forget=forget) > bound else ""

    unsure = first["phone"] != "sure" and (delay == "immediat" or (delay == "jour_meme" and not first["generic"]))
    codes = {"LG404"} if unsure else set()
    aside = delay != "semaine" and first["suspended"] is not None and first["suspended"] <= AT
    fault, relayed = late(forget=False), relay is not None and _worst([relay], window) <= bound
    if fault and not late(forget=True):
        codes.add("LG406")
    elif fault and not relayed:
        return codes | {fault}
    elif fault == "LG402" or (fault and not aside):
        codes.add("LG403")
    return codes | ({"LG606"} if aside else set())


def _found(here: Territory) -> list[Finding]:
    return [each for each in prove(here, AT) if each.code in {"LG402", "LG403", "LG404", "LG406", "LG606"}]


@settings(max_examples=12)
@given(
    delay=st.sampled_from(sorted(BOUNDS)),
    drawn=st.lists(_structures(), min_size=1, max_size=2),
    relay=st.one_of(st.none(), _structures()),
)
def test_each_window_is_judged_as_half_hours_are(delay: str, drawn: list[Structure], relay: Structure | None) -> None:
    suites = {"suites": {"sans_reponse": {"structures": ["relais"]}}} if relay else {}
    names = [f"structure_{place}" for place in range(len(drawn))]
    here = territory(
        {
            "a": {
                "debut": "q",
                "questions": {"q": question(oui="o", non="o")},
                "orientations": {"o": outcome(*names, delay=delay, **suites)},
            }
        },
        structures={
            **{name: _written(each) for name, each in zip(names, drawn, strict=True)},
            **({"relais": _written(relay)} if relay else {}),
        },
    )
    found = _found(here)
    windows = [here.calendar.window_at(instant).id for instant in GRID]
    for window in WINDOWS:
        codes = {finding.code for finding in found if window in finding.windows}
        assert codes == _expected(delay, drawn, relay, [each == window for each in windows])


def test_a_wait_is_told_with_its_instants() -> None:
    weekdays = {"nom": "CMP", "type": "soin", "telephone": "15", "horaires": "Mo-Th 09:00-17:00; Fr 09:00-16:00"}
    here = territory(
        {
            "a": {
                "debut": "q",
                "questions": {"q": question(oui="o", non="o")},
                "orientations": {"o": outcome("cmp", delay="jour_meme")},
            }
        },
        settings={"jours_feries": None, "fuseau": "UTC"},
        structures={"cmp": weekdays},
    )
    (finding,) = _found(here)
    assert finding.windows == ("nuit", "week_end")
    assert finding.message == (
        "l'orientation « o », à faire le jour même, peut rester sans réponse "
        "dans les fenêtres « nuit » et « week_end » : "
        "de vendredi 27 novembre 2026 à 16 h à lundi 30 novembre à 9 h, personne ne répond pendant 65 h"
    )
