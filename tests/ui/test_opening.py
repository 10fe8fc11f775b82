"""Doors in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from logigram.calendar import OpeningState
from logigram.ui.address import Address, parse
from logigram.ui.opening import said, sign, status
from logigram.ui.view import View, look
from logigram.ui.web.store import Version
from logigram.ui.words import NBSP
from tests.territories import outcome, question, territory

PARIS = ZoneInfo("Europe/Paris")
FLOWS = {"adult": {"debut": "q", "questions": {"q": question(oui="o")}, "orientations": {"o": outcome()}}}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


@pytest.mark.parametrize(
    ("state", "now", "words"),
    [
        (OpeningState("open", always=True), "2026-11-28T22:05", "Ouvert maintenant, jour et nuit"),
        (
            OpeningState("open", closes_at=at("2026-11-28T23:00")),
            "2026-11-28T22:45",
            "Ouvert maintenant, encore 15 min",
        ),
        (
            OpeningState("open", closes_at=at("2026-11-29T00:20")),
            "2026-11-28T22:05",
            "Ouvert maintenant, encore 2 h 15",
        ),
        (
            OpeningState("closed", opens_at=at("2026-11-23T09:00")),
            "2026-11-21T23:00",
            "Fermé ; ouvre lundi 23 novembre à 9 h, dans 34 h",
        ),
        (
            OpeningState("closed", opens_at=at("2026-12-28T09:00")),
            "2026-12-24T17:00",
            "Fermé ; ouvre lundi 28 décembre à 9 h, dans 88 h",
        ),
        (OpeningState("closed"), "2026-11-28T22:05", "Fermé ; réouverture inconnue"),
        (OpeningState("unknown"), "2026-11-28T22:05", "Horaires à confirmer"),
        (OpeningState("suspended"), "2026-11-28T22:05", "N'accueille plus jusqu'à nouvel ordre"),
    ],
)
def test_said(state: OpeningState, now: str, words: str) -> None:
    assert said(state, at(now)).words.replace(NBSP, " ") == words


@pytest.mark.parametrize(
    ("state", "now", "words"),
    [
        (OpeningState("open", always=True), "2026-11-28T22:05", "Ouvert à ce moment, jour et nuit"),
        (
            OpeningState("open", closes_at=at("2026-11-28T23:00")),
            "2026-11-28T22:45",
            "Ouvert à ce moment, encore 15 min",
        ),
        (
            OpeningState("closed", opens_at=at("2026-11-25T09:00")),
            "2026-11-24T17:00",
            "Fermé à ce moment ; ouvre mercredi 25 novembre à 9 h, 16 h après",
        ),
        (OpeningState("closed"), "2026-11-28T22:05", "Fermé à ce moment ; réouverture inconnue"),
    ],
)
def test_what_is_not_the_present_is_never_said_to_be(state: OpeningState, now: str, words: str) -> None:
    assert said(state, at(now), live=False).words.replace(NBSP, " ") == words


@pytest.mark.parametrize(
    ("name", "query", "change"),
    [
        ("mairie", "", "2026-11-30T09:00"),
        ("samu_15", "", None),
        ("inconnu", "", None),
        ("mairie", "fenetre=jour", None),
        ("mairie", "quand=2026-11-24T10:00", None),
    ],
)
def test_a_door_says_when_it_changes_if_the_page_speaks_of_now(
    monkeypatch: pytest.MonkeyPatch, name: str, query: str, change: str | None
) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")
    shown = sign(look(Version(), territory(FLOWS), "", parse(query)), name)
    wanted = None if change is None else round(at(change).timestamp() * 1000)
    assert (f'data-change="{wanted}"' in shown) if wanted else ("data-change" not in shown)


@pytest.mark.parametrize(
    ("now", "opens", "wait"),
    [
        ("2026-03-28T23:00", "2026-03-29T09:00", "dans 9 h"),
        ("2026-10-24T23:00", "2026-10-25T08:00", "dans 10 h"),
    ],
)
def test_the_nights_when_clocks_change_are_counted_as_they_last(now: str, opens: str, wait: str) -> None:
    state = OpeningState("closed", opens_at=at(opens))
    assert said(state, at(now)).words.replace(NBSP, " ").endswith(wait)


def view(monkeypatch: pytest.MonkeyPatch, window: str | None = None) -> View:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")
    unsure = {"nom": "Douteux", "type": "social", "horaires": "24/7", "a_confirmer": ["horaires"]}
    return look(Version(), territory(FLOWS, structures={"doute": unsure}), "", Address("adult", window))


@pytest.mark.parametrize(
    ("structure", "window", "kind", "words"),
    [
        ("samu_15", None, "yes", "Ouvert maintenant, jour et nuit"),
        ("mairie", None, "no", "Fermé ; ouvre lundi 30 novembre à 9 h, dans 35 h"),
        ("inconnu", None, "unknown", "Horaires à confirmer"),
        ("doute", None, "partly", "Ouvert maintenant, jour et nuit, d'après des horaires à confirmer"),
        ("samu_15", "nuit", "yes", "Ouvert pendant toute cette fenêtre"),
        ("mairie", "nuit", "no", "Fermé dans cette fenêtre"),
        ("mairie", "jour", "yes", "Ouvert pendant toute cette fenêtre"),
        ("inconnu", "nuit", "unknown", "Horaires à confirmer"),
    ],
)
def test_status(monkeypatch: pytest.MonkeyPatch, structure: str, window: str | None, kind: str, words: str) -> None:
    found = status(view(monkeypatch, window), structure)
    assert (found.kind, found.words.replace(NBSP, " ")) == (kind, words)
