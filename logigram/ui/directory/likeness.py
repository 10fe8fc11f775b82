"""Which words of a directory a typed one may be: itself, one that it begins, one that it is a mistyping of."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from rapidfuzz import process
from rapidfuzz.distance import OSA

PLURAL, MISTYPED, TWICE_MISTYPED, BEGINNING_MISTYPED, BEGINNING = 0.9, 0.75, 0.6, 0.55, 0.5
"""How near a word is, 1 being the word itself; the longer the beginning that was typed, the nearer."""
BEGINS, MAY_BE_MISTYPED, MAY_BEGIN_MISTYPED, MAY_BE_TWICE_MISTYPED = 3, 4, 5, 8
"""Letters from which a word is taken for a beginning or a mistyping: shorter ones would mean anything."""

Near = tuple[str, float]


def near(words: Sequence[str], typed: str) -> Iterator[Near]:
    """The words, which are sorted, that a typed one may be; numbers are never taken one for another."""
    if typed in words:
        yield typed, 1.0
    if typed.isalpha():
        yield from _begun(words, typed)
        yield from ((typed[:-end], PLURAL) for end in (1, 2) if len(typed) - end >= BEGINS and typed[:-end] in words)
        yield from _mistyped(words, typed)
        yield from _begun_mistyped(words, typed)


def _begun(words: Sequence[str], typed: str) -> Iterator[Near]:
    if len(typed) >= BEGINS:
        longer = takewhile(lambda word: word.startswith(typed), words[bisect_left(words, typed) :])
        yield from ((word, BEGINNING + (1 - BEGINNING) * len(typed) / len(word)) for word in longer)


def _mistyped(words: Sequence[str], typed: str) -> Iterator[Near]:
    """Words one slip away, two for long ones; only these may have lost their first letter."""
    slips = (len(typed) >= MAY_BE_MISTYPED) + (len(typed) >= MAY_BE_TWICE_MISTYPED)
    if not slips:
        return
    for word, distance, _ in process.extract(typed, words, scorer=OSA.distance, score_cutoff=slips, limit=None):
        if word.isalpha() and (word[0] == typed[0] or len(typed) >= MAY_BE_TWICE_MISTYPED):
            yield word, TWICE_MISTYPED if distance > 1 else MISTYPED


def _begun_mistyped(words: Sequence[str], typed: str) -> Iterator[Near]:
    if len(typed) >= MAY_BEGIN_MISTYPED:
        longer = [word for word in words if len(word) > len(typed) and word[0] == typed[0]]
        begun = [word[: len(typed)] for word in longer]
        for _, _, place in process.extract(typed, begun, scorer=OSA.distance, score_cutoff=1, limit=None):
            yield longer[place], BEGINNING_MISTYPED
