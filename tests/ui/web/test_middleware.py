"""The shell, around an application that stands for Streamlit."""

from dataclasses import dataclass

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from logigram.ui.site import PAGES
from logigram.ui.web import document, store
from logigram.ui.web.middleware import HEADERS, Shell
from logigram.ui.web.store import Version


async def streamlit(scope: Scope, receive: Receive, send: Send) -> None:
    """What stands for Streamlit: it says what it was asked."""
    if scope["type"] == "http":
        await PlainTextResponse(f"streamlit {scope['path']}")(scope, receive, send)
    else:
        await send({"type": "websocket.accept", "headers": []})


class Nothing:
    """A store with nothing in it."""

    def current(self) -> Version:
        return Version()


@pytest.fixture(autouse=True)
def without_flows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "store", Nothing)


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    text: str


def exchange(scope: Scope) -> list[Message]:
    """Everything the shell sends for a scope."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        sent.append(message)

    finished = Shell(streamlit)(scope, receive, send)
    with pytest.raises(StopIteration):  # nothing here waits: no event loop is needed
        finished.send(None)
    return sent


def get(path: str, root_path: str = "") -> Answer:
    scope = {"type": "http", "method": "GET", "path": path, "root_path": root_path, "query_string": b"", "headers": []}
    start, *bodies = exchange(scope)
    headers = {key.decode(): value.decode() for key, value in start["headers"]}
    return Answer(start["status"], headers, b"".join(each.get("body", b"") for each in bodies).decode())


@pytest.mark.parametrize("page", PAGES)
def test_pages_are_ours(page: str) -> None:
    answer = get(f"/{page}")
    assert answer.status == 200
    assert 'id="urgences"' in answer.text
    assert 'lang="fr"' in answer.text
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["/_stcore/health", "/static/js/x.js", "/media/x", "/ressources/x.js", "/dessin.svg"])
def test_the_rest_goes_through(path: str) -> None:
    assert get(path).text == f"streamlit {path}"


@pytest.mark.parametrize("path", ["/x", "/schema/x", "/index.html", "//pwned.example", "/_stcore/agent/mcp", "/_stx"])
def test_other_addresses_get_a_french_page_with_the_numbers(path: str) -> None:
    answer = get(path)
    assert answer.status == 404
    assert "Page introuvable" in answer.text
    assert "tel:15" in answer.text
    assert "pwned" not in answer.text


@pytest.mark.parametrize("path", ["/", "/_stcore/health", "/x"])
def test_every_answer_carries_the_headers(path: str) -> None:
    headers = get(path).headers
    for name, value in HEADERS.items():
        assert headers[name.lower()] == value
    assert headers["content-security-policy"] == document.policy()


def test_websockets_go_through_untouched() -> None:
    assert exchange({"type": "websocket", "path": "/_stcore/stream"}) == [{"type": "websocket.accept", "headers": []}]


def test_the_app_may_stand_under_a_prefix() -> None:
    assert get("/app/schema", root_path="/app").status == 200
    assert 'href="/app/"' in get("/app/rien", root_path="/app").text
