"""Addresses that nobody writes: each gets a French page, or a French refusal; nothing fails."""

import socket

import pytest
from playwright.sync_api import Browser

from tests.e2e import places
from tests.e2e.reader import reading
from tests.e2e.server import Server

SURROGATE, BROKEN = "%ED%A0%80", "%ff%c3%28"
MANY = "&".join(f"parametre{number}={number}" for number in range(5000))
QUERIES = [
    f"logigramme=adult&danger={SURROGATE}&{SURROGATE}={SURROGATE}",
    f"logigramme={BROKEN}&fenetre={BROKEN}&quand={BROKEN}&depuis={BROKEN}",
    "logigramme=adult&logigramme=zzz&fenetre=nuit&fenetre=zzz&danger=oui&danger=non",
    "logigramme=adult&%00=%00&a=%0d%0aSet-Cookie:%20x&__proto__=1&constructor=2",
    f"logigramme=adult&{MANY}",
    "&&=&=x&x&?&#",
    "logigramme=adult&embed=true&embed_options=dark_theme&embed_options=show_toolbar",
]


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_any_parameters_give_a_page(browser: Browser, served: Server, query: str) -> None:
    with reading(browser, served.url) as reader:
        reader.open(f"/?{query}")
        assert reader.node in {"accueil", *places.territory().flows["adult"].nodes}, "not the page of a failure"
    assert "Traceback" not in served.log


def answered(server: Server, request: bytes) -> str:
    """All that the server sends for some bytes."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as wire:
        wire.sendall(request)
        received = b""
        while part := wire.recv(65_536):
            received += part
    return received.decode()


REST = b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
TARGETS = [
    b"/\xff\xfe",
    b"/?danger=\xed\xa0\x80",
    b"*",
    b"http://ailleurs.example/?x",
    b"//ailleurs",
    b"/\\ailleurs",
    b"?",
]
TARGETS += [b"/#x", b"/%", b"/%zz", b"/..%2f..%2fetc", b"/%2e%2e/%2e%2e/etc", b"/./", b"/static//x", b"/ x"]
TARGETS += [b"/ressources/%ED%A0%80", b"/_stcore/%0d%0a", b"/ressources/%00"]


@pytest.mark.parametrize("method", [b"GET ", b"PUT ", b"\xff "])
def test_any_bytes_get_a_page_or_a_refusal_in_french(served: Server, method: bytes) -> None:
    for target in TARGETS:
        said = answered(served, method + target + REST)
        head, _, body = said.partition("\r\n\r\n")
        assert head.startswith(("HTTP/1.1 200", "HTTP/1.1 400", "HTTP/1.1 404", "HTTP/1.1 405")), (target, said)
        assert 'lang="fr"' in body or "le 15, le 112, ou le 114" in body or "n'existe pas" in body, (target, said)
        assert "ailleurs" not in said
    assert "Traceback" not in served.log
