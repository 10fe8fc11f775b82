"""What the app answers beside Streamlit: our files, the drawings, the page as sent, French words for the rest."""

import sys
from collections.abc import AsyncIterator, Awaitable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from logigram.paper import PageError, Sheet
from logigram.render.link import FLOW
from logigram.territory import Territory
from logigram.ui.address import read
from logigram.ui.pages import lost
from logigram.ui.printed import WHOLE, hung, offered
from logigram.ui.site import API, DATA, DRAWING, DRAWING_PDF, NEUTRAL, PAPER, QR, TOOL
from logigram.ui.web import api, document, emergency, framing, logs, paper, printer, wire
from logigram.ui.web.data import data
from logigram.ui.web.drawing import asked
from logigram.ui.web.fonts import font_file
from logigram.ui.web.header import header
from logigram.ui.web.middleware import FRENCH, Shell, strict
from logigram.ui.web.qr import qr
from logigram.ui.web.store import Version, store

SCRIPT: Final = str(Path(__file__).parents[1] / "script" / "page.py")
KEPT: Final = {"Cache-Control": "public, max-age=31536000, immutable"}
FILES: Final = frozenset(path.name for path in document.STATIC.iterdir())
MISUSE: Final = 2
"""The exit status of what cannot run as it was asked, as on the command line."""

logs.seal()


def resource(request: Request) -> Response:
    """One of our own files, or of the font's: named in full, never looked for."""
    name = request.path_params["name"]
    path = document.STATIC / name if name in FILES else font_file(name)
    if path is None:
        return _absent("Ce fichier n'existe pas.")
    return FileResponse(path, headers=KEPT)


def chart(request: Request) -> Response:
    """The drawing of a chart, for the address of its page."""
    territory = store().current().territory
    found = asked(territory, request.query_params.multi_items()) if territory else None
    if found is None:
        return _absent("Ce schéma n'existe pas.")
    svg, headers = found
    return Response(svg, media_type="image/svg+xml", headers={"Cache-Control": "no-cache", **headers})


def chart_data(request: Request) -> Response:
    """A flow as data, in all windows."""
    territory = store().current().territory
    found = data(territory, request.query_params.get(FLOW, "")) if territory else None
    if found is None:
        return _absent("Ce logigramme n'existe pas.")
    return Response(found, media_type="application/json", headers={"Cache-Control": "no-cache"})


async def sheet(request: Request) -> Response:
    """The chart of an address on paper, as `logigram render` composes it."""
    version = await run_in_threadpool(store().current)
    territory = version.territory
    chart = paper.chart(territory, request.query_params.multi_items()) if territory else None
    if territory is None or chart is None:
        return _absent("Ce schéma n'existe pas.")
    return await _pdf(request, version, paper.file_name(territory, chart), paper.drawn(territory, chart))


async def printed(request: Request) -> Response:
    """A sheet to print, by the name of its file; or all of them."""
    version = await run_in_threadpool(store().current)
    offers = offered(version.territory) if version.territory else {}
    name = request.path_params["name"]
    if version.territory is None or name not in {*offers, WHOLE}:
        return Response(status_code=404)  # the shell tells it in a page
    if name == WHOLE:
        return _set(request, version.territory, hung(offers.values()))
    return await _pdf(request, version, name, paper.composed(version.territory, offers[name]))


async def _pdf(request: Request, version: Version, name: str, composed: Awaitable[bytes]) -> Response:
    """A sheet once it is composed; a page that says what to do when it cannot be."""
    try:
        return Response(await composed, media_type="application/pdf", headers=_named("inline", name))
    except PageError as error:
        logs.log.warning("%s : %s", name, error)
    root = f"{request.scope.get('root_path', '')}/"
    around = emergency.bar(version.numbers), header(version.name, root)
    html = document.plain(f"Feuille impossible – {TOOL}", root, lost.unprintable(root), *around)
    return HTMLResponse(html, status_code=422, headers=FRENCH)


def _set(request: Request, territory: Territory, offers: Iterable[Sheet]) -> Response:
    """Every sheet in one file; nothing is composed for whoever asks only whether it is there."""
    name = f"{territory.settings.territory.replace('_', '-')}.zip"
    pieces = printer.together(territory, offers) if request.method == "GET" else ()
    return StreamingResponse(pieces, media_type="application/zip", headers=_named("attachment", name))


def _named(how: str, name: str) -> dict[str, str]:
    return {"Content-Disposition": f'{how}; filename="{name}"', "Cache-Control": "no-cache"}


def code(request: Request) -> Response:
    """The QR code of the link to an orientation, answers left out."""
    territory = store().current().territory
    svg = qr(territory, read(request.query_params.multi_items())) if territory else None
    if svg is None:
        return _absent("Ce code n'existe pas.")
    return Response(svg, media_type="image/svg+xml", headers={"Cache-Control": "no-cache"})


def neutral(_: Request) -> Response:
    """A page that says nothing of this site."""
    return HTMLResponse(document.neutral(), headers={"Cache-Control": "no-store", **FRENCH})


def _absent(words: str) -> Response:
    return PlainTextResponse(words, status_code=404, headers=FRENCH)


def on_error(error: Exception) -> bool:
    """Write a failure of ours on the terminal; nothing of it is shown on the page."""
    logs.defect("défaut de l'application", error)
    return True


async def failed(request: Request, error: Exception) -> Response:
    """A page of ours in place of the English words of the server; the failure is on the terminal."""
    del error  # written by the server itself
    root = f"{request.scope.get('root_path', '')}/"
    bar = emergency.bar(emergency.FALLBACK)
    html = document.plain(f"Un problème est survenu – {TOOL}", root, lost.defect(root), bar, header("", root))
    return HTMLResponse(html, status_code=500, headers={**strict(), **FRENCH})


@asynccontextmanager
async def lifespan(_: object) -> AsyncIterator[None]:
    """Before the first request: each line of the log once, and the flows read, so that no reader waits for them."""
    logs.once()
    wire.in_french()
    await run_in_threadpool(store().current)
    yield


def middleware() -> list[Middleware]:
    """What stands around Streamlit; ends the process, in French, when its settings name no site that exists."""
    try:
        framing.parents()
    except framing.NotAnOrigin as wrong:
        sys.stderr.write(f"Erreur : {wrong}\n")
        sys.exit(MISUSE)
    return [Middleware(Shell)]


ROUTES: Final = [
    Route("/ressources/{name}", resource),
    Route(f"/{DRAWING}", chart),
    Route(f"/{DRAWING_PDF}", sheet),
    Route(f"/{PAPER}/{{name}}", printed),
    Route(f"/{DATA}", chart_data),
    Route(f"/{QR}", code),
    Route(f"/{API}", api.walk),
    Route(f"/{NEUTRAL}", neutral),
]
HANDLERS: Final = {Exception: failed}
