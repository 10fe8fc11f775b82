"""A reader without a browser: one session of a Streamlit app, over its websocket."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 60.0
"""Seconds after which a run is given up."""


@dataclass(frozen=True)
class Shown:
    """What one run of the page sent: its title, its HTML, how many elements, and the seconds it took."""

    title: str
    body: str
    elements: int
    seconds: float


class Session:
    """One open page; each click is a run of the script for another address, as the browser asks for it."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection

    async def click(self, query: str = "", page: str = "") -> Shown:
        """Go to an address of the app, and wait for the end of the run."""
        message = BackMsg()
        message.rerun_script.query_string = query.removeprefix("?")
        message.rerun_script.page_name = page
        message.rerun_script.is_history_navigation = True
        start = time.perf_counter()
        await self._connection.send(message.SerializeToString())
        title, bodies = await self._run()
        return Shown(title, "".join(bodies), len(bodies), time.perf_counter() - start)

    async def _run(self) -> tuple[str, list[str]]:
        """The title and the pieces of HTML sent until the end of the run."""
        title, bodies = "", list[str]()
        async for data in self._connection:
            assert isinstance(data, bytes)
            message = ForwardMsg.FromString(data)
            kind = message.WhichOneof("type")
            if kind == "page_config_changed":
                title = message.page_config_changed.title or title
            elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                bodies.append(message.delta.new_element.html.body)
            elif kind == "script_finished":
                return title, bodies
        raise ConnectionError("the server went away in the middle of a run")


@asynccontextmanager
async def session(url: str) -> AsyncIterator[Session]:
    """A session of the app served at that address."""
    address = f"{url.replace('http', 'ws', 1)}/_stcore/stream"
    async with connect(address, subprotocols=None, max_size=None, open_timeout=PATIENCE) as connection:
        yield Session(connection)
