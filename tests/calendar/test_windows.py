"""Windows against oracles that look at one minute of the wall clock at a time."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from hypothesis import example, given, settings
from hypothesis import strategies as st

from logigram.calendar import Calendar, to_local, to_minute
from logigram.model.settings import Settings
from tests.calendar import samples
from tests.calendar.samples import PARIS, hours_between, libourne, paris, shown

CALENDAR = libourne()
FIRST, LAST = paris(2024, 1, 1), paris(2036, 1, 1)
DAYS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
WEEK = 7 * 24 * 60


@cache
def holidays(year: int) -> set[date]:
    return samples.french_holidays(year)


def closing(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 16 if day.weekday() == 4 else 17)  # noqa: DTZ001 - wall clock


def around_a_holiday(now: datetime) -> bool:
    for days in range(-7, 8):
        holiday = now.date() + timedelta(days)
        if holiday not in holidays(holiday.year):
            continue
        before = after = holiday
        while before == holiday or before.weekday() > 4:
            before -= timedelta(1)
        while after == holiday or after.weekday() > 4:
            after += timedelta(1)
        if closing(before) <= now < closing(after).replace(hour=9):
            return True
    return False


def expected(now: datetime) -> str:
    """The window of Libourne at a wall-clock time, as one would tell it."""
    if now.date() == date(2026, 12, 24) and now.hour >= 12:
        return "week_end"
    if around_a_holiday(now):
        return "week_end"
    if now.weekday() > 4 or (now.weekday() == 0 and now.hour < 9) or (now.weekday() == 4 and now.hour >= 16):
        return "week_end"
    return "jour" if 9 <= now.hour < 17 else "nuit"


NIGHTS = [(year, month, day) for year in range(2024, 2036) for month in (3, 10) for day in range(25, 32)]
INSTANTS = st.integers(to_minute(FIRST), to_minute(LAST) - 1) | st.builds(
    lambda night, minutes: to_minute(paris(*night)) + minutes, st.sampled_from(NIGHTS), st.integers(0, 300)
)


@given(INSTANTS)
@example(to_minute(paris(2026, 10, 25, 2, 30, fold=1)))
@settings(max_examples=300, deadline=None)
def test_any_minute_is_in_the_window_one_would_tell(minute: int) -> None:
    instant = to_local(minute, PARIS)
    window = CALENDAR.window_at(instant).id
    assert window == expected(shown(instant))
    inside = [window for window in CALENDAR.windows if CALENDAR.in_window(window, minute, minute + 1)]
    assert inside == [window]


def test_every_hour_of_twelve_years_is_in_the_window_one_would_tell() -> None:
    wrong = [hour for hour in hours_between(FIRST, LAST) if CALENDAR.window_at(hour).id != expected(shown(hour))]
    assert wrong == []
    starts = {to_local(start, PARIS).minute for start, _, _ in CALENDAR.stretches(to_minute(FIRST), to_minute(LAST))}
    assert starts == {0}  # both only change on the hour: what holds for hours holds for minutes
    assert CALENDAR.defects(to_minute(FIRST), to_minute(LAST)) == ()


@given(INSTANTS)
@settings(max_examples=100, deadline=None)
def test_the_next_change_is_the_first_hour_told_otherwise(minute: int) -> None:
    instant = to_local(minute, PARIS)
    now = expected(shown(instant))
    later = to_local(minute - minute % 60, PARIS)
    while expected(shown(later)) == now:
        later = to_local(to_minute(later) + 60, PARIS)
    assert CALENDAR.next_change(instant) == later


@dataclass(frozen=True)
class Piece:
    """A window from one minute of the week to another."""

    window: int
    start: int
    length: int

    def covers(self, now: datetime) -> bool:
        minute = now.weekday() * 1440 + now.hour * 60 + now.minute
        return (minute - self.start) % WEEK < self.length

    def written(self) -> dict[str, str]:
        ends = (self.start % WEEK, (self.start + self.length) % WEEK)
        texts = [f"{DAYS[end // 1440]} {end % 1440 // 60:02}:{end % 60:02}" for end in ends]
        return {"de": texts[0], "a": texts[1]}


PIECES = st.lists(
    st.builds(
        Piece, st.integers(0, 2), st.integers(0, WEEK // 10 - 1).map(lambda tenth: tenth * 10), st.integers(1, WEEK)
    ),
    max_size=6,
).map(lambda pieces: [Piece(window, window * 2000, 1500) for window in range(3)] + pieces)
EXCEPTIONS = st.lists(st.tuples(st.integers(0, 6000), st.integers(1, 3000), st.integers(0, 2)), max_size=2)
MIDNIGHTS = st.sampled_from(
    [(2026, 3, 28), (2026, 10, 24), (2026, 11, 10), (2026, 12, 24), (2027, 5, 5), (2027, 1, 31)]
)


@given(PIECES, EXCEPTIONS, MIDNIGHTS)
@settings(max_examples=15, deadline=None)
def test_any_settings_claim_each_minute_as_its_wall_clock_says(
    pieces: list[Piece], exceptions: list[tuple[int, int, int]], midnight: tuple[int, int, int]
) -> None:
    first = paris(*midnight).replace(tzinfo=None)
    dated = [(first + timedelta(minutes=at), first + timedelta(minutes=at + long), w) for at, long, w in exceptions]
    calendar = Calendar(written(pieces, dated))
    start = to_minute(paris(*midnight))
    defects, off = calendar.defects(start, start + 4 * 1440), days_off(first, pieces)
    for minute in range(start, start + 4 * 1440, 7):
        instant = to_local(minute, PARIS)
        claims = told(shown(instant), pieces, dated, off)
        reported = [defect.windows for defect in defects if defect.start <= minute < defect.end]
        assert reported == ([] if len(claims) == 1 else [tuple(f"w{claim}" for claim in claims)])
        if claims:
            assert calendar.window_at(instant).id == f"w{claims[0]}"


def written(pieces: list[Piece], dated: list[tuple[datetime, datetime, int]]) -> Settings:
    windows = {
        f"w{window}": {"titre": "Fenêtre", "plages": [piece.written() for piece in pieces if piece.window == window]}
        for window in range(3)
    }
    exceptions = [
        {"du": f"{start:%Y-%m-%d %H:%M}", "au": f"{end:%Y-%m-%d %H:%M}", "fenetre": f"w{window}"}
        for start, end, window in dated
    ]
    feries = {"pays": "FR", "ouvres": "w0", "fenetre": "w2"}
    return samples.settings(windows, jours_feries=feries, exceptions=exceptions)


def told(
    now: datetime, pieces: list[Piece], dated: list[tuple[datetime, datetime, int]], off: set[datetime]
) -> list[int]:
    """The windows that claim a minute: by the exceptions, else the holidays, else the week."""
    claims = {window for start, end, window in dated if start <= now < end}
    if not claims and now in off:
        return [2]
    return sorted(claims or {piece.window for piece in pieces if piece.covers(now)})


def days_off(first: datetime, pieces: list[Piece]) -> set[datetime]:
    """The minutes around a day from which a holiday is met before any work, going one way or the other."""
    minutes = [first + timedelta(minutes=minute) for minute in range(-12 * 1440, 16 * 1440)]
    off = set()
    for way in (minutes, minutes[::-1]):
        met = False
        for now in way:
            met = now.date() in holidays(now.year) or (met and not working(now, pieces))
            off |= {now} if met else set()
    return off


def working(now: datetime, pieces: list[Piece]) -> bool:
    return any(piece.window == 0 and piece.covers(now) for piece in pieces)
