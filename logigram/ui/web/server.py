"""What the app answers beside Streamlit: our files, the drawings, the page as sent, French words for the rest."""

import logging
from pathlib import Path
from typing import Final

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from logigram.ui.address import FLOW, read
from logigram.ui.pages import lost
from logigram.ui.site import DATA, DRAWING, NEUTRAL, QR, TOOL
from logigram.ui.web import document, emergency
from logigram.ui.web.data import data
from logigram.ui.web.drawing import asked
from logigram.ui.web.fonts import font_file
from logigram.ui.web.header import header
from logigram.ui.web.middleware import Shell, strict
from logigram.ui.web.qr import qr
from logigram.ui.web.store import store

SCRIPT: Final = str(Path(__file__).parents[1] / "script" / "page.py")
KEPT: Final = {"Cache-Control": "public, max-age=31536000, immutable"}
FILES: Final = frozenset(path.name for path in document.STATIC.iterdir())

log = logging.getLogger("logigram")


def resource(request: Request) -> Response:
    """One of our own files, or of the font's: named in full, never looked for."""
    name = request.path_params["name"]
    path = document.STATIC / name if name in FILES else font_file(name)
    if path is None:
        return PlainTextResponse("Ce fichier n'existe pas.", status_code=404)
    return FileResponse(path, headers=KEPT)


def chart(request: Request) -> Response:
    """The drawing of a chart, for the address of its page."""
    territory = store().current().territory
    found = asked(territory, request.query_params.multi_items()) if territory else None
    if found is None:
        return PlainTextResponse("Ce schéma n'existe pas.", status_code=404)
    svg, headers = found
    return Response(svg, media_type="image/svg+xml", headers={"Cache-Control": "no-cache", **headers})


def chart_data(request: Request) -> Response:
    """A flow as data, in all windows."""
    territory = store().current().territory
    found = data(territory, request.query_params.get(FLOW, "")) if territory else None
    if found is None:
        return PlainTextResponse("Ce logigramme n'existe pas.", status_code=404)
    return Response(found, media_type="application/json", headers={"Cache-Control": "no-cache"})


def code(request: Request) -> Response:
    """The QR code of the link to an orientation, answers left out."""
    territory = store().current().territory
    svg = qr(territory, read(request.query_params.multi_items())) if territory else None
    if svg is None:
        return PlainTextResponse("Ce code n'existe pas.", status_code=404)
    return Response(svg, media_type="image/svg+xml", headers={"Cache-Control": "no-cache"})


def neutral(_: Request) -> Response:
    """A page that says nothing of this site."""
    return HTMLResponse(document.neutral(), headers={"Cache-Control": "no-store"})


def on_error(error: Exception) -> bool:
    """Write a failure of ours on the terminal; nothing of it is shown on the page."""
    log.error("défaut de l'application", exc_info=error)
    return True


async def failed(request: Request, error: Exception) -> Response:
    """A page of ours in place of the English words of the server; the failure is on the terminal."""
    del error  # written by the server itself
    root = f"{request.scope.get('root_path', '')}/"
    bar = emergency.bar(emergency.FALLBACK)
    html = document.plain(f"Un problème est survenu – {TOOL}", root, lost.defect(root), bar, header("", root))
    return HTMLResponse(html, status_code=500, headers=strict())


class WithoutAnswers(logging.Filter):
    """Takes the parameters, that is the answers given, out of the lines of the access log."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Cut each address at its « ? »; every line is kept."""
        if isinstance(record.args, tuple):
            record.args = tuple(each.split("?")[0] if isinstance(each, str) else each for each in record.args)
        return True


logging.getLogger("uvicorn.access").addFilter(WithoutAnswers())

ROUTES: Final = [
    Route("/ressources/{name}", resource),
    Route(f"/{DRAWING}", chart),
    Route(f"/{DATA}", chart_data),
    Route(f"/{QR}", code),
    Route(f"/{NEUTRAL}", neutral),
]
MIDDLEWARE: Final = [Middleware(Shell)]
HANDLERS: Final = {Exception: failed}
