"""What the server answers by itself."""

import pytest
from uvicorn.protocols.http import auto

from logigram.ui.web import wire


class Protocol:
    """What stands for that of the server."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def send_400_response(self, msg: str) -> None:
        self.said.append(msg)


def test_the_server_refuses_in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "AutoHTTPProtocol", Protocol)
    wire.in_french()
    wire.in_french()
    protocol = Protocol()
    protocol.send_400_response("Invalid HTTP request received.")
    assert protocol.said == [wire.UNREADABLE]


def test_its_words_can_be_written_by_the_server() -> None:
    assert wire.UNREADABLE.isascii()
    assert hasattr(auto.AutoHTTPProtocol, "send_400_response"), "otherwise its words are English again"
