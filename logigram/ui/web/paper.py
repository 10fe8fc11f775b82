"""Sheets as our own routes serve them; composing one takes up to some seconds."""

from collections.abc import Sequence
from typing import Final

from logigram.paper import Kind, Sheet, compose
from logigram.territory import Territory
from logigram.ui import charts
from logigram.ui.address import Pair, read
from logigram.ui.asked import asked
from logigram.ui.charts import all_at_once
from logigram.ui.web import clock
from logigram.ui.web.kept import Kept

SHEETS: Final = Kept[bytes](48_000_000)
"""Some three times all the sheets of the Grand Libournais, of which the largest takes 350 kB."""

Chart = tuple[str, str | None]
"""A flow, and its window, None for all of them."""


async def composed(territory: Territory, sheet: Sheet) -> bytes:
    """A sheet as PDF; PageError when it cannot be read on paper."""
    return await SHEETS.later(territory, (sheet.name,), lambda: compose(territory, sheet))


async def drawn(territory: Territory, chart: Chart) -> bytes:
    """The chart of a flow that exists, in a window that exists or in all of them: the same file as on `/imprimer`."""
    flow, window = chart
    return await composed(territory, Sheet(Kind.CHART, flow, "a3", window))


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
