"""What the server answers by itself, before any address is known: a request too long, or that is not one."""

from typing import Any, Final

from uvicorn.protocols.http.auto import AutoHTTPProtocol

UNREADABLE: Final = "Demande illisible, ou trop longue. En cas de danger : le 15, le 112, ou le 114."
"""Letters of ASCII only: the server writes no others here."""
_REFUSE: Final = "send_400_response"


def in_french() -> None:
    """Let the server say it in French. It offers no setting for that: its own method is given other words."""
    refuse = getattr(AutoHTTPProtocol, _REFUSE, None)
    if refuse is None or hasattr(refuse, "in_french"):
        return

    def refused(self: Any, _: str) -> None:  # noqa: ANN401 - whichever protocol the server has
        refuse(self, UNREADABLE)

    refused.in_french = True  # type: ignore[attr-defined] # so that it is done once
    setattr(AutoHTTPProtocol, _REFUSE, refused)
