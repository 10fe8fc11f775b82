"""The chart of a flow on paper: which one, made once, one at a time, forgotten with its version."""

import threading
from typing import Any

import anyio
import anyio.to_thread
import pytest

from logigram.paper import pdf
from logigram.territory import Territory
from logigram.ui.web.paper import Chart, Press, chart, file_name
from tests.territories import outcome, question, territory
from tests.ui.web.loop import run

FLOWS: dict[str, Any] = {
    name: {
        "titre": title,
        "debut": "q",
        "questions": {"q": question(oui="o", non="o")},
        "orientations": {"o": outcome()},
    }
    for name, title in (("adult", "Adulte"), ("autre", "Œuvre « d'été » / 2"))
}
HERE = territory(FLOWS)
ALL_WINDOWS = [("logigramme", "adult"), ("fenetre", "nuit"), ("fenetres", "toutes")]


@pytest.fixture(autouse=True)
def saturday_night(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ([("logigramme", "adult")], ("adult", "week_end")),
        ([("logigramme", "adult"), ("fenetre", "nuit")], ("adult", "nuit")),
        ([("logigramme", "adult"), ("quand", "2026-11-30T10:00"), ("q", "oui")], ("adult", "jour")),
        (ALL_WINDOWS, ("adult", None)),
        ([("logigramme", "adult"), ("fenetre", "zzz")], None),
        ([("logigramme", "zzz"), ("fenetres", "toutes")], None),
        ([], None),
    ],
)
def test_the_chart_is_that_of_the_address(parameters: list[tuple[str, str]], found: Chart | None) -> None:
    assert chart(HERE, parameters) == found


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (("adult", "nuit"), "adulte-nuit.pdf"),
        (("adult", "week_end"), "adulte-week-end.pdf"),
        (("adult", None), "adulte.pdf"),
        (("autre", None), "oeuvre-d-ete-2.pdf"),
    ],
)
def test_the_file_has_a_french_name_that_every_system_accepts(wanted: Chart, name: str) -> None:
    assert file_name(HERE, wanted) == name


class Composer:
    """Notes what it is asked, and how many ask at once; it ends each chart when it is let."""

    def __init__(self) -> None:
        self.made: list[Chart] = []
        self.most = self._now = 0
        self.begun, self.let = threading.Event(), threading.Event()
        self.let.set()

    def __call__(self, _: Territory, flow: str, window: str | None) -> bytes:
        self._now += 1
        self.most = max(self.most, self._now)
        self.made.append((flow, window))
        self.begun.set()
        assert self.let.wait(10)
        self._now -= 1
        return f"{flow} {window}".encode()


def test_a_chart_is_made_once() -> None:
    composer = Composer()
    press = Press(composer)

    async def twice() -> None:
        assert await press.sheet(HERE, ("adult", "nuit")) == await press.sheet(HERE, ("adult", "nuit")) == b"adult nuit"
        assert await press.sheet(HERE, ("adult", None)) == b"adult None"

    run(twice)
    assert composer.made == [("adult", "nuit"), ("adult", None)]


def test_those_who_ask_at_once_wait_without_stopping_the_others() -> None:
    composer = Composer()
    press = Press(composer)

    async def crowd() -> None:
        composer.let.clear()
        async with anyio.create_task_group() as group:
            for window in ("jour", "nuit", "jour", None):
                group.start_soon(press.sheet, HERE, ("adult", window))
            assert await anyio.to_thread.run_sync(composer.begun.wait, 10), "others are served meanwhile"
            composer.let.set()

    run(crowd)
    assert composer.most == 1
    assert sorted(composer.made, key=str) == sorted([("adult", "jour"), ("adult", "nuit"), ("adult", None)], key=str)


def test_another_version_is_drawn_anew_and_the_oldest_charts_are_let_go() -> None:
    composer, other = Composer(), territory(FLOWS)
    press = Press(composer, kept=2)

    async def ask() -> None:
        for here, window in (
            (HERE, "jour"),
            (other, "jour"),
            (other, "nuit"),
            (other, None),
            (other, "jour"),
            (other, None),
        ):
            await press.sheet(here, ("adult", window))

    run(ask)
    assert [window for _, window in composer.made] == ["jour", "jour", "nuit", None, "jour"]


def test_it_is_composed_as_the_command_does() -> None:
    async def ask() -> bytes:
        return await Press().sheet(HERE, ("adult", "nuit"))

    made = run(ask)
    assert made == pdf(HERE, "adult", "nuit")
    assert made.startswith(b"%PDF-")
