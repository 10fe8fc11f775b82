"""The only place where the time of day is read."""

import os
from datetime import datetime
from zoneinfo import ZoneInfo


def now(zone: ZoneInfo) -> datetime:
    """The instant in the territory's local time; `LOGIGRAM_NOW` (ISO 8601 with its offset) stands for it in tests."""
    fixed = os.environ.get("LOGIGRAM_NOW")
    return datetime.fromisoformat(fixed).astimezone(zone) if fixed else datetime.now(zone)
