"""The sheets that the site serves: each composed once, all of them in one file, and what cannot be told plainly."""

from collections.abc import AsyncIterable, Iterable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import anyio
import anyio.lowlevel
import pytest
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from logigram.paper import PageError, Sheet, compose
from logigram.territory import Territory
from logigram.ui.printed import WHOLE, hung, offered
from logigram.ui.web import server
from logigram.ui.web.paper import composed
from logigram.ui.web.printer import LEFT_OUT, together
from logigram.ui.web.store import Version
from tests.hostile import HOSTILE
from tests.territories import outcome, question, territory
from tests.ui.web.loop import run

SHORT: dict[str, Any] = {
    "debut": "q",
    "questions": {"q": question(oui="o", non="o")},
    "orientations": {"o": outcome()},
}
LONG = "Une réponse assez longue, que personne ne lit de loin, surtout pas deux fois" * 4
"""Thirty such answers are more than a wall can hold."""
MANY = [{"id": f"r{number}", "texte": LONG, "vers": "o"} for number in range(30)]
HERE = territory({"adult": SHORT, "long": {**SHORT, "questions": {"q": {"texte": "?", "reponses": MANY}}}})
ASKED = {
    name: sheet for name, sheet in offered(HERE).items() if name.startswith(("adult-a", "adult-s", "long-affiche-a4"))
}
BROKEN = {name for name in ASKED if name.startswith("long")}


async def gathered(pieces: AsyncIterable[Any]) -> list[bytes]:
    return [piece async for piece in pieces]


def zipped(here: Territory, offers: Iterable[Sheet]) -> tuple[list[bytes], ZipFile]:
    pieces = run(gathered, together(here, offers))
    return pieces, ZipFile(BytesIO(b"".join(pieces)))


def test_all_sheets_are_in_one_file_as_the_command_composes_them() -> None:
    pieces, file = zipped(HERE, ASKED.values())
    assert file.testzip() is None
    assert set(file.namelist()) == ASKED.keys() - BROKEN | {LEFT_OUT}
    for name in set(file.namelist()) - {LEFT_OUT}:
        assert file.read(name) == compose(HERE, offered(HERE)[name])
    assert len(pieces) == len(file.namelist()), "sent as they come; the last one with what ends the file"
    assert {line[2:] for line in file.read(LEFT_OUT).decode().splitlines() if line.startswith("- ")} == BROKEN


def test_the_same_sheets_make_the_same_file() -> None:
    here = [territory({"adult": SHORT}) for _ in range(2)]
    one, other = (b"".join(zipped(each, hung(offered(each).values()))[0]) for each in here)
    assert one == other
    assert LEFT_OUT not in ZipFile(BytesIO(one)).namelist()


def test_a_sheet_asked_for_meanwhile_does_not_wait_for_the_whole_set() -> None:
    here = territory(dict.fromkeys("abc", SHORT))
    offers = offered(here)
    last = list(offers)[-1]
    came: list[str] = []

    async def one() -> None:
        assert await composed(here, offers[last])
        came.append("one")

    async def both() -> None:
        async with anyio.create_task_group() as group:
            async for _ in together(here, offers.values()):
                if not came:
                    group.start_soon(one)
                    came.append("begun")
                    await anyio.lowlevel.checkpoint()
            came.append("set")

    run(both)
    assert came == ["begun", "one", "set"]


def asked(monkeypatch: pytest.MonkeyPatch, name: str, here: Territory | None = HERE, method: str = "GET") -> Response:
    class Store:
        def current(self) -> Version:
            return Version(here)

    monkeypatch.setattr(server, "store", Store)
    scope = {"type": "http", "method": method, "path": "/", "headers": [], "path_params": {"name": name}}
    return run(server.printed, Request(scope))


def test_a_sheet_is_served_under_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = asked(monkeypatch, "adult-affiche-a4.pdf")
    assert (answer.status_code, answer.media_type) == (200, "application/pdf")
    assert answer.headers["content-disposition"] == 'inline; filename="adult-affiche-a4.pdf"'
    assert answer.body == compose(HERE, offered(HERE)["adult-affiche-a4.pdf"])


def test_one_that_cannot_be_composed_is_told_in_a_page_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    answer = asked(monkeypatch, "long-affiche-a4.pdf")
    page = bytes(answer.body).decode()
    assert (answer.status_code, answer.headers["content-language"]) == (422, "fr")
    assert "Cette feuille ne peut pas être composée" in page
    assert 'href="/imprimer"' in page
    assert "tel:15" in page
    assert "long-affiche-a4.pdf" in caplog.text


@pytest.mark.parametrize("name", [*HOSTILE[:20], "", "rien.pdf", "adult-affiche-a5.pdf", "../tout.zip"])
def test_no_other_file_is(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    assert asked(monkeypatch, name).status_code == 404


def test_without_flows_there_is_nothing_to_print(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(monkeypatch, WHOLE, None).status_code == 404


def test_the_set_is_a_file_to_keep_and_costs_nothing_to_ask_about(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = asked(monkeypatch, WHOLE)
    assert isinstance(answer, StreamingResponse)
    assert answer.headers["content-disposition"] == 'attachment; filename="essai.zip"'
    about = asked(monkeypatch, WHOLE, method="HEAD")
    assert isinstance(about, StreamingResponse)
    assert run(gathered, about.body_iterator) == []


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(PageError):
        run(composed, HERE, Sheet(offered(HERE)["long-affiche-a4.pdf"].kind, "long", "a4"))
