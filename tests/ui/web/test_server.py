"""What our own routes answer, and what they keep to themselves."""

import pytest
from starlette.requests import Request

from logigram.ui import router, screen
from logigram.ui.address import parse
from logigram.ui.web import server
from logigram.ui.web.drawing import drawing
from tests.territories import outcome, question, territory

FLOWS = {"adult": {"debut": "q", "questions": {"q": question(oui="o", non="o")}, "orientations": {"o": outcome()}}}


def request(name: str) -> Request:
    return Request({"type": "http", "method": "GET", "path": "/", "headers": [], "path_params": {"name": name}})


@pytest.mark.parametrize("name", ["logigram.js", "logigram.css", "icon.svg", "AtkinsonHyperlegible-Bold.ttf"])
def test_our_files_are_served_and_may_be_kept(name: str) -> None:
    answer = server.resource(request(name))
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("name", ["..", "../server.py", "server.py", "", "logigram.css/"])
def test_no_other_file_is(name: str) -> None:
    assert server.resource(request(name)).status_code == 404


@pytest.mark.parametrize(
    "query", ["", "logigramme=adult", "logigramme=rien&fenetre=nuit", "logigramme=adult&fenetre=rien"]
)
def test_no_drawing_of_what_does_not_exist(query: str) -> None:
    assert drawing(territory(FLOWS), parse(query)) is None


def test_a_drawing_has_the_walk_and_links_without_a_window() -> None:
    svg = drawing(territory(FLOWS), parse("logigramme=adult&fenetre=nuit&q=oui"))
    assert svg
    assert "parcours" in svg
    assert 'href="./?logigramme=adult&amp;q=oui"' in svg  # as it was reached; the other boxes, from there
    assert "fenetre" not in svg


def test_a_failure_gives_a_french_page_with_the_numbers_and_nothing_of_the_failure() -> None:
    with pytest.raises(StopIteration) as finished:  # nothing waits: no event loop is needed
        server.failed(request(""), ZeroDivisionError("secret")).send(None)
    answer = finished.value.value
    assert answer.status_code == 500
    assert "Un problème est survenu" in answer.body.decode()
    assert "tel:15" in answer.body.decode()
    assert "secret" not in answer.body.decode()
    assert "content-security-policy" in answer.headers


def test_a_page_that_fails_is_replaced_by_a_page_with_the_numbers(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    words = "secret"

    def broken(*_: object) -> None:
        raise ZeroDivisionError(words)

    monkeypatch.setattr(router, "screen", broken)
    found = screen.draw("", [])
    assert "tel:15" in found.body
    assert "secret" not in found.body
    assert "ZeroDivisionError" in caplog.text
    assert "in broken" in caplog.text
    assert "secret" not in caplog.text, "the words of a failure may quote an address"
