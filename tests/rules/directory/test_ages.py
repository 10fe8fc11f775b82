"""Sets of ages, against sets of whole numbers."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from logigram.model.values import OLDEST, AgeRange
from logigram.rules.directory.ages import EVERY, bands, told, within, youngest

some = st.sets(st.integers(0, OLDEST), min_size=1, max_size=30)


def _set(ages: int) -> set[int]:
    return {age for age in range(2 * OLDEST) if ages >> age & 1}


@given(st.integers(0, 2 * OLDEST), st.none() | st.integers(0, 2 * OLDEST))
def test_a_range_holds_both_its_bounds(low: int, high: int | None) -> None:
    band = AgeRange.model_construct(min=low, max=high)
    held = {age for age in range(OLDEST + 1) if low <= age and (high is None or age <= high)}
    assert _set(within(band)) == held
    assert within(None) == EVERY


@given(some)
def test_bands_are_the_runs_of_a_set(ages: set[int]) -> None:
    mask = sum(1 << age for age in ages)
    runs = list(bands(mask))
    assert [age for low, high in runs for age in range(low, high + 1)] == sorted(ages)
    assert all(before[1] + 1 < after[0] for before, after in pairwise(runs))
    assert youngest(mask) == min(ages)


def test_ages_are_told_in_words() -> None:
    assert told(within(AgeRange.model_construct(min=0, max=2))) == "de 0 à 2 ans"
    assert told(within(AgeRange.model_construct(min=66, max=None)) | 1 << 1) == "de 1 an et à partir de 66 ans"
    assert told(1 << 20) == "de 20 ans"
    assert told(EVERY) == "à tout âge"
