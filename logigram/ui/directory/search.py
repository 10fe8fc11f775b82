"""Looking for structures by words, mistyped or not; what is typed is compared, and kept nowhere."""

from collections.abc import Sequence
from math import log

from rapidfuzz import fuzz

from logigram.ui.directory.index import Entry, Index
from logigram.ui.directory.letters import digits, telling
from logigram.ui.directory.likeness import near

LIMIT = 100
"""Characters read of what is typed."""
MOST_WORDS = 8
PART_OF_NUMBER = 4
"""Digits in a row that mean a number which holds them."""
PART_OF_NAME = 6
"""Letters in a row that do not stand in a name by chance."""
SAME_NAME = 0.82
"""Likeness above which names are the same, whatever words were cut or joined by mistake."""
TIE = 0.01
"""What the likeness of the whole name adds: it decides between structures that are worth the same."""
KEPT = 0.5
"""What is worth less than this part of the best find is not shown."""

Found = dict[str, float]


def search(index: Index, typed: str) -> tuple[Entry, ...]:
    """The structures that what was typed may mean, the most likely first; all of them, in order, when it is blank."""
    if not typed.strip():
        return tuple(index.entries.values())
    looked_for = telling(typed[:LIMIT])[:MOST_WORDS]
    found = _by_number(index, looked_for) or _by_words(index, looked_for) or _by_part_of_name(index, looked_for)
    least = KEPT * max(found.values(), default=0)
    kept = (name for name in index.entries if name in found and found[name] >= least)
    return tuple(index.entries[name] for name in sorted(kept, key=lambda name: -found[name]))


def _by_number(index: Index, looked_for: Sequence[str]) -> Found:
    """Those whose number was typed, whole, or else a part of it long enough to mean it."""
    number = digits("".join(looked_for))
    if not number.isdecimal():
        return {}
    entries = index.entries.values()
    whole = {entry.id: 1.0 for entry in entries if number in entry.numbers}
    part = {entry.id: 1.0 for entry in entries if any(number in each for each in entry.numbers)}
    return whole or (part if len(number) >= PART_OF_NUMBER else {})


def _by_words(index: Index, looked_for: Sequence[str]) -> Found:
    """Those with some of the words, the more so when few others have them; and those whose name is the same."""
    words = list(index.vocabulary)
    values = [_by_word(index, words, typed) for typed in looked_for]
    weights = [log(1 + len(index.entries) / len(each)) if each else 0.0 for each in values]
    alike = _alike(index, looked_for)
    found = {name: alike[name] if alike[name] >= SAME_NAME else 0.0 for name in index.entries}
    for name in {name for each in values for name in each}:
        worth = sum(weight * each.get(name, 0) for weight, each in zip(weights, values, strict=True))
        found[name] = max(found[name], worth / sum(weights))
    return {name: worth + TIE * alike[name] for name, worth in found.items() if worth}


def _by_word(index: Index, words: Sequence[str], typed: str) -> Found:
    """Those with one word: how near it is, times what it is worth where it stands."""
    found: Found = {}
    for word, nearness in near(words, typed):
        for name, value in index.vocabulary[word].items():
            found[name] = max(found.get(name, 0), nearness * value)
    return found


def _alike(index: Index, looked_for: Sequence[str]) -> Found:
    """How like the whole name of each structure is, spaces left aside."""
    joined = "".join(looked_for)
    return {name: fuzz.ratio(joined, entry.name) / 100 for name, entry in index.entries.items()}


def _by_part_of_name(index: Index, looked_for: Sequence[str]) -> Found:
    """Those whose name holds what was typed, spaces left aside: « missionlocale »."""
    joined = "".join(looked_for)
    if len(joined) < PART_OF_NAME:
        return {}
    alike = {name: fuzz.partial_ratio(joined, entry.name) / 100 for name, entry in index.entries.items()}
    return {name: each for name, each in alike.items() if each >= SAME_NAME}
