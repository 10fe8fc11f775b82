"""The catalogue: every rule, in the order of its code. A rule that is not listed here does not exist."""

from functools import cache

from logigram.rules.directory import (
    age_not_served,
    answer_age_empty,
    flow_to_review,
    structure_never_used,
    structure_unverified,
    structure_without_contact,
    structure_without_source,
    suspended_first,
    validation_outdated,
)
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
    unknown_country,
    unknown_key,
    unknown_structure,
    unknown_target,
    unknown_window,
    window_keys,
    wrong_value,
)
from logigram.rules.paper import left_off_card, same_question_twice, text_too_long, unknown_acronym
from logigram.rules.promise import guarantee_broken, guarantee_without_match, scenario_fails, uncovered_branch
from logigram.rules.reading import (
    anchor_or_tag,
    complex_key,
    cut_prose,
    duplicate_key,
    empty_value,
    encoding,
    hidden_character,
    no_content,
    several_documents,
    syntax,
    too_deep,
    too_large,
    twin_files,
    unreadable,
    wrong_blank,
)
from logigram.rules.rule import Entry, entry
from logigram.rules.time import (
    closed_door,
    coming_closure,
    emergency,
    first_structure,
    long_closure,
    void,
    windows_partition,
)

MODULES = (
    syntax,
    duplicate_key,
    anchor_or_tag,
    several_documents,
    empty_value,
    cut_prose,
    encoding,
    too_large,
    too_deep,
    unreadable,
    no_content,
    hidden_character,
    wrong_blank,
    complex_key,
    twin_files,
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
    unknown_country,
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
    long_closure,
    guarantee_broken,
    guarantee_without_match,
    scenario_fails,
    uncovered_branch,
    structure_never_used,
    structure_without_contact,
    structure_unverified,
    flow_to_review,
    structure_without_source,
    suspended_first,
    age_not_served,
    answer_age_empty,
    validation_outdated,
    text_too_long,
    unknown_acronym,
    same_question_twice,
    left_off_card,
)


@cache
def catalogue() -> tuple[Entry, ...]:
    """Every rule with its page."""
    return tuple(entry(module) for module in MODULES)


def find(code: str) -> Entry | None:
    """The rule of a code (« LG301 », in either case) or of a name (« dead_end »), None where there is none."""
    wanted = code.strip().casefold()
    return next((each for each in catalogue() if wanted in {each.rule.code.casefold(), each.rule.name}), None)
