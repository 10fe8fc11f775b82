"""The catalogue: every rule, in the order of its code. A rule that is not listed here does not exist."""

from functools import cache

from logigram.rules.graph import dead_end, long_walk, loop, one_answer, trap, unreachable
from logigram.rules.rule import Entry, entry

MODULES = (
    dead_end,
    trap,
    unreachable,
    loop,
    one_answer,
    long_walk,
)


@cache
def catalogue() -> tuple[Entry, ...]:
    """Every rule with its page."""
    return tuple(entry(module) for module in MODULES)


def find(code: str) -> Entry | None:
    """The rule of a code (« LG301 », in either case) or of a name (« dead_end »), None where there is none."""
    wanted = code.strip().casefold()
    return next((each for each in catalogue() if wanted in {each.rule.code.casefold(), each.rule.name}), None)
