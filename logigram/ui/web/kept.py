"""What costs time to make, kept for a version of the flows: charts drawn, charts in words, sheets composed.

Nothing but text or bytes is kept, never what it was made from: Streamlit goes through all the objects held after each
run, and would take that much longer for every reader.
"""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from anyio import CapacityLimiter, to_thread

from logigram.territory import Territory

Key = tuple[str, ...]
T = TypeVar("T", str, bytes)


class Kept(Generic[T]):
    """Texts, or files, by version and key, made one at a time.

    The oldest go when they are more than `room` together: characters of text, or bytes.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._versions: WeakKeyDictionary[Territory, dict[Key, T]] = WeakKeyDictionary()
        self._lock = threading.Lock()
        self._one = CapacityLimiter(1)

    def found(self, territory: Territory, key: Key) -> T | None:
        """What was made of that key, None while nothing was."""
        return self._versions.get(territory, {}).get(key)

    def get(self, territory: Territory, key: Key, make: Callable[[], T]) -> T:
        """What is made of that key, now if it is not there."""
        found = self.found(territory, key)
        if found is not None:
            return found
        with self._lock:
            kept = self._versions.setdefault(territory, {})
            found = kept.get(key)
            if found is None:
                found = make()
                _make_room(kept, self._room - _size(key, found))
                kept[key] = found
            return found

    async def later(self, territory: Territory, key: Key, make: Callable[[], T]) -> T:
        """The same, made in a thread. Whoever waits holds none: files and other pages are served meanwhile."""
        found = self.found(territory, key)
        return await to_thread.run_sync(self.get, territory, key, make, limiter=self._one) if found is None else found


def _make_room(kept: dict[Key, T], room: int) -> None:
    held = sum(_size(key, each) for key, each in kept.items())
    while kept and held > room:
        first = next(iter(kept))
        held -= _size(first, kept.pop(first))


def _size(key: Key, made: T) -> int:
    return len(made) + sum(map(len, key))
