"""Reads one folder of flows again and again, as an editor who saves all day; prints how much is held meanwhile.

`python -m tests.ui.web.reloads FOLDER TIMES`, in a process of its own: what the tests hold would hide the rest.
"""

import gc
import json
import resource
import sys
from collections.abc import Sequence
from itertools import count, product
from pathlib import Path

import logigram
from logigram.finding import Finding
from logigram.territory import Territory
from logigram.ui.address import Address
from logigram.ui.web import store
from logigram.ui.web.drawing import drawing
from logigram.ui.web.store import Store
from tests.files import ADULT

SETTLED = 20
"""Reloads after which everything that is kept once is there; one reload in as many is checked and drawn too."""


def held(folder: Path, times: int) -> list[tuple[int, int]]:
    """After each reload, the objects held, frozen ones included, and the most kilobytes ever held."""
    store.PAUSE = 0.0
    turns = count()
    flows = Store(folder, logigram.load, lambda territory: [] if next(turns) % SETTLED else used(territory))
    found = []
    for time in range(times):
        (folder / "adult.yaml").write_text(f"{ADULT}# {time}\n", encoding="utf-8")
        assert flows.current().territory is not None
        found.append((gc.get_freeze_count(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
    return found[SETTLED:]


def used(territory: Territory) -> Sequence[Finding]:
    """What is found in a territory, whose charts are drawn, so that all that it keeps is there."""
    for flow, window in product(territory.flows, territory.settings.windows):
        assert drawing(territory, Address(flow, window))
    return logigram.check(territory)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(held(Path(sys.argv[1]), int(sys.argv[2]))))
