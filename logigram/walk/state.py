"""Where a walk stands, for programs: what `logigram walk --format json` prints and `/api/walk` answers."""

from datetime import date
from typing import Any

from logigram.calendar import months_after
from logigram.calendar.openings import HORIZON
from logigram.walk.walk import Replay


def state(followed: Replay, day: date) -> dict[str, Any]:
    """The walk as plain data; `open` says how much of its window a structure is open, over the year from `day`.

    Answers that could not be used are counted and not repeated: they may be anything that somebody typed.
    """
    walk, territory = followed.walk, followed.walk.territory
    year = territory.calendar.start_of(day), territory.calendar.start_of(months_after(day, HORIZON))
    structures = walk.outcome.structures_at(walk.window) if walk.outcome else ()
    return {
        "flow": walk.flow,
        "window": walk.window,
        "steps": [list(step) for step in walk.steps],
        "at": walk.node,
        "kind": "outcome" if walk.outcome else "question",
        "answers": [{"id": answer.id, "text": answer.text} for answer in walk.answers],
        "structures": [
            {
                "id": each,
                "name": territory.structures[each].name,
                "open": territory.openings.coverage(each, walk.window, *year),
            }
            for each in structures
        ],
        "ignored": len(followed.dropped),
    }
