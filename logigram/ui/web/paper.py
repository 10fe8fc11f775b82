"""The chart of a flow on paper, as our own route serves it; composing one takes up to some seconds."""

import threading
from collections.abc import Callable, Sequence
from typing import Final

from anyio import CapacityLimiter, to_thread

from logigram.paper import pdf
from logigram.territory import Territory
from logigram.ui import charts
from logigram.ui.address import Pair, read
from logigram.ui.asked import asked
from logigram.ui.charts import all_at_once
from logigram.ui.web import clock

KEPT: Final = 24
"""Charts kept; the largest of the Grand Libournais takes 350 kB."""

Compose = Callable[[Territory, str, str | None], bytes]
Chart = tuple[str, str | None]
"""A flow, and its window, None for all of them."""


class Press:
    """Composes one chart at a time, in a thread, and keeps those of the version in use.

    Whoever waits holds no thread: files and other pages are served meanwhile.
    """

    def __init__(self, compose: Compose = pdf, kept: int = KEPT) -> None:
        self._compose, self._most = compose, kept
        self._one = CapacityLimiter(1)
        self._lock = threading.Lock()
        self._made: dict[Chart, bytes] = {}
        self._from: Territory | None = None

    async def sheet(self, territory: Territory, chart: Chart) -> bytes:
        """The PDF of a flow that exists, in a window that exists or in all of them."""
        if found := self._found(territory, chart):
            return found
        return await to_thread.run_sync(self._new, territory, chart, limiter=self._one)

    def _new(self, territory: Territory, chart: Chart) -> bytes:
        """Composed, unless whoever was waited for has composed the same."""
        made = self._found(territory, chart) or self._compose(territory, *chart)
        with self._lock:
            if self._from is not territory:
                self._made, self._from = {}, territory
            self._made[chart] = made
            while len(self._made) > self._most:
                del self._made[next(iter(self._made))]
        return made

    def _found(self, territory: Territory, chart: Chart) -> bytes | None:
        with self._lock:
            return self._made.get(chart) if self._from is territory else None


def chart(territory: Territory, parameters: Sequence[Pair]) -> Chart | None:
    """The flow of an address in its window, or in all of them when it says so; None when either does not exist."""
    address = read(parameters)
    flow = territory.flows.get(address.flow or "")
    if flow is None:
        return None
    if all_at_once(parameters):
        return flow.id, None
    now = clock.now(territory.settings.timezone)
    moment = asked(address, territory, now)
    if address.window and moment.window is None:
        return None
    return flow.id, moment.window or territory.calendar.window_at(moment.instant or now).id


def file_name(territory: Territory, chart: Chart) -> str:
    """« adulte-nuit.pdf »."""
    flow, window = chart
    return f"{charts.file_name(territory.flows[flow], window)}.pdf"
