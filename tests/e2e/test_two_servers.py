"""Two servers behind a door that remembers nobody: a walk goes on whichever answers, and when one dies."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from logigram import Walk
from tests.e2e import places
from tests.e2e.proxy import Proxy
from tests.e2e.reader import Reader, reading
from tests.e2e.server import ROOT, Server

WINDOW = "week_end"


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[list[Server]]:
    found = [Server(ROOT / "flows", tmp_path / f"log{number}") for number in range(2)]
    for server in found:
        server.start()
    yield found
    for server in found:
        server.stop()


@pytest.fixture
def door(servers: list[Server]) -> Iterator[Proxy]:
    proxy = Proxy([server.port for server in servers])
    yield proxy
    proxy.stop()


def answers(reader: Reader, walk: Walk) -> Walk:
    """The walk after its last answer, clicked."""
    answer = walk.answers[-1]
    reader.choose(answer.text)
    return walk.answer(answer.id)


def test_a_walk_goes_on_when_one_of_two_servers_dies(browser: Browser, servers: list[Server], door: Proxy) -> None:
    walk = Walk.start(places.territory(), places.FLOW, WINDOW)
    with reading(browser, door.url) as reader:
        reader.open(f"/?logigramme={places.FLOW}").at(walk.node)
        assert len(set(door.served)) == 2
        walk = answers(reader, walk)
        reader.at(walk.node)
        next(server for server in servers if server.port == door.held[-1]).stop()
        walk = answers(reader, walk)  # whether or not the page has noticed yet
        reader.at(walk.node)
        expect(reader.page.locator("#panne")).to_be_hidden()
        assert len(set(door.held)) == 2
        while walk.question:
            walk = answers(reader, walk)
            reader.at(walk.node)
        reader.page.reload()
        reader.at(walk.node)
        reader.errors.clear()  # a browser notes the connection that was cut
