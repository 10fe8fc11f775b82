"""Opening hours as editors write them (a subset of OSM opening_hours), read aloud in French."""

import re
from datetime import time
from typing import Final

from logigram.wording import time as plain

DAYS: Final = dict(zip(("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"), plain.DAYS, strict=True))
MONTHS: Final = dict(
    zip(("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), plain.MONTHS, strict=True)
)
CLOCK: Final = r"(\d{1,2}):(\d{2})"
_DAY, _MONTH = "|".join(DAYS), "|".join(MONTHS)
_RANGE: Final = re.compile(rf"{CLOCK}\s*-\s*{CLOCK}")
_RANGES: Final = re.compile(rf"{_RANGE.pattern}(?:\s*,\s*{_RANGE.pattern})*")
_NAMES: Final = re.compile(rf"\b({_DAY}|{_MONTH})\b")
_EVERY_DAY: Final = re.compile(r"\bMo-Su(,\s*PH)?\b")
_CLOSED: Final = re.compile(r"\s*\b(?:off|closed)\b")
_READINGS: Final = (
    (re.compile(r"\bMo-Su,\s*PH\b"), "tous les jours, fériés compris,"),
    (re.compile(r"\bMo-Su\b"), "tous les jours"),
    (re.compile(r"\bSa-Su\b"), "Sa et Su"),
    (re.compile(rf"\b({_MONTH}) 0?(\d{{1,2}})-({_MONTH}) 0?(\d{{1,2}})\b"), r"du \2 \1 au \4 \3"),
    (re.compile(rf"\b({_MONTH}) 0?(\d{{1,2}})-0?(\d{{1,2}})\b"), r"du \2 au \3 \1"),
    (re.compile(rf"\b({_MONTH}) 0?(\d{{1,2}})\b"), r"le \2 \1"),
    (re.compile(rf"\b({_MONTH})-({_MONTH})\b"), r"de \1 à \2"),
    (re.compile(rf"\b({_DAY})-({_DAY})\b"), r"du \1 au \2"),
    (re.compile(rf"\b1 ({_MONTH})\b"), r"1er \1"),
    (re.compile(r"\bPH\b"), "les jours fériés"),
    (re.compile(r",\s*"), ", "),
)


def spell(hours: str) -> str:
    """« Mo-Fr 09:00-17:00; PH off » → « du lundi au vendredi de 9 h à 17 h ; fermé les jours fériés »."""
    if hours.strip() == "24/7":
        return "24 h sur 24, 7 jours sur 7"
    return " ; ".join(_rule(rule.strip()) for rule in hours.split(";") if rule.strip())


def _rule(rule: str) -> str:
    """One rule: its hours, then its days and dates; what closes is said first."""
    named = _RANGES.sub(_times, rule)
    for pattern, reading in _READINGS:
        named = pattern.sub(reading, named)
    named = _NAMES.sub(lambda found: DAYS.get(found[1]) or MONTHS[found[1]], named)
    return f"fermé {_CLOSED.sub('', named).strip()}".strip() if _CLOSED.search(named) else named


def _times(found: re.Match[str]) -> str:
    ranges = _RANGE.findall(found[0])
    return " et ".join(f"de {_clock(*each[:2])} à {_clock(*each[2:])}" for each in ranges)


def _clock(hour: str, minute: str) -> str:
    return plain.unbroken(plain.clock(time(int(hour) % 24, int(minute))))


def brief(hours: str) -> str:
    """The same where there is little room: « lun-ven 9 h-17 h, fermé fériés », « 24 h/24 »."""
    if hours.strip() == "24/7":
        return plain.unbroken("24 h/24")
    return ", ".join(_brief_rule(rule.strip()) for rule in hours.split(";") if rule.strip())


def _brief_rule(rule: str) -> str:
    named = _RANGES.sub(_brief_times, rule)
    named = _EVERY_DAY.sub("tous les jours", named).replace("PH", "fériés")
    named = _NAMES.sub(lambda found: DAYS[found[1]][:3] if found[1] in DAYS else MONTHS[found[1]], named)
    return f"fermé {_CLOSED.sub('', named).strip()}".strip() if _CLOSED.search(named) else named


def _brief_times(found: re.Match[str]) -> str:
    return " et ".join(f"{_clock(*each[:2])}-{_clock(*each[2:])}" for each in _RANGE.findall(found[0]))
