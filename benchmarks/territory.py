"""The territory on which the screen is measured: the shipped flows, and beside them a chart of 10,000 questions."""

import random
import re
import shutil
from datetime import datetime
from pathlib import Path

from benchmarks.generate import FLOW, flow
from logigram import Walk
from logigram.territory import Territory
from logigram.ui.address import Address

QUESTIONS = 10_000
"""As many as one file may hold, near enough: above, the application refuses to read it."""
SHIPPED = Path(__file__).parent.parent / "flows"
_ENTRIES = re.compile(r"^entrees: \[(.*)\]$", re.MULTILINE)


def largest(folder: Path) -> Path:
    """A copy of the shipped flows with the large chart, which is one more way in."""
    shutil.copytree(SHIPPED, folder)
    (folder / f"{FLOW}.yaml").write_text(flow(QUESTIONS), encoding="utf-8")
    settings = folder / "territoire.yaml"
    text = settings.read_text(encoding="utf-8")
    assert _ENTRIES.search(text), "the entries of the shipped territory are not where they were"
    settings.write_text(_ENTRIES.sub(rf"entrees: [\1, {FLOW}]", text), encoding="utf-8")
    return folder


def clicks(territory: Territory, number: int) -> list[str]:
    """The addresses seen by readers who each answer at random, walk after walk, in the present window."""
    chance = random.Random(number)  # noqa: S311 - nothing secret here
    window = territory.calendar.window_at(datetime.now(territory.settings.timezone)).id
    found: list[str] = []
    while len(found) < number:
        found += _walk(Walk.start(territory, chance.choice(territory.entries), window), chance)
    return found[:number]


def _walk(walk: Walk, chance: random.Random) -> list[str]:
    """Every address of one walk, the first question and the outcome included."""
    found = [Address(walk.flow, answers=walk.steps).query()]
    while walk.answers:
        walk = walk.answer(chance.choice(walk.answers).id)
        found.append(Address(walk.flow, answers=walk.steps).query())
    return found
