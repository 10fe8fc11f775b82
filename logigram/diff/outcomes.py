"""Outcomes: how soon, with whom, what to do and to say, how to go on, in each window."""

from collections.abc import Iterator, Sequence

from logigram.diff.difference import Change
from logigram.diff.values import by_window, changes
from logigram.model.flow import FollowUps, Outcome

BY_WINDOW = ("delay", "structures", "instructions", "to_say", "steps")
FOLLOW_UP_PARTS = ("text", "structures", "to")


def outcome_changes(old: Outcome, new: Outcome, windows: Sequence[str]) -> Iterator[Change]:
    """What an outcome does not say as before; the order of its structures counts, the first is called first."""
    if old == new:
        return
    yield from changes(("title",), old, new)
    for name in BY_WINDOW:
        yield from by_window(name, getattr(old, name), getattr(new, name), windows)
    yield from follow_up_changes(old.follow_ups, new.follow_ups, windows)
    yield from changes(("counted_from", "discreet", "to_confirm"), old, new)


def follow_up_changes(old: FollowUps, new: FollowUps, windows: Sequence[str]) -> Iterator[Change]:
    """What the continuations do not say as before, « no_answer.structures »."""
    for key in FollowUps.model_fields:
        for part in FOLLOW_UP_PARTS:
            yield from by_window(
                f"{key}.{part}",
                getattr(old, key),
                getattr(new, key),
                windows,
                lambda follow_up, part=part: getattr(follow_up, part),  # type: ignore[misc]
            )
