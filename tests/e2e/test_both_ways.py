"""`streamlit run app.py` and `uvicorn app:app` serve the same, and neither writes what was answered."""

import re
from collections.abc import Iterator
from html import unescape
from http.client import HTTPConnection
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser

from logigram import Walk
from logigram.ui.site import API, DATA, DRAWING, DRAWING_PDF, NEUTRAL, PAGES, PAPER, QR
from tests.e2e import places
from tests.e2e.reader import reading
from tests.e2e.server import ROOT, Server, StreamlitServer

WINDOW = "week_end"
URGENT = places.urgent().partition("?")[2]
ROUTES = [f"/{page}?{URGENT}" for page in PAGES]
ROUTES += [f"/{name}?{URGENT}&fenetre=nuit" for name in (API, DATA, DRAWING, DRAWING_PDF, QR)]
ROUTES += [f"/{NEUTRAL}", "/ressources/logigram.js", "/ressources/x", "/_stcore/health", "/_stcore/host-config"]
ROUTES += [f"/{PAPER}/triage-affiche-a4.pdf", f"/{PAPER}/rien.pdf", f"/{PAPER}/"]
ROUTES += ["/n/importe/quoi", "/_stcore/x", "/static/x", "/static/..%2f..%2fx", "/dessin.svgx", "/%00", "//", f"/{API}"]
XSRF = re.compile(r"(?<=^_streamlit_xsrf)=[^;]+")
OF_THE_MOMENT = {"date", "etag", "last-modified"}


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


def ask(server: Server, target: str, method: str = "GET", **headers: str) -> Answer:
    """What a server answers to a target as it is written."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request(method, target, headers=headers)
    answer = connection.getresponse()
    found = {key.lower(): value for key, value in answer.getheaders() if key.lower() not in OF_THE_MOMENT}
    found = {key: XSRF.sub("=…", value) for key, value in found.items()}
    read = Answer(answer.status, found, answer.read())
    connection.close()
    return read


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The same flows as `served`, under `streamlit run`."""
    server = StreamlitServer(ROOT / "flows", tmp_path_factory.mktemp("ran") / "log")
    server.start()
    yield server
    server.stop()


@pytest.fixture(params=["uvicorn", "streamlit"])
def either(request: pytest.FixtureRequest, served: Server, ran: Server) -> Server:
    return served if request.param == "uvicorn" else ran


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_both_answer_the_same(served: Server, ran: Server, method: str) -> None:
    for route in ROUTES:
        one, other = ask(served, route, method), ask(ran, route, method)
        assert (one.status, one.headers) == (other.status, other.headers), route
        assert one.body == other.body, route


def test_every_answer_is_sealed_and_what_holds_words_is_french(either: Server) -> None:
    for route in ROUTES:
        for method in ("GET", "POST"):
            status, headers, body = ask(either, route, method)
            assert "frame-ancestors 'none'" in headers["content-security-policy"], route
            assert (headers["x-content-type-options"], headers["x-frame-options"]) == ("nosniff", "DENY")
            assert (headers["referrer-policy"], "geolocation=()" in headers["permissions-policy"]) == (
                "no-referrer",
                True,
            )
            if status >= 400 or b"<html" in body:
                assert headers["content-language"] == "fr", route
                assert re.search(b"Not Found|Not Allowed|Bad Request|need to enable", body) is None, route


@pytest.mark.parametrize("address", [places.urgent(), places.last_question(), places.chart(), "/annuaire"])
def test_the_title_sent_is_the_one_that_stays(browser: Browser, either: Server, address: str) -> None:
    (sent,) = re.findall("<title>(.*?)</title>", ask(either, address).body.decode())
    with reading(browser, either.url) as reader:
        shown = reader.open(address).page.title()
    assert plain(unescape(sent)) == plain(shown)
    assert not shown.startswith(("S'orienter", "Accueil"))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_pdf_is_the_chart_of_the_address(either: Server) -> None:
    status, headers, body = ask(either, f"/{DRAWING_PDF}?logigramme=aidant&fenetres=toutes")
    assert (status, headers["content-type"]) == (200, "application/pdf")
    assert re.fullmatch(r'inline; filename="[a-z0-9-]+\.pdf"', headers["content-disposition"])
    assert body.startswith(b"%PDF-")


@pytest.mark.parametrize("size", [8_000, 65_000, 150_000, 300_000])
def test_a_long_address_gets_its_page_or_a_refusal_in_french(either: Server, size: int) -> None:
    try:
        answer = ask(either, f"/?logigramme=adult&x={'a' * size}")
    except (ConnectionError, BrokenPipeError):  # the server has refused before all was sent
        assert size > 65_000
        return
    assert answer.status in ({200} if size <= 65_000 else {200, 400})
    assert "urgence" in answer.body.decode() if answer.status == 200 else "le 15" in answer.body.decode()


SECRET = "secretdelapersonne"  # noqa: S105 - what must not be written anywhere


def walked(browser: Browser, server: Server) -> list[str]:
    """A walk to its end, click after click, then loaded whole; the ids of its questions and answers."""
    walk = Walk.start(places.territory(), places.FLOW, WINDOW)
    with reading(browser, server.url) as reader:
        reader.open(f"/?logigramme={places.FLOW}").at(walk.node)
        while walk.answers:
            answer = walk.answers[-1]
            reader.choose(answer.text)
            walk = walk.answer(answer.id)
            reader.at(walk.node)
        reader.page.reload()
        reader.at(walk.node)
        reader.page.get_by_role("link", name="Schéma", exact=True).click()
        reader.page.locator("[data-svg] svg").wait_for()
    return [f"{step.question}={step.answer}" for step in walk.steps]


def test_nothing_that_was_answered_is_in_the_log_of_the_server(browser: Browser, either: Server) -> None:
    steps = walked(browser, either)
    assert len(steps) > 1
    query = f"logigramme=adult&{SECRET}={SECRET}&fenetre=nuit"
    for target in (f"/{page}?{query}" for page in (*PAGES, API, DATA, DRAWING, DRAWING_PDF, QR, "rien", "_stcore/x")):
        ask(either, target, Referer=f"{either.url}/?{query}", Cookie=SECRET)
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    ask(either, f"/_stcore/rien?{query}", **upgrade, **{"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="})
    assert SECRET not in either.log
    assert [step for step in steps if step in either.log] == []
    assert "logigramme=" not in either.log
    assert "Traceback" not in either.log


def test_each_line_is_written_once(served: Server, ran: Server) -> None:
    for server, times in ((served, 1), (ran, 0)):
        ask(server, "/une-seule-fois?x")
        assert server.log.count("GET /une-seule-fois ") == times
