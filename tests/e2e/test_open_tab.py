"""A tab left open: it renews itself when what it says changes, says so, and leaves the reader where he was."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.reader import PHONE, Reader, reading
from tests.e2e.server import Server
from tests.files import ADULT, STRUCTURES

QUESTIONS = """\
  danger:
    texte: La personne est-elle en danger immédiat ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: suite
  suite:
    texte: Que faut-il ?
    aide: "{help}"
    reponses:
      - {{texte: "Seulement en journée", id: journee, vers: mairie_demain, fenetres: [jour]}}
      - {{texte: "Parler", id: parler, vers: mairie_demain}}
      - {{texte: "Le 15", id: quinze, vers: appeler_15}}
"""
NOTE = "[data-walk]"


def place(reader: Reader) -> float:
    """Where the heading stands on the screen."""
    box = reader.heading.bounding_box()
    assert box
    return box["y"]


class Clock:
    """The server's clock, in a file, and the browser's, moved together."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.set("2026-11-24T16:50+01:00")

    def set(self, now: str) -> None:
        self._now = datetime.fromisoformat(now)
        self.file.write_text(now, encoding="utf-8")

    def go(self, reader: Reader, now: str) -> None:
        """Let time go by, as fast as it can."""
        ahead: timedelta = datetime.fromisoformat(now) - self._now
        self.set(now)
        reader.page.clock.fast_forward(round(ahead.total_seconds() * 1000) + 1500)


@pytest.fixture
def clock(tmp_path: Path) -> Clock:
    return Clock(tmp_path / "now")


@pytest.fixture
def tab(small: Server, clock: Clock) -> Iterator[Server]:
    """A small territory that asks two questions and has doors that open and close, on a Tuesday at 16:50."""
    before, _, rest = ADULT.partition("  danger:\n")
    outcomes = rest[rest.index("orientations:") :]
    text = before + QUESTIONS.format(help="Prenez votre temps. " * 60) + outcomes
    (small.flows / "adult.yaml").write_text(text.replace("structures: [mairie]", "structures: [mairie, tard]"), "utf-8")
    late = (
        '  tard:\n    nom: Accueil du soir\n    type: social\n    horaires: "Tu 16:00-19:00; We 10:00-19:00; PH off"\n'
    )
    (small.flows / "structures.yaml").write_text(STRUCTURES + late, encoding="utf-8")
    server = Server(small.flows, small.flows.parent / "log", now=f"@{clock.file}")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def reader(browser: Browser, tab: Server) -> Iterator[Reader]:
    with reading(browser, tab.url, width=PHONE) as reader:
        reader.page.clock.install()
        yield reader


def test_a_window_that_begins_is_said_and_shown(reader: Reader, clock: Clock) -> None:
    page = reader.open("/").page
    moment = page.locator(".lg-moment")
    expect(moment).to_contain_text("Mardi 24 novembre, 16 h 50 : semaine, en journée, jusqu'à 17 h")
    entries = reader.history()
    clock.go(reader, "2026-11-24T17:00+01:00")
    expect(moment).to_contain_text("Mardi 24 novembre, 17 h : semaine, de nuit, jusqu'à demain 9 h")
    expect(page.locator("#annonce")).to_have_text("Il est 17 h : la fenêtre est maintenant « Semaine, de nuit »")
    clock.go(reader, "2026-11-25T00:00+01:00")
    expect(moment).to_contain_text("Mercredi 25 novembre, minuit : semaine, de nuit, jusqu'à 9 h")
    clock.go(reader, "2026-11-25T09:00+01:00")
    expect(page.locator("#annonce")).to_contain_text("« Semaine, en journée »")
    assert reader.history() == entries


def test_a_door_that_closes_or_opens_is_shown(reader: Reader, clock: Clock) -> None:
    clock.set("2026-11-24T18:50+01:00")
    doors = (
        reader.open("/?logigramme=adult&danger=non&suite=parler")
        .at("mairie_demain")
        .page.locator(".lg-structures .lg-open")
    )
    expect(doors).to_contain_text(["Fermé ; ouvre demain à 9 h", "Ouvert maintenant, encore 10 min"])
    clock.go(reader, "2026-11-24T19:00+01:00")
    expect(doors).to_contain_text(["Fermé ; ouvre demain à 9 h", "Fermé ; ouvre demain à 10 h"])
    expect(reader.page.locator("#annonce")).to_be_empty()
    clock.go(reader, "2026-11-25T00:00+01:00")
    expect(doors).to_contain_text(["Fermé ; ouvre à 9 h", "Fermé ; ouvre à 10 h"])
    clock.go(reader, "2026-11-25T09:00+01:00")
    clock.go(reader, "2026-11-25T10:00+01:00")
    expect(doors).to_contain_text(["Ouvert maintenant", "Ouvert maintenant"])


