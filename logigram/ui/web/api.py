"""`/api/walk`: where some answers lead, for programs; what `logigram walk --format json` prints, over HTTP.

Nothing of it is kept, neither in a cache nor in a log, and nothing of what was asked is repeated.
"""

from http import HTTPStatus
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse

from logigram.territory import Territory
from logigram.ui.address import Address, read
from logigram.ui.asked import BOTH, WINDOW_GONE, asked
from logigram.ui.web import clock
from logigram.ui.web.store import store
from logigram.walk import replay, state

HEADERS: Final = {"Cache-Control": "no-store", "Content-Language": "fr"}
NO_FLOWS: Final = "Les logigrammes ne peuvent pas être lus pour le moment. En cas de danger : le 15, le 112, ou le 114."
NO_NAME: Final = "Indiquer un logigramme, par exemple « logigramme=adult »."
FLOW_GONE: Final = "Ce logigramme n'existe pas, ou n'existe plus."
NODE_GONE: Final = "Le point de départ donné par « depuis » n'existe pas, ou n'existe plus, dans ce logigramme."
WRONG_WINDOW: Final = "Cette fenêtre n'existe pas, ou n'existe plus."
WRONG_WHEN: Final = (
    "Ce moment ne peut pas être regardé. Écrire par exemple « quand=2026-11-28T22:00 », à moins de deux ans."
)


class Refused(Exception):  # noqa: N818 - what is wrong is what it says
    """What cannot be answered: the status, and why, in words that repeat nothing of what was asked."""

    def __init__(self, status: HTTPStatus, words: str) -> None:
        super().__init__(words)
        self.status = status


def walk(request: Request) -> JSONResponse:
    """The state of the walk that the parameters describe, written as in the address of its page."""
    territory = store().current().territory
    try:
        content = walked(territory, read(request.query_params.multi_items()))
    except Refused as refused:
        return JSONResponse({"error": str(refused)}, refused.status, headers=HEADERS)
    return JSONResponse(content, headers=HEADERS)


def walked(territory: Territory | None, wanted: Address) -> dict[str, Any]:
    """Where the answers of an address lead. A program reads no notice: what does not exist is Refused.

    Only answers are let go, as on the page, since a flow may change under a walk: `ignored` counts them.
    """
    if territory is None:
        raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, NO_FLOWS)
    if wanted.flow is None:
        raise Refused(HTTPStatus.BAD_REQUEST, NO_NAME)
    if wanted.flow not in territory.flows:
        raise Refused(HTTPStatus.NOT_FOUND, FLOW_GONE)
    if wanted.origin is not None and wanted.origin not in territory.flows[wanted.flow].nodes:
        raise Refused(HTTPStatus.NOT_FOUND, NODE_GONE)
    followed = replay(territory, wanted.flow, _window(territory, wanted), wanted.answers, wanted.origin)
    return state(followed, clock.now(territory.settings.timezone).date())


def _window(territory: Territory, wanted: Address) -> str:
    """The window named, that of the moment named, or that of now."""
    now = clock.now(territory.settings.timezone)
    found = asked(wanted, territory, now)
    if WINDOW_GONE in found.said:
        raise Refused(HTTPStatus.NOT_FOUND, WRONG_WINDOW)
    if set(found.said) - {BOTH}:
        raise Refused(HTTPStatus.BAD_REQUEST, WRONG_WHEN)
    return found.window or territory.calendar.window_at(found.instant or now).id
