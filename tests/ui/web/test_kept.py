"""Texts and files kept for a version of the flows."""

import gc
import threading
import weakref
from collections.abc import Callable

import anyio
import anyio.to_thread

from logigram.ui.web.kept import Kept
from tests.territories import outcome, question, territory
from tests.ui.web.loop import run

FLOWS = {"adult": {"debut": "q", "questions": {"q": question(oui="o", non="o")}, "orientations": {"o": outcome()}}}


def counted(text: str, made: list[str]) -> Callable[[], str]:
    def make() -> str:
        made.append(text)
        return text

    return make


def test_a_text_is_made_once_for_a_version() -> None:
    kept, made = Kept[str](100), list[str]()
    one, two = territory(FLOWS), territory(FLOWS)
    assert [kept.get(one, ("a",), counted("x", made)) for _ in range(3)] == ["x"] * 3
    assert kept.get(two, ("a",), counted("y", made)) == "y"
    assert made == ["x", "y"]
    assert (kept.found(one, ("a",)), kept.found(one, ("b",))) == ("x", None)


def test_the_oldest_go_when_there_is_no_room_and_one_too_large_is_given_all_the_same() -> None:
    kept, made, here = Kept[str](10), list[str](), territory(FLOWS)
    for name in "abc":
        kept.get(here, (name,), counted(name * 4, made))
    kept.get(here, ("c",), counted("", made))
    assert made == ["aaaa", "bbbb", "cccc"]
    assert kept.get(here, ("a",), counted("aaaa", made)) == "aaaa"
    assert len(made) == 4
    assert kept.get(here, ("large",), counted("l" * 50, made)) == "l" * 50


def test_what_holds_nothing_takes_the_room_of_its_key() -> None:
    kept, here = Kept[str](10), territory(FLOWS)
    for number in range(20):
        kept.get(here, (f"{number:05}",), str)
    assert [number for number in range(20) if kept.found(here, (f"{number:05}",)) is not None] == [18, 19]


def test_nothing_holds_a_version_that_is_no_longer_used() -> None:
    kept, here = Kept[str](100), territory(FLOWS)
    kept.get(here, ("a",), lambda: "x")
    gone = weakref.ref(here)
    del here
    gc.collect()
    assert gone() is None


class Composer:
    """Notes what it is asked, and how many ask at once; it ends each file when it is let."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.most = self._now = 0
        self.begun, self.let = threading.Event(), threading.Event()
        self.let.set()

    def of(self, name: str) -> Callable[[], bytes]:
        def compose() -> bytes:
            self._now += 1
            self.most = max(self.most, self._now)
            self.made.append(name)
            self.begun.set()
            assert self.let.wait(10)
            self._now -= 1
            return name.encode()

        return compose


def test_a_file_is_made_once_in_a_thread() -> None:
    composer, kept, here = Composer(), Kept[bytes](100), territory(FLOWS)

    async def twice() -> None:
        for name in ("jour", "jour", "nuit"):
            assert await kept.later(here, (name,), composer.of(name)) == name.encode()

    run(twice)
    assert composer.made == ["jour", "nuit"]


def test_those_who_ask_at_once_wait_without_stopping_the_others() -> None:
    composer, kept, here = Composer(), Kept[bytes](100), territory(FLOWS)

    async def crowd() -> None:
        composer.let.clear()
        async with anyio.create_task_group() as group:
            for name in ("jour", "nuit", "jour", "toutes"):
                group.start_soon(kept.later, here, (name,), composer.of(name))
            assert await anyio.to_thread.run_sync(composer.begun.wait, 10), "others are served meanwhile"
            composer.let.set()

    run(crowd)
    assert composer.most == 1
    assert sorted(composer.made) == ["jour", "nuit", "toutes"]
