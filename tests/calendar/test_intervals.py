from hypothesis import given, settings
from hypothesis import strategies as st

from logigram.calendar import Intervals

PAIRS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8).map(tuple)
MINUTES = st.integers(-5, 65)


def minutes(pairs: object) -> set[int]:
    return {minute for start, end in pairs for minute in range(start, end)}  # type: ignore[attr-defined]


@given(PAIRS)
@settings(deadline=None)
def test_pairs_are_sorted_disjoint_and_never_adjacent(pairs: tuple[tuple[int, int], ...]) -> None:
    flat = [minute for pair in Intervals(pairs) for minute in pair]
    assert flat == sorted(set(flat))
    assert minutes(Intervals(pairs)) == minutes(pairs)


@given(PAIRS, PAIRS)
@settings(deadline=None)
def test_the_algebra_is_that_of_sets_of_minutes(
    left: tuple[tuple[int, int], ...], right: tuple[tuple[int, int], ...]
) -> None:
    one, other = Intervals(left), Intervals(right)
    assert minutes(one.union(other)) == minutes(left) | minutes(right)
    assert minutes(one.intersection(other)) == minutes(left) & minutes(right)
    assert minutes(one.minus(other)) == minutes(left) - minutes(right)
    assert one.minus(other).union(one.intersection(other)) == one


@given(PAIRS, MINUTES, MINUTES)
@settings(deadline=None)
def test_within_keeps_the_minutes_between_two_bounds(pairs: tuple[tuple[int, int], ...], start: int, end: int) -> None:
    assert minutes(Intervals(pairs).within(start, end)) == minutes(pairs) & set(range(start, end))


@given(PAIRS, MINUTES)
@settings(deadline=None)
def test_look_ups_agree_with_the_set(pairs: tuple[tuple[int, int], ...], minute: int) -> None:
    found, all_minutes = Intervals(pairs), minutes(pairs)
    assert found.covers(minute) == (minute in all_minutes)
    assert found.next_from(minute) == min((later for later in all_minutes if later >= minute), default=None)
    stretch = found.stretch_at(minute)
    assert (stretch is not None) == (minute in all_minutes)
    assert stretch is None or stretch in found.pairs


def test_a_set_knows_whether_it_is_empty() -> None:
    assert not Intervals(((5, 5), (7, 3)))
    assert len(Intervals(((1, 2), (4, 5)))) == 2
