"""The only place where the time of day is read."""

import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo


def now(zone: ZoneInfo) -> datetime:
    """The instant in the territory's local time.

    `LOGIGRAM_NOW` stands for it in tests: ISO 8601 with its offset, or « @ » and the file that holds it.
    """
    fixed = os.environ.get("LOGIGRAM_NOW", "")
    if fixed.startswith("@"):
        fixed = Path(fixed[1:]).read_text(encoding="utf-8").strip()
    return datetime.fromisoformat(fixed).astimezone(zone) if fixed else datetime.now(zone)
