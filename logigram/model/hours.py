"""Opening hours as editors write them: the part of the OSM opening_hours syntax that can be read in one way only.

Accepted: `24/7`; hours (`09:00-12:00,14:00-17:00`, past midnight `08:00-02:00`) on days (`Mo-Fr`, `Sa,Su`), on public
holidays (`PH`), in months or on dates (`Jul-Aug Mo-Fr`, `Dec 24-26`); then `off` or `closed`, which closes its days
from midnight to midnight. A rule replaces the ones before it on its days after `;`, adds to them after `,`.

Refused, because opening-hours-py or its readers take them for something else: days without hours (`Mo-Fr, Su
09:00-17:00` opens all night), dates that do not exist (`Feb 30` is every day), hours after `off` (they open again),
ordinary days once holidays or dates were named (they replace or widen them), hours past midnight beside `;` (the end
of the night is lost), a rule that another one hides, `SH`, `||`, comments, `unknown`, the sun, weeks, years, `Mo[1]`,
open ends.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from logigram.model.values import refusal

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

_MONTH = f"(?:{'|'.join(MONTHS)})"
_WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
_DATES = rf"{_MONTH}(?: \d\d?)?(?:-(?:{_MONTH}(?: \d\d?)?|\d\d?))?"
_DAYS = rf"(?:PH|{_WEEKDAY}(?:-{_WEEKDAY})?)"
_HOURS = r"\d\d?:\d\d-\d\d?:\d\d"
_RULE = re.compile(
    rf"(?:(?P<dates>{_DATES}(?:,{_DATES})*) )?(?:(?P<days>{_DAYS}(?:,{_DAYS})*) )?"
    rf"(?P<hours>{_HOURS}(?:, ?{_HOURS})*|off|closed)|(?P<always>24/7)"
)
_SEPARATOR = re.compile(r" ?([;,]) ?")
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MINUTES_PER_DAY = 24 * 60


@dataclass(frozen=True)
class HoursRule:
    """One rule: some days, and their hours."""

    separator: str
    """« ; » (replaces the rules before on its days), « , » (adds to them), or nothing for the first rule."""
    dates: str
    """Months and dates, empty for the whole year."""
    weekdays: str
    """Days of the week, empty when none is named."""
    holidays: bool
    """Whether public holidays are named."""
    hours: str
    """« 24/7 », « off », or a list of hours."""

    @property
    def closes(self) -> bool:
        """Whether the rule closes its days."""
        return self.hours == "off"

    @property
    def rarity(self) -> int:
        """How special its days are: those of every week, of some months, public holidays, dates."""
        if self.dates:
            return 3 if any(character.isdigit() for character in self.dates) else 1
        return 2 if self.holidays else 0

    @property
    def passes_midnight(self) -> bool:
        """Whether some of its hours end on the following day."""
        return any(0 < end < start for start, end in _spans(self.hours))


def check_hours(text: str) -> str:
    """The text of opening hours, once known to be in the accepted subset, and to be read by opening-hours-py."""
    from opening_hours import validate

    if parse_hours(text) and not validate(text):
        raise refusal("hours", part=text)
    return text


def says_holidays(text: str) -> bool:
    """Whether opening hours say what happens on public holidays."""
    return any(rule.holidays or rule.hours == "24/7" for rule in parse_hours(text))


def parse_hours(text: str) -> tuple[HoursRule, ...]:
    """The rules of opening hours; a refusal with the part that is not understood."""
    rules: list[HoursRule] = []
    for separator, match in _matches(" ".join(text.split())):
        rule = _rule(separator, match)
        if not (_coherent(rule) and _fits(rule, rules)):
            raise refusal("hours", part=match[0])
        rules.append(rule)
    return tuple(rules)


def _matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    separator, place = "", 0
    while match := _RULE.match(text, place):
        yield separator, match
        if match.end() == len(text):
            return
        between = _SEPARATOR.match(text, match.end())
        if between is None:
            break
        separator, place = between[1], between.end()
    raise refusal("hours", part=text[place:] or text)


def _rule(separator: str, match: re.Match[str]) -> HoursRule:
    days = (match["days"] or "").split(",")
    hours = match["always"] or match["hours"].replace(" ", "").replace("closed", "off")
    weekdays = ",".join(day for day in days if day != "PH")
    return HoursRule(separator, match["dates"] or "", weekdays, "PH" in days, hours)


def _coherent(rule: HoursRule) -> bool:
    """Whether a rule means something by itself: dates that exist, hours of a day, no holiday among dates."""
    dates = all(_is_date_range(part) for part in rule.dates.split(",") if part)
    hours = all(start < _MINUTES_PER_DAY >= end and start != end for start, end in _spans(rule.hours))
    return dates and hours and not (rule.dates and rule.holidays)


def _fits(rule: HoursRule, before: Sequence[HoursRule]) -> bool:
    """Whether a rule can follow others without hiding or opening again what they say."""
    if not before:
        return True
    if rule.closes:
        return rule.separator == ";"
    if rule.hours == "24/7" or any(other.closes or other.hours == "24/7" for other in before):
        return False
    everything = (*before, rule)
    if any(other.separator == ";" for other in everything) and any(other.passes_midnight for other in everything):
        return False
    return not any(_hides(rule, other) for other in before)


def _hides(rule: HoursRule, other: HoursRule) -> bool:
    """Whether a rule takes back what another one says: of rarer days, or of all its days."""
    if rule.separator == ",":
        return rule.rarity != other.rarity
    return rule.rarity < other.rarity or (rule.dates == other.dates and _days(other) <= _days(rule))


def _days(rule: HoursRule) -> set[str]:
    named = {day for part in rule.weekdays.split(",") if part for day in _weekdays(part)}
    if rule.holidays:
        return named | {"PH"}
    return named or {*WEEKDAYS, "PH"}


def _weekdays(part: str) -> Iterator[str]:
    first, _, last = part.partition("-")
    start, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
    return (WEEKDAYS[day % 7] for day in range(start, end + 1 if end >= start else end + 8))


def _spans(hours: str) -> Iterator[tuple[int, int]]:
    for part in hours.split(",") if ":" in hours else ():
        start, end = (clock.split(":") for clock in part.split("-"))
        yield _minutes(*start), _minutes(*end)


def _minutes(hour: str, minute: str) -> int:
    return int(hour) * 60 + int(minute) if int(minute) < 60 else 2 * _MINUTES_PER_DAY  # noqa: PLR2004 - an hour's minutes


def _is_date_range(text: str) -> bool:
    """« Jul », « Jul-Aug », « Dec 24 », « Dec 24-26 » or « Dec 24-Jan 2 », of days that exist and in order."""
    first, _, last = text.partition("-")
    month, _, day = first.partition(" ")
    if not last:
        return _is_date(month, day)
    last_month, _, last_day = last.partition(" ") if last[0].isalpha() else (month, "", last)
    if bool(day) != bool(last_day) or not (_is_date(month, day) and _is_date(last_month, last_day)):
        return False
    return not day or month != last_month or int(day) < int(last_day)


def _is_date(month: str, day: str) -> bool:
    return not day or 1 <= int(day) <= _LENGTHS[MONTHS.index(month)]
