"""The territory of the examples, and the clock and the public holidays of France worked out another way."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from logigram.calendar import Calendar, Openings
from logigram.model.settings import Settings
from logigram.model.structure import Structure

PARIS = ZoneInfo("Europe/Paris")
HOUR = timedelta(hours=1)

WINDOWS = {
    "jour": {
        "titre": "Semaine, en journée",
        "plages": [{"jours": "lun-jeu", "de": "09:00", "a": "17:00"}, {"jours": "ven", "de": "09:00", "a": "16:00"}],
    },
    "nuit": {"titre": "Semaine, de nuit", "plages": [{"jours": "lun-jeu", "de": "17:00", "a": "09:00"}]},
    "week_end": {"titre": "Week-end et jours fériés", "plages": [{"de": "ven 16:00", "a": "lun 09:00"}]},
}
CHRISTMAS_EVE = {"du": "2026-12-24 12:00", "au": "2026-12-25 00:00", "fenetre": "week_end"}


def settings(windows: object = WINDOWS, *, holidays: bool = True, **more: object) -> Settings:
    said = {"jours_feries": {"pays": "FR", "ouvres": "jour", "fenetre": "week_end"}} if holidays else {}
    base = {"territoire": "essai", "nom": "Essai", "fuseau": "Europe/Paris", "fenetres": windows}
    return Settings.model_validate({**base, **said, **more})


def libourne() -> Calendar:
    return Calendar(settings(exceptions=[CHRISTMAS_EVE]))


def structure(hours: str | None = None, **more: object) -> Structure:
    said = {} if hours is None else {"horaires": hours}
    return Structure.model_validate({"nom": "Une structure", "type": "soin", **said, **more})


def openings(**structures: Structure) -> Openings:
    return Openings(libourne(), structures)


def paris(*when: int, fold: int = 0) -> datetime:
    year, month, day, hour, minute = (*when, 0, 0)[:5]
    return datetime(year, month, day, hour, minute, tzinfo=PARIS, fold=fold)


def hours_between(start: datetime, end: datetime) -> Iterator[datetime]:
    """Every local hour, the one that exists twice included."""
    instant = start.astimezone(UTC)
    while instant < end.astimezone(UTC):
        yield instant.astimezone(PARIS)
        instant += HOUR


def shown(instant: datetime) -> datetime:
    """The wall clock, naive; once an hour is shown again, all its bounds are past: its last minute."""
    naive = instant.astimezone(PARIS).replace(tzinfo=None)
    return naive.replace(minute=59, fold=0) if naive.fold else naive


def easter(year: int) -> date:
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    full_moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    sunday = full_moon - (year + year // 4 + full_moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return date(year, month, sunday + 28 - 31 * (month // 4))


def french_holidays(year: int) -> set[date]:
    fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    return {date(year, *day) for day in fixed} | {easter(year) + timedelta(days) for days in (1, 39, 50)}
