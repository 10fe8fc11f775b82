"""The band: which moment a page speaks of, how another is chosen, and what our script compares."""

import re
from datetime import datetime
from html import unescape

import pytest

from logigram.ui.address import parse
from logigram.ui.frame import frame
from logigram.ui.moment import band
from logigram.ui.view import View, look
from logigram.ui.web.store import Version
from logigram.ui.words import NBSP
from tests.territories import outcome, question, territory

FLOW = {
    "debut": "q",
    "questions": {"q": question(oui="r", non="o"), "r": question(oui="o", non="o")},
    "orientations": {"o": outcome("mairie")},
}


def see(query: str, now: str = "2026-11-28T22:05+01:00", **settings: object) -> View:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("LOGIGRAM_NOW", now)
        return look(Version(), territory({"adult": FLOW}, settings), "", parse(query))


def plain(query: str, now: str = "2026-11-28T22:05+01:00") -> str:
    """What the first lines of the band say."""
    said = unescape(band(see(query, now))).partition("<details>")[0]
    return re.sub(r"<[^>]+>", "", said).replace(NBSP, " ")


def marks(query: str, now: str = "2026-11-28T22:05+01:00", **settings: object) -> dict[str, str]:
    written = unescape(band(see(query, now, **settings))).partition(">")[0]
    return dict(re.findall(r'data-(\w+)="([^"]*)"', written))


def instant(text: str) -> str:
    return str(round(datetime.fromisoformat(text).timestamp() * 1000))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "Samedi 28 novembre, 22 h 05 : week-end et jours fériés, jusqu'à lundi 9 h"),
        (
            "fenetre=nuit",
            "Fenêtre choisie : semaine, de nuit. Ce n'est pas l'heure qu'il est. Revenir à maintenant",
        ),
        (
            "quand=2026-11-24T17:00",
            "Vous regardez : mardi 24 novembre, 17 h. Semaine, de nuit, jusqu'à mercredi 9 h. Revenir à maintenant",
        ),
        (
            "quand=2027-01-05T10:30",
            "Vous regardez : mardi 5 janvier 2027, 10 h 30. Semaine, en journée, jusqu'à 17 h. Revenir à maintenant",
        ),
        (
            "fenetre=rien&quand=2026-11-24T17:00",
            "Vous regardez : mardi 24 novembre, 17 h. Semaine, de nuit, jusqu'à mercredi 9 h. Revenir à maintenant",
        ),
    ],
)
def test_the_moment_in_words(query: str, said: str) -> None:
    assert plain(query) == said


def test_an_hour_that_comes_twice_is_the_first() -> None:
    then = see("quand=2026-10-25T02:30").now
    assert then.timestamp() == datetime.fromisoformat("2026-10-25T02:30+02:00").timestamp()


def test_a_moment_is_that_of_the_whole_page() -> None:
    view = see("logigramme=adult&q=non&quand=2026-11-24T08:00")
    assert (view.now.isoformat(), view.window, view.live) == ("2026-11-24T08:00:00+01:00", "nuit", False)
    assert view.actual.isoformat() == "2026-11-28T22:05:00+01:00"
    assert "quand=2026-11-24T08:00" in view.after(())


def test_every_way_out_of_the_band_keeps_the_answers_even_those_that_wait() -> None:
    links = re.findall(r'href="([^"]*)"', unescape(band(see("logigramme=adult&r=oui&quand=2026-11-24T08:00"))))
    assert links == [
        "./?logigramme=adult&r=oui",
        "./?logigramme=adult&r=oui",
        *(f"./?logigramme=adult&r=oui&fenetre={window}" for window in ("jour", "nuit", "week_end")),
    ]
    kept = re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', band(see("logigramme=adult&q=oui&fenetre=jour")))
    assert kept == [("logigramme", "adult"), ("adult/q", "oui")]


def test_a_page_that_speaks_of_now_says_when_it_changes() -> None:
    assert marks("", "2026-11-24T16:00+01:00") == {
        "window": "maintenant jour",
        "title": "Semaine, en journée",
        "came": f"Il est 16{NBSP}h : la fenêtre est maintenant « Semaine, en journée »",
        "now": instant("2026-11-24T16:00+01:00"),
        "change": instant("2026-11-24T17:00+01:00"),
    }


@pytest.mark.parametrize(
    ("now", "change"),
    [
        ("2026-11-28T22:05+01:00", "2026-11-29T00:00+01:00"),
        ("2026-11-24T17:00+01:00", "2026-11-25T00:00+01:00"),
        ("2026-11-25T00:00+01:00", "2026-11-25T09:00+01:00"),
        ("2026-11-24T16:59:59+01:00", "2026-11-24T17:00+01:00"),
        ("2026-10-24T23:30+02:00", "2026-10-25T00:00+02:00"),
    ],
)
def test_the_day_and_the_window_change_what_a_page_says(now: str, change: str) -> None:
    assert marks("", now)["change"] == instant(change)


def test_a_dated_notice_changes_what_a_page_says() -> None:
    notice = {"du": "2026-11-24 10:00", "au": "2026-11-24 11:30", "texte": "Ligne coupée"}
    assert marks("", "2026-11-24T09:30+01:00", avis=[notice])["change"] == instant("2026-11-24T10:00+01:00")
    assert marks("", "2026-11-24T10:00+01:00", avis=[notice])["change"] == instant("2026-11-24T11:30+01:00")


@pytest.mark.parametrize("query", ["fenetre=nuit", "quand=2026-11-24T17:00"])
def test_another_moment_never_changes_by_itself(query: str) -> None:
    assert marks(query).keys() == {"window"}
    view = see(f"logigramme=adult&q=non&{query}")
    assert "data-change" not in frame(view)
    assert "data-walk" not in frame(view)


def test_a_walk_has_a_place_to_say_that_time_went_by() -> None:
    assert 'hidden data-walk="adult" data-steps="1"' in frame(see("logigramme=adult&q=oui"))
    assert 'data-steps="1"' in frame(see("logigramme=adult&r=oui"))
    assert "data-walk" not in frame(see(""))
