"""The catalogue: every rule, in the order of its code. A rule that is not listed here does not exist."""

from functools import cache

from logigram.rules.graph import dead_end, long_walk, loop, one_answer, trap, unreachable
from logigram.rules.model import (
    answer_without_id,
    entry_ages,
    hours,
    hours_without_holidays,
    identifier,
    missing_hour,
    missing_key,
    phone,
    unknown_key,
    unknown_structure,
    unknown_target,
    unknown_window,
    window_keys,
    wrong_value,
)
from logigram.rules.rule import Entry, entry
from logigram.rules.time import closed_door, coming_closure, emergency, first_structure, void, windows_partition

MODULES = (
    unknown_key,
    missing_key,
    wrong_value,
    unknown_target,
    unknown_structure,
    unknown_window,
    window_keys,
    identifier,
    phone,
    hours,
    hours_without_holidays,
    answer_without_id,
    entry_ages,
    missing_hour,
    dead_end,
    trap,
    unreachable,
    loop,
    one_answer,
    long_walk,
    windows_partition,
    closed_door,
    void,
    first_structure,
    emergency,
    coming_closure,
)


@cache
def catalogue() -> tuple[Entry, ...]:
    """Every rule with its page."""
    return tuple(entry(module) for module in MODULES)


def find(code: str) -> Entry | None:
    """The rule of a code (« LG301 », in either case) or of a name (« dead_end »), None where there is none."""
    wanted = code.strip().casefold()
    return next((each for each in catalogue() if wanted in {each.rule.code.casefold(), each.rule.name}), None)
