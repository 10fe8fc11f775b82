"""The hours of windows in French: « du lundi au jeudi de 17 h à 9 h le lendemain »."""

from logigram.model.settings import Settings, WeekRange

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
HOLIDAYS = "les jours fériés, depuis la fin du dernier jour ouvré jusqu'à la reprise"


def hours(settings: Settings, window: str) -> str:
    """When a window holds, in local time, public holidays included."""
    said = [_range(each) for each in settings.windows[window].ranges]
    if settings.holidays is not None and settings.holidays.window == window:
        said.append(HOLIDAYS)
    return " ; ".join(said)


def _range(span: WeekRange) -> str:
    (first, start), (last, end) = span.start, span.end
    if first is not None and last is not None:
        return f"du {DAYS[first]} {_clock(start)} au {DAYS[last]} {_clock(end)}"
    next_day = " le lendemain" if end <= start else ""
    return f"{_days(span.days or ())} de {_clock(start)} à {_clock(end)}{next_day}"


def _days(days: tuple[int, ...]) -> str:
    if len(days) == len(DAYS):
        return "tous les jours"
    if len(days) == 1:
        return f"le {DAYS[days[0]]}"
    run = len(days) > 2 and days[-1] - days[0] == len(days) - 1  # noqa: PLR2004 - two days are named one by one
    if run:
        return f"du {DAYS[days[0]]} au {DAYS[days[-1]]}"
    *firsts, last = (DAYS[day] for day in days)
    return f"les {', '.join(firsts)} et {last}"


def _clock(minutes: int) -> str:
    """« 9 h », « 16 h 30 », « minuit », from minutes since midnight."""
    hour, minute = divmod(minutes, 60)
    if minute == 0 and hour in {0, 24}:
        return "minuit"
    return f"{hour}\u00a0h" + (f"\u00a0{minute:02}" if minute else "")
