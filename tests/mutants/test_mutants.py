"""A sample of the mistakes one can make in the shipped flows: each is told where it is, or changes nothing proved."""

import random
from collections.abc import Callable, Iterator
from itertools import zip_longest

import pytest

from tests.mutants.judge import Verdict
from tests.mutants.mutant import Mutant, Shelf
from tests.mutants.run import JUDGE, OPERATORS, judged, mutants, table

PER_OPERATOR = 4

Operator = Callable[[Shelf], Iterator[Mutant]]


def sample(operator: Operator) -> list[Mutant]:
    """A few mutants of an operator, always the same while the flows are."""
    found = mutants(operator)
    return random.Random(operator.__name__).sample(found, min(PER_OPERATOR, len(found)))  # noqa: S311 - no secret


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.__name__)
def test_a_mistake_is_told_at_its_place(operator: Operator) -> None:
    found = [judged(mutant) for mutant in sample(operator)]
    assert found, "the flows give this operator nothing to break"
    assert not [each.name for each in found if each.is_unexplained]


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.__name__)
def test_a_mutant_keeps_every_other_line(operator: Operator) -> None:
    for mutant in sample(operator):
        sound, changed = (text.split("\n") for text in (JUDGE.documents[mutant.file].text, mutant.edit.text))
        differs = next(row for row, pair in enumerate(zip_longest(sound, changed)) if pair[0] != pair[1])
        assert {differs, differs + 1} & mutant.edit.lines


def test_the_sound_flows_are_known_and_a_mistake_is_not() -> None:
    target = mutants(next(each for each in OPERATORS if each.__name__ == "misspell_target"))[0]
    assert JUDGE.verdict(target) is Verdict.ON_THE_LINE
    assert [finding.code for finding in JUDGE.new(target)[0]][:1] == ["LG204"]


def test_the_score_counts_what_is_missed() -> None:
    found = [judged(mutant) for mutant in sample(OPERATORS[0])]
    told = table(found).splitlines()
    assert told[1].split()[:2] == [OPERATORS[0].__name__, str(len(found))]
    assert told[2].split()[0] == "all"
