"""Settings: parts of the week, dated periods, guarantees, and the ages of the entries."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from logigram.model.settings import Consequence, Guarantee, Settings, Situation, WeekRange
from logigram.model.structure import Period, Structure
from logigram.model.values import DAYS, AgeRange, Moment, minutes
from tests.territories import SETTINGS

DAY = 24 * 60


def _range(**written: str) -> tuple[tuple[int, int], ...]:
    return WeekRange.model_validate(written).intervals


def test_a_range_that_ends_before_it_begins_ends_the_next_day() -> None:
    assert _range(jours="lun", de="17:00", a="09:00") == ((17 * 60, DAY + 9 * 60),)
    assert _range(jours="lun", de="09:00", a="09:00") == ((9 * 60, DAY + 9 * 60),)
    assert _range(jours="dim", de="00:00", a="24:00") == ((6 * DAY, 7 * DAY),)


def test_a_range_may_go_from_a_day_to_another() -> None:
    assert _range(de="ven 16:00", a="lun 09:00") == ((4 * DAY + 16 * 60, 7 * DAY + 9 * 60),)


@given(st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_days_from_one_to_another_go_round_the_week(first: str, last: str) -> None:
    days = WeekRange.model_validate({"jours": f"{first}-{last}", "de": "00:00", "a": "24:00"}).days
    expected, day = {DAYS.index(first)}, DAYS.index(first)
    while DAYS[day] != last:
        day = (day + 1) % 7
        expected.add(day)
    assert set(days or ()) == expected


def test_days_may_be_listed() -> None:
    days = WeekRange.model_validate({"jours": "lun, mer-ven", "de": "09:00", "a": "12:00"}).days
    assert days == (0, 2, 3, 4)


@given(st.integers(0, DAY))
def test_an_hour_is_read_to_the_minute(minute: int) -> None:
    assert minutes(f"{minute // 60:02}:{minute % 60:02}") == minute


@pytest.mark.parametrize("text", ["24:01", "9h", "09:60", "0900", "", "-1:00", "25:00"])
def test_what_is_not_an_hour_is_refused(text: str) -> None:
    with pytest.raises(ValidationError, match="clock"):
        WeekRange.model_validate({"jours": "lun", "de": text, "a": "12:00"})


def test_a_period_includes_its_last_day() -> None:
    period = Period.model_validate({"du": "2026-12-24", "au": "2026-12-26"})
    assert period.end.end - period.start.at == timedelta(days=3)
    assert Period.model_validate({"du": "2026-12-24 12:00", "au": "2026-12-25 00:00"}).end == Moment(
        datetime(2026, 12, 25)  # noqa: DTZ001 - local wall-clock time, as written
    )


@pytest.mark.parametrize(
    ("start", "end"),
    [("2026-12-24", "2026-12-23"), ("2026-12-24 12:00", "2026-12-24 12:00"), ("2026-02-30", "2026-03-01")],
)
def test_a_period_that_cannot_be_is_refused(start: str, end: str) -> None:
    with pytest.raises(ValidationError):
        Period.model_validate({"du": start, "au": end})


ages = st.builds(
    lambda low, span: AgeRange.model_construct(min=low, max=None if span is None else low + span),
    st.integers(0, 100),
    st.one_of(st.none(), st.integers(0, 30)),
)


@given(ages, ages, st.integers(0, 130))
def test_narrowed_ages_are_the_ages_in_both(one: AgeRange, other: AgeRange, age: int) -> None:
    def holds(band: AgeRange | None) -> bool:
        return band is not None and band.min <= age and (band.max is None or age <= band.max)

    assert holds(one.narrowed(other)) == (holds(one) and holds(other))


@pytest.mark.parametrize(
    "consequence", [{}, {"toujours": {"delai": "immediat"}, "jamais": {"types": ["urgence"]}}, {"questions_max": "2"}]
)
def test_a_guarantee_promises_one_thing(consequence: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="one_consequence"):
        Consequence.model_validate(consequence)


def test_a_guarantee_says_where_it_holds() -> None:
    with pytest.raises(ValidationError, match="empty_situation"):
        Situation.model_validate({})
    guarantee = Guarantee.model_validate(
        {
            "id": "danger",
            "titre": "Toujours une réponse",
            "si": {"question": "danger", "reponse": "oui"},
            "alors": {"toujours": {"delai": "immediat", "ouvert": "toujours"}, "questions_max": "2"},
        }
    )
    assert guarantee.when.answers == ("oui",)
    assert guarantee.then.questions_max == 2


DECISION = {"sujet": "Jours fériés", "choix": "Comme le week-end", "raison": "Les services sont fermés"}


def test_a_decision_may_leave_open_who_confirms_it_and_on_what_it_rests() -> None:
    (bare,) = Settings.model_validate({**SETTINGS, "decisions": [DECISION]}).decisions
    assert (bare.by, bare.source) == (None, ())
    full = {**DECISION, "par": "Le comité", "source": "Programme"}
    (told,) = Settings.model_validate({**SETTINGS, "decisions": [full]}).decisions
    assert (told.by, told.source) == ("Le comité", ("Programme",))


@pytest.mark.parametrize("key", DECISION)
def test_a_decision_says_what_was_chosen_and_why(key: str) -> None:
    with pytest.raises(ValidationError, match=key):
        Settings.model_validate({**SETTINGS, "decisions": [{each: DECISION[each] for each in DECISION if each != key}]})


def test_settings_know_their_time_zone() -> None:
    assert Settings.model_validate(SETTINGS).timezone.key == "Europe/Paris"


@pytest.mark.parametrize("zone", ["Europe", "Europe/Libourne", "../Paris", "right/Europe/Paris", "a\0b", ""])
def test_what_names_no_time_zone_is_refused(zone: str) -> None:
    with pytest.raises(ValidationError, match="timezone"):
        Settings.model_validate({**SETTINGS, "fuseau": zone})


def test_a_structure_is_suspended_from_its_day_on() -> None:
    base = {"nom": "Service", "type": "social"}
    assert not Structure.model_validate(base).is_suspended(date(2026, 11, 22))
    since = Structure.model_validate({**base, "suspendue": {"depuis": "2026-11-22"}})
    assert since.is_suspended(date(2026, 11, 22))
    assert not since.is_suspended(date(2026, 11, 21))
    assert Structure.model_validate({**base, "suspendue": {"motif": "Travaux"}}).is_suspended(date(2020, 1, 1))


@pytest.mark.parametrize(("to_confirm", "sure"), [([], True), (["adresse"], True), (["telephone"], False)])
def test_a_phone_to_confirm_is_not_sure(to_confirm: list[str], sure: bool) -> None:  # noqa: FBT001 - a test's parameter
    structure = {"nom": "Service", "type": "social", "telephone": "05 57 55 33 70", "a_confirmer": to_confirm}
    assert Structure.model_validate(structure).phone_is_sure is sure


CARD = {"titre": "Veilleur de nuit", "logigramme": "adult"}


def test_a_card_holds_all_windows_and_nothing_more_until_told() -> None:
    card = Settings.model_validate({**SETTINGS, "cartes": {"nuit": CARD}}).cards["nuit"]
    assert (card.title, card.flow) == ("Veilleur de nuit", "adult")
    assert (card.windows, card.audience, card.outcomes, card.structures) == (None, None, (), ())
    assert Settings.model_validate(SETTINGS).cards == {}


@pytest.mark.parametrize("key", CARD)
def test_a_card_says_its_trade_and_its_flow(key: str) -> None:
    with pytest.raises(ValidationError, match=key):
        Settings.model_validate({**SETTINGS, "cartes": {"nuit": {each: CARD[each] for each in CARD if each != key}}})
