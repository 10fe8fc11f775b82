"""Thirty readers at once, each on a walk of their own: nobody is shown the page of another."""

import asyncio
import random
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from benchmarks.wire import session
from logigram import Walk
from logigram.ui.address import Address
from tests.e2e import places
from tests.e2e.server import Server

READERS = 30


def walks(number: int) -> list[Walk]:
    """Walks down to an outcome, through every flow and window in turn, one answer at random after the other."""
    chance, found = random.Random(number), list[Walk]()  # noqa: S311 - nothing secret here
    flows, windows = places.territory().entries, list(places.territory().settings.windows)
    while len({walk.steps for walk in found}) < number:
        walk = Walk.start(places.territory(), flows[len(found) % len(flows)], windows[len(found) % len(windows)])
        while walk.answers:
            walk = walk.answer(chance.choice(walk.answers).id)
        found.append(walk)
    return list({walk.steps: walk for walk in found}.values())


def stages(walk: Walk) -> list[Walk]:
    """The walk after each of its answers, its start first."""
    found = [walk.restart()]
    for step in walk.steps:
        found.append(found[-1].answer(step.answer))
    return found


async def seen(url: str, walk: Walk, together: asyncio.Barrier) -> list[str]:
    """What a reader is shown at each stage, everybody starting at once."""
    async with session(url) as reader:
        await together.wait()
        found = []
        for stage in stages(walk):
            shown = await reader.click(Address(stage.flow, stage.window, stage.steps).query())
            found += re.findall(r'<h1 data-q="([^"]*)"', shown.body)
        return found


async def everybody(url: str, taken: Sequence[Walk]) -> list[list[str]]:
    together = asyncio.Barrier(len(taken))
    return await asyncio.gather(*(seen(url, walk, together) for walk in taken))


def test_thirty_readers_at_once_each_see_their_own_walk(served: Server) -> None:
    taken = walks(READERS)
    with ThreadPoolExecutor(1) as thread:  # the browser of the other tests has a loop in this one
        shown = thread.submit(asyncio.run, everybody(served.url, taken)).result(120)
    assert shown == [[stage.node for stage in stages(walk)] for walk in taken]
