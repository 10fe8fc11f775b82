"""Many readers at once, on several apps in turn, so that a busy moment slows them alike."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from itertools import count

from benchmarks.served import Served
from benchmarks.wire import Session, Shown, session

THINKING = 10.0
"""Seconds between two clicks of one reader."""
BURST = 3.0
"""Seconds of clicking without a pause."""
PAUSE = 0.3
"""Seconds after a click of a reader alone: what Streamlit does after a run must not slow the next app."""


@dataclass
class Target:
    """One app, and the address in it of the page of that number."""

    name: str
    server: Served
    query: Callable[[int], str]
    numbers: Iterator[int] = field(default_factory=count)

    async def click(self, reader: Session) -> float:
        """The seconds that the next click takes."""
        return (await self.shown(reader)).seconds

    async def shown(self, reader: Session) -> Shown:
        """What the next click shows; one element, as every page has."""
        found = await reader.click(self.query(next(self.numbers)))
        assert found.elements == 1, f"{self.name}: {found.elements} elements"
        return found


@dataclass(frozen=True)
class Load:
    """What clicks took: seconds for each, processor time of the server in all, and seconds by the clock in all."""

    seconds: Sequence[float]
    processor: float
    elapsed: float


Loads = dict[str, Load]


@asynccontextmanager
async def readers(targets: Sequence[Target], number: int) -> AsyncIterator[dict[str, list[Session]]]:
    """That many open pages on each app, each drawn once."""
    async with AsyncExitStack() as stack:
        found: dict[str, list[Session]] = {target.name: [] for target in targets}
        for target in targets:
            for _ in range(number):
                reader = await stack.enter_async_context(session(target.server.url))
                await target.click(reader)
                found[target.name].append(reader)
        yield found


async def alone(targets: Sequence[Target], opened: dict[str, list[Session]], clicks: int) -> Loads:
    """One reader: a click on each app in turn."""
    loads = _Loads(targets)
    for _ in range(clicks):
        for target in targets:
            async with loads.measured(target) as seconds:
                seconds.append(await target.click(opened[target.name][0]))
                await asyncio.sleep(PAUSE)
    return loads.found()


async def thinking(targets: Sequence[Target], opened: dict[str, list[Session]], rounds: int) -> Loads:
    """Each reader clicks once in each stretch of ten seconds, at a moment of their own; one app after the other."""
    loads, chance = _Loads(targets), random.Random(0)  # noqa: S311 - nothing secret here

    async def later(target: Target, reader: Session) -> float:
        await asyncio.sleep(chance.uniform(0, THINKING))
        return await target.click(reader)

    for _ in range(rounds):
        for target in targets:
            async with loads.measured(target) as seconds:
                seconds.extend(await asyncio.gather(*(later(target, each) for each in opened[target.name])))
    return loads.found()


async def saturated(targets: Sequence[Target], opened: dict[str, list[Session]], rounds: int) -> Loads:
    """Every reader clicks as soon as the page is there; one app after the other."""
    loads = _Loads(targets)
    for _ in range(rounds):
        for target in targets:
            async with loads.measured(target) as seconds:
                end = time.perf_counter() + BURST
                runs = await asyncio.gather(*(_until(end, target, each) for each in opened[target.name]))
                seconds.extend(each for run in runs for each in run)
    return loads.found()


async def _until(end: float, target: Target, reader: Session) -> list[float]:
    found = []
    while time.perf_counter() < end:
        found.append(await target.click(reader))
    return found


class _Loads:
    """Stretches of clicks on each app, put together."""

    def __init__(self, targets: Sequence[Target]) -> None:
        self._seconds: dict[str, list[float]] = {target.name: [] for target in targets}
        self._processor = dict.fromkeys(self._seconds, 0.0)
        self._elapsed = dict.fromkeys(self._seconds, 0.0)

    @asynccontextmanager
    async def measured(self, target: Target) -> AsyncIterator[list[float]]:
        processor, start = target.server.processor(), time.perf_counter()
        yield self._seconds[target.name]
        self._processor[target.name] += target.server.processor() - processor
        self._elapsed[target.name] += time.perf_counter() - start

    def found(self) -> Loads:
        return {
            name: Load(seconds, self._processor[name], self._elapsed[name]) for name, seconds in self._seconds.items()
        }
