"""Wall-clock time of a place ↔ instants.

An instant is a minute since the Unix epoch, UTC. A wall minute is the same count on the clock of the place, as if
this clock were never moved: weeks and days are regular on it, so calendars are computed there and converted once.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from logigram.calendar.intervals import Minute

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WALL_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - wall minutes are counted on a clock without a zone
_MINUTE = timedelta(minutes=1)

_FIRST = (datetime(1, 1, 2, tzinfo=UTC) - _EPOCH) // _MINUTE
_LAST = (datetime(9999, 12, 30, tzinfo=UTC) - _EPOCH) // _MINUTE

FIRST_YEAR, LAST_YEAR = 1900, 9998
"""Years that can be reckoned with; an instant before or after them is taken for their first or last."""


class MissingHour(ValueError):  # noqa: N818 - the name says what is wrong
    """A wall-clock time that the spring night skips."""


def to_minute(instant: datetime) -> Minute:
    """The minute an aware instant is in; ValueError for a naive one."""
    if instant.utcoffset() is None:
        raise ValueError(f"{instant} has no time zone: an aware datetime is needed")
    return (instant - _EPOCH) // _MINUTE


def to_local(minute: Minute, tz: ZoneInfo) -> datetime:
    """The aware local time at a minute (kept a day away from the ends of what a datetime can hold)."""
    return (_EPOCH + min(max(minute, _FIRST), _LAST) * _MINUTE).astimezone(tz)


def wall_minute(naive: datetime) -> int:
    """The wall minute of a naive local time."""
    return (naive - _WALL_EPOCH) // _MINUTE


def from_wall_minute(minute: int) -> datetime:
    """The naive local time of a wall minute."""
    return _WALL_EPOCH + minute * _MINUTE


def midnight(day: date) -> datetime:
    """The naive local time at which a day begins."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - naive on purpose: the zone comes at conversion


def exists(naive: datetime, tz: ZoneInfo) -> bool:
    """Whether the clock of a place ever shows a time."""
    aware = naive.replace(tzinfo=tz, fold=0)
    first, second = aware.utcoffset(), aware.replace(fold=1).utcoffset()
    return first is not None and second is not None and first >= second  # only in a gap is the first one smaller


def boundary(naive: datetime, tz: ZoneInfo) -> Minute:
    """The instant of a local time: the first when it exists twice, the jump when the spring night skips it."""
    offset = _steady_offset(naive.date(), tz)
    if offset is not None:
        return wall_minute(naive) - offset
    minute = to_minute(naive.replace(tzinfo=tz, fold=0))
    return minute if exists(naive, tz) else _jump(minute, tz)


@lru_cache(maxsize=4096)
def _steady_offset(day: date, tz: ZoneInfo) -> Minute | None:
    """Minutes ahead of UTC on a day, None when the clock moves during it (hours are converted by the thousand)."""
    morning = midnight(day)
    moments = (morning, morning.replace(fold=1), morning + timedelta(days=1))
    offsets = {moment.replace(tzinfo=tz).utcoffset() for moment in moments}
    offset = offsets.pop() if len(offsets) == 1 else None
    return None if offset is None else -(-offset // _MINUTE)


def _jump(after: Minute, tz: ZoneInfo) -> Minute:
    """The instant, less than a day before a minute, at which the clock last jumped."""
    before, offset = after - 24 * 60, to_local(after, tz).utcoffset()
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (before, middle) if to_local(middle, tz).utcoffset() == offset else (middle, after)
    return after


def localize(naive: datetime, tz: ZoneInfo) -> datetime:
    """The aware time a person typed, the first one when it exists twice; MissingHour when it does not exist."""
    if not exists(naive, tz):
        raise MissingHour(f"{naive:%Y-%m-%d %H:%M} n'existe pas : cette nuit-là, l'horloge avance d'une heure")
    return naive.replace(tzinfo=tz, fold=0)


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month when it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, LAST_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
