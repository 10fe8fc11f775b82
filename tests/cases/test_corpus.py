"""Enough cases: each rule is shown breaking in several ways, and many sound ways of writing stay silent."""

from collections import Counter

import pytest

from logigram.rules.registry import catalogue
from tests.cases.cases import ERR, OK

LEAST_PER_RULE = 3
LEAST_SOUND = 60

CASES = Counter(case.stem.partition("_")[0] for case in ERR)


@pytest.mark.parametrize("code", [each.rule.code for each in catalogue()])
def test_a_rule_is_shown_breaking_in_several_ways(code: str) -> None:
    assert CASES[code] >= LEAST_PER_RULE


def test_many_sound_ways_of_writing_stay_silent() -> None:
    assert len(OK) >= LEAST_SOUND


def test_a_case_is_about_a_rule_that_exists() -> None:
    assert {each.rule.code for each in catalogue()} >= CASES.keys()


def test_no_two_cases_are_the_same_file() -> None:
    texts = Counter(case.read_bytes() for case in (*ERR, *OK))
    assert texts.most_common(1)[0][1] == 1
