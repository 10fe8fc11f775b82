"""Sets of minutes as sorted, disjoint, half-open stretches."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

Minute = int
"""Minutes since the Unix epoch, UTC."""

Pair = tuple[Minute, Minute]


def _merged(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    merged: list[Pair] = []
    for start, end in sorted(pairs):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return tuple(merged)


@dataclass(frozen=True)
class Intervals:
    """A set of minutes; whatever pairs it is made of, `pairs` are sorted, disjoint and never adjacent.

    Combining two sets costs one sweep over both, looking an instant up costs a bisection.
    """

    pairs: tuple[Pair, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "pairs", _merged(self.pairs))

    def __iter__(self) -> Iterator[Pair]:
        return iter(self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)

    def union(self, other: "Intervals") -> "Intervals":
        """The minutes of either set."""
        return Intervals(self.pairs + other.pairs)

    def intersection(self, other: "Intervals") -> "Intervals":
        """The minutes of both sets."""
        return _in_order(_common(self.pairs, other.pairs))

    def minus(self, other: "Intervals") -> "Intervals":
        """The minutes of this set that are not in the other."""
        return _in_order(_left(self.pairs, other.pairs))

    def within(self, start: Minute, end: Minute) -> "Intervals":
        """The part between two minutes, the last one left out."""
        return self.intersection(Intervals(((start, end),)))

    def stretch_at(self, minute: Minute) -> Pair | None:
        """The stretch that holds a minute, None outside the set."""
        place = self._place(minute)
        return self.pairs[place] if place >= 0 and minute < self.pairs[place][1] else None

    def covers(self, minute: Minute) -> bool:
        """Whether a minute is in the set."""
        return self.stretch_at(minute) is not None

    def next_from(self, minute: Minute) -> Minute | None:
        """The first minute of the set from the given one on, None when there is none."""
        if self.covers(minute):
            return minute
        following = self._place(minute) + 1
        return self.pairs[following][0] if following < len(self.pairs) else None

    def _place(self, minute: Minute) -> int:
        """The index of the last stretch that starts at or before a minute, -1 when there is none."""
        return bisect_right(self.pairs, minute, key=itemgetter(0)) - 1


def _in_order(pairs: Iterable[Pair]) -> Intervals:
    """The set of pairs that one sweep over two sets gave: sorted, disjoint and never adjacent, as theirs were."""
    found = object.__new__(Intervals)
    object.__setattr__(found, "pairs", tuple(pairs))
    return found


def _common(left: tuple[Pair, ...], right: tuple[Pair, ...]) -> Iterator[Pair]:
    one = other = 0
    while one < len(left) and other < len(right):
        start, end = max(left[one][0], right[other][0]), min(left[one][1], right[other][1])
        if start < end:
            yield (start, end)
        if left[one][1] <= right[other][1]:
            one += 1
        else:
            other += 1


def _left(pairs: tuple[Pair, ...], removed: tuple[Pair, ...]) -> Iterator[Pair]:
    place = 0
    for start, end in pairs:
        rest = start
        while place < len(removed) and removed[place][1] <= rest:
            place += 1
        ahead = place
        while ahead < len(removed) and removed[ahead][0] < end:
            begin, finish = removed[ahead]
            if rest < begin:
                yield (rest, begin)
            rest = finish
            ahead += 1
        if rest < end:
            yield (rest, end)
