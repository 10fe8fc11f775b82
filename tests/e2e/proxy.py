"""A door before several servers that remembers nobody: each request goes to the next server that answers."""

import asyncio
import re
import threading
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from typing import Any

MOST = 200
"""Connections at once; a browser on one page needs far fewer."""
CHUNK = 65_536
_KEPT = re.compile(rb"\r\nConnection: keep-alive", re.IGNORECASE)
_BREAKS = (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError)


class Proxy:
    """Listens on the loopback only, in a thread of its own.

    `served` are the servers asked so far, `held` those of websockets.
    """

    def __init__(self, ports: Sequence[int]) -> None:
        self._ports, self._room = ports, asyncio.Semaphore(MOST)
        self.served: list[int] = []
        self.held: list[int] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._server = self._run(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def stop(self) -> None:
        """Close the door, cutting whoever stands in it."""
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401 - what the work gives
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _close(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One request, or one websocket, from its first byte to the last."""
        async with self._room:
            with suppress(*_BREAKS):
                head = await reader.readuntil(b"\r\n\r\n")
                there = await self._next()
                if there:
                    self.held += [self.served[-1]] * (b"\r\nUpgrade: websocket" in head)
                    there[1].write(_KEPT.sub(b"\r\nConnection: close", head))
                    await _both(_pipe(reader, there[1]), _pipe(there[0], writer))
            writer.close()

    async def _next(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        """The next server in turn, those that are down passed over; None when all are."""
        for _ in self._ports:
            port = self._ports[len(self.served) % len(self._ports)]
            self.served.append(port)
            with suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", port)
        return None


async def _both(*ways: Coroutine[Any, Any, None]) -> None:
    """Both directions, until one of them ends."""
    tasks = [asyncio.ensure_future(way) for way in ways]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(*_BREAKS):
        try:
            while data := await reader.read(CHUNK):
                writer.write(data)
                await writer.drain()
        finally:
            writer.close()
