"""The shell, around an application that stands for Streamlit."""

from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from logigram.ui.site import PAGES
from logigram.ui.web import document, store
from logigram.ui.web.middleware import HEADERS, Shell
from logigram.ui.web.store import Version
from tests.hostile import HOSTILE
from tests.ui.web.loop import run


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


def exchange(scope: Scope, app: ASGIApp = streamlit) -> list[Message]:
    """Everything the shell sends for a scope."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        sent.append(message)

    run(Shell(app), scope, receive, send)
    return sent


def ask(path: str, root_path: str = "", method: str = "GET", query: bytes = b"", app: ASGIApp = streamlit) -> Answer:
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "root_path": root_path,
        "query_string": query,
        "headers": [],
    }
    start, *bodies = exchange(scope, app)
    headers = {key.decode(): value.decode() for key, value in start["headers"]}
    return Answer(start["status"], headers, b"".join(each.get("body", b"") for each in bodies).decode())


@pytest.mark.parametrize("page", PAGES)
def test_pages_are_ours(page: str) -> None:
    answer = ask(f"/{page}")
    assert answer.status == 200
    assert 'id="urgences"' in answer.text
    assert 'lang="fr"' in answer.text
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/health",
        "/static/js/x.js",
        "/ressources/x.js",
        "/dessin.svg",
        "/dessin.pdf",
        "/papier/x.pdf",
        "/api/walk",
    ],
)
def test_the_rest_goes_through(path: str) -> None:
    assert ask(path).text == f"streamlit {path}"


UNKNOWN = """
/x /schema/ /schema/x /index.html //pwned.example // /_stcore/agent/mcp /_stcore/metrics /_stx /dessin.svgx /dessin.svg/
/dessin.pdfx /qr.svgX /qrcodeXYZ /bienvenue/ /api /api/walk/x /media/x /component/x/y /manifest.json /../ /\x00 /\ufffd
"""


@pytest.mark.parametrize("path", UNKNOWN.split())
def test_other_addresses_get_a_french_page_with_the_numbers(path: str) -> None:
    answer = ask(path)
    assert answer.status == 404
    assert "Page introuvable" in answer.text
    assert "tel:15" in answer.text
    assert "pwned" not in answer.text


@pytest.mark.parametrize("path", ["/", "/_stcore/health", "/x"])
def test_every_answer_carries_the_headers(path: str) -> None:
    headers = ask(path).headers
    for name, value in HEADERS.items():
        assert headers[name.lower()] == value
    assert headers["content-security-policy"] == document.policy()


@pytest.mark.parametrize(
    "path", ["/", "/schema", "/dessin.svg", "/dessin.pdf", "/api/walk", "/_stcore/health", "/static/x"]
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "ZZZ"])
def test_addresses_are_read_and_nothing_else(path: str, method: str) -> None:
    answer = ask(path, method=method)
    assert (answer.status, answer.headers["allow"], answer.headers["content-language"]) == (405, "GET, HEAD", "fr")
    assert "le 15" in answer.text
    assert answer.headers["content-security-policy"] == document.policy()


@pytest.mark.parametrize("path", ["/", "/dessin.svg", "/x"])
def test_the_headers_of_an_address_may_be_asked_alone(path: str) -> None:
    asked, read = ask(path, method="HEAD"), ask(path)
    assert (asked.status, asked.headers) == (read.status, read.headers)


def saying(words: str, status: int, media: str = "text/plain", language: str | None = None) -> ASGIApp:
    """An application that always says the same."""
    return Response(words, status, {"content-language": language} if language else None, media)


@pytest.mark.parametrize(
    ("status", "media", "shown"),
    [(200, "text/html", 404), (404, "text/plain", 404), (400, "text/plain", 400), (503, "application/json", 503)],
)
def test_nothing_that_streamlit_says_in_english_reaches_a_reader(status: int, media: str, shown: int) -> None:
    answer = ask("/static/x", app=saying("Bad Request", status, media))
    assert (answer.status, answer.headers["content-language"]) == (shown, "fr")
    assert "Bad Request" not in answer.text
    assert "tel:15" in answer.text


@pytest.mark.parametrize(("status", "language"), [(404, "fr"), (200, None), (304, None), (206, None)])
def test_files_and_our_own_words_do(status: int, language: str | None) -> None:
    assert ask("/static/x", app=saying("x", status, language=language)).status == status


ODD = st.text(st.characters(exclude_categories=()), max_size=50).map(lambda path: f"/{path}")


@given(
    ODD | st.sampled_from(HOSTILE).map(lambda text: f"/{text}"),
    st.binary(max_size=200),
    st.sampled_from(["GET", "HEAD", "POST"]),
)
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_address_the_answer_is_french_and_repeats_nothing(path: str, query: bytes, method: str) -> None:
    for app in (saying("Not Found", 404), saying("<p>English</p>", 200, "text/html")):
        answer = ask(path, method=method, query=query, app=app)
        assert answer.headers["content-language"] == "fr"
        assert answer.status == (200 if path[1:] in PAGES and method != "POST" else 405 if path[1:] in PAGES else 404)
        assert answer.text == ask("/zzz" if answer.status == 404 else path, method=method, app=app).text


@pytest.mark.parametrize(
    "query",
    [
        "x=" + "a" * 70_000,
        "&".join(f"k{n}=v" for n in range(5000)),
        "danger=oui&" * 5000,
        "danger=%ED%A0%80&%ff=%00",
        "&&=&",
    ],
)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_sent_whatever_its_parameters(page: str, query: str) -> None:
    assert ask(f"/{page}", query=query.encode()).text == ask(f"/{page}").text


def test_websockets_go_through_untouched() -> None:
    assert exchange({"type": "websocket", "path": "/_stcore/stream"}) == [{"type": "websocket.accept", "headers": []}]


def test_the_app_may_stand_under_a_prefix() -> None:
    assert ask("/app/schema", root_path="/app").status == 200
    assert 'href="/app/"' in ask("/app/rien", root_path="/app").text
