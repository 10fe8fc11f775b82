"""When the page will be worth something else: our script draws it again then."""

from datetime import date, datetime, timedelta

from logigram.calendar import boundary, to_minute
from logigram.ui.view import View


def milliseconds(instant: datetime | None) -> int | None:
    """An instant as scripts count them, None for none."""
    return None if instant is None else round(instant.timestamp() * 1000)


def next_change(view: View) -> int:
    """The next instant at which what every page says changes: its window, its day, a dated notice (openings aside)."""
    minutes = [view.territory.calendar.start_of(_tomorrow(view.now.date())), *_notices(view)]
    if window := view.territory.calendar.next_change(view.now):
        minutes.append(to_minute(window))
    return min(minutes) * 60_000


def _tomorrow(day: date) -> date:
    return day + timedelta(days=1)


def _notices(view: View) -> list[int]:
    """The beginnings and ends to come of the notices, in minutes."""
    zone = view.territory.settings.timezone
    edges = (edge for each in view.territory.settings.notices for edge in (each.start.at, each.end.end))
    return [minute for minute in (boundary(edge, zone) for edge in edges) if minute > to_minute(view.now)]
