"""Around Streamlit: pages sent in French with the emergency bar, strict headers, a way out of wrong addresses."""

from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from logigram.ui import router
from logigram.ui.pages import lost
from logigram.ui.site import API, DATA, DRAWING, DRAWING_PDF, NEUTRAL, PAGES, PAPER, QR, TOOL
from logigram.ui.web import document, emergency, framing, logs, store
from logigram.ui.web.header import header
from logigram.ui.web.store import Version

HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
FRENCH: Final = {"Content-Language": "fr"}
"""Carried by every answer of ours that holds words: what Streamlit says in English is told by its absence."""
AT: Final = {f"/{page}": page for page in PAGES}
"""The page of an address."""
SERVED: Final = frozenset(
    {
        *(f"/{name}" for name in (DRAWING, DRAWING_PDF, DATA, QR, NEUTRAL, API)),
        *(f"/_stcore/{name}" for name in ("health", "host-config", "stream")),
    }
)
"""Addresses that are not pages, of ours and of Streamlit's own; the rest of what it offers is closed."""
FOLDERS: Final = ("/static/", "/ressources/", f"/{PAPER}/")
READ: Final = ("GET", "HEAD")
ONLY_READ: Final = "Cette adresse peut seulement être lue (GET ou HEAD). En cas de danger : le 15, le 112, ou le 114."
WRONG: Final = 400
"""The first status that is a refusal or a failure."""


class Shell:
    """Pure ASGI: websockets and streams go through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for the pages and the unknown addresses, let Streamlit answer for the rest."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        sealed = _sealed(send)
        if _known(_path(scope)) and scope["method"] not in READ:
            await _refused(scope, receive, sealed)
        elif _served(_path(scope)):
            await self.app(scope, receive, _in_french(scope, receive, sealed))
        else:
            answer = await run_in_threadpool(_answer, scope)  # files may have to be read again
            await answer(scope, receive, sealed)


def _path(scope: Scope) -> str:
    return str(scope["path"]).removeprefix(scope.get("root_path", "")) or "/"


def _known(path: str) -> bool:
    return path in AT or _served(path)


def _served(path: str) -> bool:
    return path in SERVED or path.startswith(FOLDERS)


def _answer(scope: Scope) -> ASGIApp:
    page, version = AT.get(_path(scope)), store.store().current()
    return _lost(version, scope) if page is None else _page(page, version, scope)


def _page(page: str, version: Version, scope: Scope) -> ASGIApp:
    around = emergency.bar(version.numbers), header(version.name, page=page)
    html = document.page(_title(page, version, scope), *around)
    return HTMLResponse(html, headers={"Cache-Control": "no-cache", **FRENCH})


def _title(page: str, version: Version, scope: Scope) -> str:
    """That of the page to come; whatever fails here, the numbers have to be sent."""
    try:
        return router.window_title(version, page, QueryParams(scope["query_string"]).multi_items())
    except Exception as error:  # noqa: BLE001
        logs.defect("défaut de l'outil : le titre d'une page n'a pas pu être écrit", error)
        return f"{PAGES[page]} – {TOOL}"


def _lost(version: Version, scope: Scope, status: int = 404) -> ASGIApp:
    root = f"{scope.get('root_path', '')}/"
    around = emergency.bar(version.numbers), header(version.name, root)
    html = document.plain(f"Page introuvable – {TOOL}", root, lost.unknown_page(root), *around)
    return HTMLResponse(html, status, headers=FRENCH)


async def _refused(scope: Scope, receive: Receive, send: Send) -> None:
    headers = {"Allow": ", ".join(READ), **FRENCH}
    await PlainTextResponse(ONLY_READ, 405, headers=headers)(scope, receive, send)


def _in_french(scope: Scope, receive: Receive, send: Send) -> Send:
    """`send`, with a page of ours in place of any refusal, failure or page that is not said to be in French."""
    replaced = False

    async def checked(message: Message) -> None:
        nonlocal replaced
        if message["type"] == "http.response.start" and _is_foreign(message):
            replaced = True
            status = message["status"] if message["status"] >= WRONG else 404
            version = await run_in_threadpool(store.store().current)
            await _lost(version, scope, status)(scope, receive, send)
        elif not replaced:
            await send(message)

    return checked


def _is_foreign(message: Message) -> bool:
    headers = Headers(raw=message["headers"])
    wordy = message["status"] >= WRONG or headers.get("content-type", "").startswith("text/html")
    return wordy and headers.get("content-language") != FRENCH["Content-Language"]


def strict() -> dict[str, str]:
    """The headers that every answer carries."""
    parents = framing.parents()
    policy = {"Content-Security-Policy": document.policy(framing.ancestors(parents))}
    # the older header knows no list of sites: it is left out where some are named
    return {**HEADERS, **policy, **({} if parents else {"X-Frame-Options": "DENY"})}


def _sealed(send: Send) -> Send:
    """`send`, with our headers on each answer."""

    async def sealed(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(strict())
        await send(message)

    return sealed
