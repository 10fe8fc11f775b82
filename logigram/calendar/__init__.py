"""Instants ↔ windows of time, and the opening hours of structures."""

from logigram.calendar.calendar import Calendar, Defect
from logigram.calendar.clock import MissingHour, boundary, localize, months_after, to_local, to_minute
from logigram.calendar.holidays import holiday_names, known_country
from logigram.calendar.intervals import Intervals, Minute
from logigram.calendar.openings import Coverage, Openings, OpeningState, WorstWait
from logigram.calendar.windows import Window

__all__ = [
    "Calendar",
    "Coverage",
    "Defect",
    "Intervals",
    "Minute",
    "MissingHour",
    "OpeningState",
    "Openings",
    "Window",
    "WorstWait",
    "boundary",
    "holiday_names",
    "known_country",
    "localize",
    "months_after",
    "to_local",
    "to_minute",
]
