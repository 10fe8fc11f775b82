"""The page of a chart, without a browser."""

import re
from html import unescape

import pytest

from logigram.render import diagram, entries
from logigram.territory import Territory
from logigram.ui.router import screen
from logigram.ui.web.store import Version
from logigram.ui.words import NBSP
from tests.render.charts import sample
from tests.territories import SETTINGS, territory


def show(monkeypatch: pytest.MonkeyPatch, here: Territory) -> None:
    class Kept:
        def current(self) -> Version:
            return Version(here)

    monkeypatch.setattr("logigram.ui.router.store", Kept)


@pytest.fixture(autouse=True)
def saturday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")
    show(monkeypatch, sample())


def page(query: str = "logigramme=adult") -> tuple[str, str]:
    pairs = [(key, value) for key, _, value in (part.partition("=") for part in query.split("&"))]
    drawn = screen("schema", pairs)
    return drawn.title, unescape(drawn.body).replace(NBSP, " ")


def chips(html: str) -> dict[str, tuple[str, bool]]:
    """Each moment offered: its address, and whether it is the one shown."""
    found = re.search(r'aria-label="Moments du schéma">(.*?)</nav>', html)
    assert found
    links = re.findall(r'<a href="([^"]*)" data-nav class="lg-chip"( aria-current="true")?>([^<]*)', found[1])
    return {words: (href, bool(current)) for href, current, words in links}


@pytest.mark.parametrize(
    ("query", "moment"),
    [
        ("logigramme=adult", "week-end et jours fériés"),
        ("logigramme=adult&fenetre=nuit", "semaine, de nuit"),
        ("logigramme=adult&quand=2026-11-24T10:00", "semaine, en journée"),
        ("logigramme=adult&fenetres=toutes", "tous les moments"),
    ],
)
def test_title_and_heading_name_the_flow_and_the_moment(query: str, moment: str) -> None:
    title, html = page(query)
    assert title.startswith(f"Schéma : Adulte – {moment} – ")
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", html)
    assert heading
    assert re.sub("<[^>]*>", "", heading[1]) == f"Schéma : Adulte – {moment}"


def test_now_all_moments_or_one_of_them_can_be_chosen_and_the_walk_stays() -> None:
    _, html = page("logigramme=adult&danger=non")
    walk = "./schema?logigramme=adult&danger=non"
    assert chips(html) == {
        "Maintenant : week-end et jours fériés": (walk, True),
        "Tous les moments": (f"{walk}&fenetres=toutes", False),
        "Semaine, en journée": (f"{walk}&fenetre=jour", False),
        "Semaine, de nuit": (f"{walk}&fenetre=nuit", False),
        "Week-end et jours fériés": (f"{walk}&fenetre=week_end", False),
    }


@pytest.mark.parametrize(
    ("query", "current"),
    [
        ("fenetres=toutes", "Tous les moments"),
        ("fenetres=toutes&fenetre=nuit", "Tous les moments"),
        ("fenetre=nuit", "Semaine, de nuit"),
        ("quand=2026-11-24T10:00", "Semaine, en journée"),
    ],
)
def test_the_moment_shown_is_marked(query: str, current: str) -> None:
    _, html = page(f"logigramme=adult&{query}")
    assert [words for words, (_, shown) in chips(html).items() if shown] == [current]


def test_a_wrong_choice_of_moments_is_said_and_dropped() -> None:
    _, html = page("logigramme=adult&fenetres=zzz")
    assert "Le choix de moments de cette adresse n'existe pas" in html
    assert "zzz" not in html


def test_where_there_is_one_window_there_is_nothing_to_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = {"toujours": {"titre": "Toute la semaine", "plages": [{"jours": "lun-dim", "de": "00:00", "a": "24:00"}]}}
    flow = {"debut": "q", "questions": {}, "orientations": {"q": {"titre": "O", "delai": "semaine"}}}
    always = {key: value for key, value in SETTINGS.items() if key != "jours_feries"} | {"fenetres": windows}
    show(monkeypatch, territory({"adult": flow}, {**always, "jours_feries": None}))
    assert "Moments du schéma" not in page()[1]


def test_the_drawing_has_the_walk_and_files_do_not() -> None:
    _, html = page("logigramme=adult&danger=non&fenetres=toutes")
    assert 'data-svg="./dessin.svg?logigramme=adult&danger=non&fenetre=week_end&fenetres=toutes"' in html
    files = dict(re.findall(r'<a href="([^"]*)" download="([^"]*)"', html))
    assert files == {
        "./dessin.svg?logigramme=adult&fenetres=toutes&telecharger=1": "adulte.svg",
        "./dessin.pdf?logigramme=adult&fenetres=toutes": "adulte.pdf",
        "./logigramme.json?logigramme=adult": "adulte.json",
    }
    _, html = page("logigramme=adult&danger=non&fenetre=nuit")
    assert "./dessin.pdf?logigramme=adult&fenetre=nuit" in html


@pytest.mark.parametrize("window", [None, "nuit"])
def test_the_outline_has_the_boxes_numbers_and_ways_of_the_drawing(window: str | None) -> None:
    _, html = page("logigramme=adult&" + (f"fenetre={window}" if window else "fenetres=toutes"))
    outline = html.partition('<ol class="lg-outline">')[2].partition("</ol>")[0]
    found = list(entries(diagram(sample(), "adult", window)))
    heads = re.findall(r"<li><a href=[^>]*>([^<]*)</a>", outline)
    assert [head for head in heads if head[0].isdigit()] == [entry.head for entry in found]
    for way in (way for entry in found for way in entry.ways):
        number = f"{way.target.number}. " if way.target.number else ""
        assert re.search(rf"<li>{re.escape(way.said)} → <a [^>]*>{re.escape(number + way.target.title)}</a>", outline)


def test_the_outline_says_ways_by_window_and_keeps_the_moment() -> None:
    _, html = page("logigramme=adult&fenetres=toutes&fenetre=nuit")
    assert "Oui (nuit · week-end) → " in html
    assert 'href="./?logigramme=adult&depuis=suivie&fenetre=nuit"' in html


def test_links_of_the_page_stay_in_all_moments() -> None:
    _, html = page("logigramme=adult&danger=non&fenetres=toutes")
    assert 'href="./schema?logigramme=contrainte&fenetres=toutes"' in html  # another flow
    assert 'href="./schema?logigramme=adult&fenetres=toutes"' in html  # the answer changed


def test_without_a_flow_one_is_chosen() -> None:
    title, html = page("")
    assert title.startswith("Schéma – ")
    assert "data-svg" not in html
    assert './schema?logigramme=contrainte"' in html
