"""Texts that cost time to make, kept for a version of the flows: charts drawn, charts in words.

Nothing but text is kept, never what it was made from: Streamlit goes through all the objects held after each run, and
would take that much longer for every reader.
"""

import threading
from collections.abc import Callable
from weakref import WeakKeyDictionary

from logigram.territory import Territory


class Kept:
    """Texts by version and key, made one at a time; the oldest go when there are more than `room` characters."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._versions: WeakKeyDictionary[Territory, dict[tuple[str, ...], str]] = WeakKeyDictionary()
        self._lock = threading.Lock()

    def text(self, territory: Territory, key: tuple[str, ...], make: Callable[[], str]) -> str:
        """The text of that key, made now if it is not there."""
        found = self._versions.get(territory, {}).get(key)
        if found is not None:
            return found
        with self._lock:
            texts = self._versions.setdefault(territory, {})
            found = texts.get(key)
            if found is None:
                found = make()
                _make_room(texts, self._room - len(found))
                texts[key] = found
            return found


def _make_room(texts: dict[tuple[str, ...], str], room: int) -> None:
    held = sum(map(len, texts.values()))
    while texts and held > room:
        held -= len(texts.pop(next(iter(texts))))
