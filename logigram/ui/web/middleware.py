"""Around Streamlit: pages sent in French with the emergency bar, strict headers, a way out of wrong addresses."""

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from logigram.ui.pages import lost
from logigram.ui.site import DATA, DRAWING, NEUTRAL, PAGES, QR, TOOL
from logigram.ui.web import document, emergency, store
from logigram.ui.web.header import header

HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
SERVED: Final = (
    *("/_stcore/", "/static/", "/media/", "/component/", "/ressources/"),
    *(f"/{DRAWING}", f"/{DATA}", f"/{QR}", f"/{NEUTRAL}", "/manifest.json"),
)
REFUSED: Final = "/_stcore/agent/"
"""Streamlit describes itself to programs there, in English, even when that door is closed."""


class Shell:
    """Pure ASGI: websockets and streams go through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for the pages and the unknown addresses, let Streamlit answer for the rest."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"].removeprefix(scope.get("root_path", "")) or "/"
        await self._answer(path, scope)(scope, receive, _sealed(send))

    def _answer(self, path: str, scope: Scope) -> ASGIApp:
        if path.strip("/") in PAGES and not path.startswith("//"):
            return _page(path.strip("/"))
        if path.startswith(SERVED) and not path.startswith(REFUSED):
            return self.app
        return _lost(f"{scope.get('root_path', '')}/")


def _page(page: str) -> ASGIApp:
    version = store.store().current()
    title = f"{PAGES[page]} – {TOOL}{', ' * bool(version.name)}{version.name}"
    html = document.page(title, emergency.bar(version.numbers), header(version.name, page=page))
    return HTMLResponse(html, headers={"Cache-Control": "no-cache"})


def _lost(root: str) -> ASGIApp:
    version = store.store().current()
    around = emergency.bar(version.numbers), header(version.name, root)
    html = document.plain(f"Page introuvable – {TOOL}", root, lost.unknown_page(root), *around)
    return HTMLResponse(html, status_code=404)


def strict() -> dict[str, str]:
    """The headers that every answer carries."""
    return {**HEADERS, "Content-Security-Policy": document.policy()}


def _sealed(send: Send) -> Send:
    """`send`, with our headers on each answer."""

    async def sealed(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(strict())
        await send(message)

    return sealed
