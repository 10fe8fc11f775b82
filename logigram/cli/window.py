"""`logigram window`: the window at a moment, and until when."""

from typing import TYPE_CHECKING

from logigram.cli import options
from logigram.cli.flows import usable
from logigram.cli.output import say

if TYPE_CHECKING:
    from datetime import datetime

    from logigram.calendar import Calendar


def window(at: options.Moment = None, flows: options.Flows = "flows") -> int:
    """Dire quelle fenêtre vaut à un moment (maintenant par défaut), et jusqu'à quand."""
    calendar = usable(flows).calendar
    say(sentence(calendar, options.instant(at, calendar)))
    return 0


def sentence(calendar: "Calendar", now: "datetime") -> str:
    """« Samedi 28 novembre 2026, 22 h 05 : week-end et jours fériés, jusqu'à lundi 30 novembre, 9 h »."""
    from logigram.wording import terms
    from logigram.wording import time as words

    end = calendar.next_change(now)
    if end is None:
        until = ""
    elif end.date() == now.date():
        until = f", jusqu'à {words.clock(end)}"
    else:
        until = f", jusqu'à {words.day(end, year=end.year != now.year)}, {words.clock(end)}"
    holiday = calendar.holiday_at(now)
    named = f" ({holiday})" if holiday else ""
    today = words.day(now, year=True)
    return (
        f"{today.capitalize()}{named}, {words.clock(now)} : {terms.first_lower(calendar.window_at(now).title)}{until}"
    )
