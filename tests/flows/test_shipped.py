"""What the shipped charts owe the people who follow them, asked of every chart at once."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain

import pytest

from logigram import check
from logigram.finding import Severity
from logigram.model.flow import Flow, Question
from logigram.rules.promise.coverage import coverage
from logigram.rules.subject import Subject
from tests.flows.shipped import PROCEDURES, PUBLICS, flows, scenarios, territory, texts

TO_CONFIRM = {"LG211", "LG602", "LG603"}
"""Warnings that only a structure can lift, by confirming its hours, how it is reached, or all of its entry."""
FOLLOW_UPS = {"sans_reponse", "si_refus", "en_attendant", "si_aggravation"}
NUMBER = re.compile(r"(?<![\d,.])(?:0[ .]?\d(?:[ .]?\d\d){4}|0 \d{3} \d{2,3} \d{2,3}(?: \d\d)?|116 \d{3})(?!\d)")
SHORT = re.compile(r"\b(?:le|au|du) (1[578]|11\d|3\d{3})\b(?! \d| %)")
BOUNDARIES = [
    "2026-11-24 16:59", "2026-11-24 17:00", "2026-11-27 15:59", "2026-11-27 16:00", "2026-11-30 08:59",
    "2026-11-30 09:00",
]  # fmt: skip
"""The last minute of a window and the first of the next one: any Tuesday, Friday and Monday serve."""


def same_moment(when: datetime, model: datetime) -> bool:
    """Whether two local moments are the same minute of the week; nights of Monday to Thursday are all alike."""
    weekday = (when.weekday() if when.weekday() > 3 else 1) if model.weekday() == 1 else when.weekday()
    return (weekday, when.hour, when.minute) == (model.weekday(), model.hour, model.minute)


def test_nothing_is_left_but_what_structures_must_confirm() -> None:
    found = check(territory(), at=date(2026, 11, 25))
    assert {(each.code, each.severity) for each in found if each.code not in TO_CONFIRM} == set()
    assert all(each.severity is Severity.WARNING for each in found)


def test_scenarios_walk_every_branch_of_every_flow_in_every_window() -> None:
    walked = coverage(Subject(territory(), date(2026, 11, 25)))
    assert walked.keys() == territory().flows.keys()
    counts = ((flow, window, *pair) for flow, pairs in walked.items() for window, pair in pairs.items())
    assert [each for each in counts if each[2] < each[3]] == []


@pytest.mark.parametrize(("flow", "least"), [*((each, 25) for each in PUBLICS), *((each, 8) for each in PROCEDURES)])
def test_enough_stories_are_told_of_each_flow(flow: str, least: int) -> None:
    found = [each.title for each in scenarios(flow)]
    assert len(found) >= least
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("flow", PUBLICS)
def test_every_urgent_way_out_is_told_in_a_story(flow: str) -> None:
    urgent = {
        name
        for name, outcome in territory().flows[flow].outcomes.items()
        if any(delay == "immediat" for _, delay in outcome.delay.items())
    }
    assert urgent <= {each.expected for each in scenarios(flow)}


def test_stories_stand_on_both_sides_of_every_boundary() -> None:
    moments = [each.when.at for flow in territory().flows for each in scenarios(flow) if each.when]
    for text in BOUNDARIES:
        model = datetime.fromisoformat(text)
        assert any(same_moment(each, model) for each in moments), text


@pytest.mark.parametrize(
    "day", ["2026-11-10", "2026-11-11", "2026-11-12", "2026-12-24", "2026-12-25", "2026-10-25", "2027-03-28"]
)
def test_stories_are_told_around_holidays_and_changes_of_hour(day: str) -> None:
    days = {each.when.at.date() for flow in territory().flows for each in scenarios(flow) if each.when}
    assert date.fromisoformat(day) in days


def test_stories_are_told_at_the_ages_where_doors_change() -> None:
    ages = {each.age for flow in territory().flows for each in scenarios(flow)}
    assert {0, 5, 6, 15, 16, 17, 18, 25, 64, 65} <= ages


@pytest.mark.parametrize("flow", flows(), ids=lambda flow: flow.id)
def test_every_outcome_says_where_it_comes_from_and_what_if(flow: Flow) -> None:
    common = territory().settings.follow_ups.present().keys()
    for name, outcome in flow.outcomes.items():
        assert outcome.source, name
        assert {*common, *outcome.follow_ups.present()} >= FOLLOW_UPS, name


@pytest.mark.parametrize("flow", flows(), ids=lambda flow: flow.id)
def test_every_question_lets_one_not_know(flow: Flow) -> None:
    assert [name for name, each in flow.questions.items() if each.answer("je_ne_sais_pas") is None] == []


def test_every_number_in_a_text_is_one_of_the_directory() -> None:
    known = {each.phone.replace(" ", "") for each in territory().structures.values() if each.phone}
    found = chain.from_iterable([*NUMBER.findall(text), *SHORT.findall(text)] for text in texts())
    assert {each.replace(" ", "").replace(".", "") for each in found} <= known


def test_nothing_is_validated_until_somebody_validates_it() -> None:
    assert [each.id for each in flows() if each.validation] == []


def twins(flow: str) -> Iterator[tuple[str, Question, Question]]:
    """The questions of the common triage that a public asks again, as they stand on both sides."""
    for name, question in territory().flows["triage"].questions.items():
        twin = territory().flows[flow].questions.get(name)
        if twin is not None:
            yield name, question, twin


@pytest.mark.parametrize("flow", PUBLICS)
def test_the_triage_is_the_same_for_every_public(flow: str) -> None:
    found = list(twins(flow))
    assert {"danger", "mourir"} <= {name for name, _, _ in found}
    assert [name for name, _, twin in found if twin.same_as != f"triage/{name}"] == []


@pytest.mark.parametrize("flow", PUBLICS)
@pytest.mark.parametrize("window", territory().windows)
def test_the_triage_is_as_urgent_for_every_public(flow: str, window: str) -> None:
    common, own = territory().flows["triage"].outcomes, territory().flows[flow].outcomes
    compared = 0
    for name, question, twin in twins(flow):
        for answer in twin.answers:
            first = question.answer(answer.id)
            leads = common.get(str(first.to.at(window))) if first else None
            again = own.get(str(answer.to.at(window)))
            if leads and again:
                assert again.delay.at(window) == leads.delay.at(window), (name, answer.id)
                compared += 1
    assert compared
