"""What the territory decides for all its flows: windows, guarantees, emergencies, reminders, continuations."""

from collections.abc import Iterator, Sequence

from logigram.diff.difference import Change, Parts
from logigram.diff.outcomes import follow_up_changes
from logigram.diff.parts import Family
from logigram.diff.values import changes, value
from logigram.model.flow import Delay
from logigram.model.settings import Guarantee, Settings
from logigram.render.week import hours
from logigram.territory import Territory

FIELDS = (
    *("name", "publisher", "contact", "public_address", "timezone_name", "entries"),
    *("holidays", "exceptions", "emergencies", "notices", "review_months"),
)


def windows_changed(old: Settings, new: Settings) -> Parts:
    """Windows of the week: their names and their hours."""
    family = Family({name: name for name in old.windows}, {name: name for name in new.windows})

    def differ(name: str, _: str) -> Iterator[Change]:
        yield from changes(("title",), old.windows[name], new.windows[name])
        if [each.intervals for each in old.windows[name].ranges] != [
            each.intervals for each in new.windows[name].ranges
        ]:
            yield Change("hours", hours(old, name), hours(new, name))

    return family.compared(lambda name: (new.windows.get(name) or old.windows[name]).title, differ)


def guarantees_changed(old: Settings, new: Settings) -> Parts:
    """What the territory promises."""
    family = Family(_by_id(old), _by_id(new))
    return family.compared(
        lambda guarantee: guarantee.title, lambda before, after: changes(("title", "when", "then"), before, after)
    )


def _by_id(settings: Settings) -> dict[str, Guarantee]:
    return {guarantee.id: guarantee for guarantee in settings.guarantees}


def territory_changes(old: Territory, new: Territory, windows: Sequence[str]) -> Iterator[Change]:
    """The other settings that change what people read."""
    yield from changes(FIELDS, old.settings, new.settings)
    for card in {**old.settings.cards, **new.settings.cards}:
        pair = old.settings.cards.get(card), new.settings.cards.get(card)
        if pair[0] != pair[1]:
            yield Change(f"cards.{card}", value(pair[0]), value(pair[1]))
    for delay in Delay:
        before, after = (each.settings.reminders.get(delay, ()) for each in (old, new))
        if before != after:
            yield Change(f"reminders.{delay}", value(before), value(after))
    yield from follow_up_changes(old.settings.follow_ups, new.settings.follow_ups, windows)
