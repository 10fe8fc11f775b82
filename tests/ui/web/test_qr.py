"""The QR code of an orientation: the link without answers or window, where everybody can follow it."""

from typing import Any

import pytest

from logigram.territory import Territory
from logigram.ui.address import parse
from logigram.ui.web import qr as codes
from logigram.ui.web.qr import qr
from tests.territories import outcome, question, territory

FLOWS = {"adult": {"debut": "q", "questions": {"q": question(oui="o", non="o")}, "orientations": {"o": outcome()}}}


def here(**settings: Any) -> Territory:  # noqa: ANN401 - as editors write them
    return territory(FLOWS, {"adresse_publique": "https://exemple.fr", **settings})


def test_the_code_is_drawn_on_white_so_that_a_dark_page_leaves_it_readable() -> None:
    drawn = qr(here(), parse("logigramme=adult&depuis=o"))
    assert drawn
    assert drawn.startswith("<svg")
    assert 'fill="#fff"' in drawn


def test_answers_and_window_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "drawn", lambda link: link)
    queries = ("depuis=o", "depuis=o&fenetre=nuit", "depuis=o&q=oui", "depuis=o&quand=2026-11-28T22:00&zzz=zzz")
    links = {qr(here(), parse(f"logigramme=adult&{query}")) for query in queries}
    assert links == {"https://exemple.fr/?logigramme=adult&depuis=o"}


@pytest.mark.parametrize("query", ["", "logigramme=rien", "logigramme=adult&depuis=rien"])
def test_no_code_of_what_does_not_exist(query: str) -> None:
    assert qr(here(), parse(query)) is None


def test_no_code_while_nobody_could_follow_it() -> None:
    assert qr(territory(FLOWS), parse("logigramme=adult&depuis=o")) is None
    assert qr(here(adresse_publique="exemple"), parse("logigramme=adult&depuis=o")) is None