def test_a_boundary_in_the_middle_of_a_walk_stays_in_sight(reader: Reader, clock: Clock) -> None:
    page = reader.open("/?logigramme=adult").at("danger").page
    expect(page.locator(NOTE)).to_be_hidden()
    reader.choose("Non")
    reader.at("suite")
    expect(page.locator(".lg-choices a")).to_have_count(3)
    clock.go(reader, "2026-11-24T17:00+01:00")
    expect(page.locator(NOTE)).to_contain_text("commencé en « Semaine, en journée »")
    expect(page.locator(NOTE)).to_contain_text("la fenêtre est maintenant « Semaine, de nuit »")
    expect(page.locator(".lg-choices a")).to_have_count(2)
    reader.choose("Parler")
    expect(reader.at("mairie_demain").page.locator(NOTE)).to_be_visible()
    page.get_by_role("link", name="Recommencer").click()
    expect(reader.at("danger").page.locator(NOTE)).to_be_hidden()


def test_an_answer_that_does_not_hold_any_more_is_asked_again(reader: Reader, clock: Clock) -> None:
    reader.open("/?logigramme=adult&danger=non").choose("Seulement en journée")
    reader.at("mairie_demain")
    clock.go(reader, "2026-11-24T17:00+01:00")
    reader.at("suite")
    expect(reader.page.get_by_role("note")).to_contain_text(["L'heure a tourné", "n'est pas proposée à ce moment"])


def test_focus_place_and_what_was_typed_are_kept(reader: Reader, clock: Clock) -> None:
    page = reader.open("/?logigramme=adult&danger=non").at("suite").page
    page.locator(".lg-moment summary").click()
    page.get_by_label("Heure").fill("03:15")
    link = page.locator(".lg-choices a", has_text="Parler")
    link.focus()
    before = place(reader)
    assert page.evaluate("scrollY") > 0
    clock.go(reader, "2026-11-24T17:00+01:00")
    expect(page.locator(".lg-choices a")).to_have_count(2)
    expect(link).to_be_focused()
    expect(page.get_by_label("Heure")).to_have_value("03:15")
    expect(page.locator(NOTE)).to_be_visible()
    assert abs(place(reader) - before) < 2


def test_another_moment_than_now_is_left_alone(reader: Reader, clock: Clock) -> None:
    for chosen in ("fenetre=jour", "quand=2026-11-24T16:55"):
        clock.set("2026-11-24T16:50+01:00")
        page = reader.open(f"/?logigramme=adult&danger=non&{chosen}").at("suite").page
        sent = reader.sent
        clock.go(reader, "2026-11-24T17:00+01:00")
        page.clock.run_for(5_000)
        assert reader.sent == sent


def test_a_tab_that_slept_is_renewed_when_it_is_seen_again(reader: Reader, clock: Clock) -> None:
    page = reader.open("/").page
    page.evaluate("Object.defineProperty(document, 'hidden', { configurable: true, get: () => window.asleep })")
    page.evaluate("window.asleep = true")
    sent = reader.sent
    clock.go(reader, "2026-11-24T18:40+01:00")
    assert reader.sent == sent
    page.evaluate("window.asleep = false; document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".lg-moment")).to_contain_text("18 h 40 : semaine, de nuit")
    expect(page.locator("#annonce")).to_have_text("Il est 18 h 40 : la fenêtre est maintenant « Semaine, de nuit »")


def test_an_answer_that_does_not_come_is_asked_for_again_not_in_a_hurry(reader: Reader, clock: Clock) -> None:
    page = reader.open("/").page
    sent = reader.sent
    page.clock.fast_forward(15 * 60 * 1000)  # the server's clock is late
    expect(page.locator(".lg-moment")).to_contain_text("16 h 50")
    page.clock.run_for(30_000)
    assert sent < reader.sent <= sent + 2
    clock.set("2026-11-24T17:05+01:00")
    page.clock.fast_forward(11 * 60 * 1000)
    expect(page.locator(".lg-moment")).to_contain_text("17 h 05 : semaine, de nuit")
