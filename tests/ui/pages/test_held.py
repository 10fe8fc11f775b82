"""« Votre feuille »: what is said of a sheet in each of its states."""

import re
from typing import Any

import pytest

from logigram.paper.version import version
from logigram.territory import Territory
from logigram.ui.address import Pair
from logigram.ui.frame import frame
from logigram.ui.held import State, held, receive
from logigram.ui.html import Html
from logigram.ui.pages.held import DRAFT, LOOKING, NOT_KNOWN, TITLES, held_page
from logigram.ui.web.store import Version
from logigram.ui.words import NBSP
from tests.hostile import HOSTILE
from tests.territories import outcome, question, territory, validated

FLOW: dict[str, Any] = {
    "titre": "Adulte",
    "revise_le": "2026-11-22",
    "debut": "q",
    "questions": {"q": question(oui="o", non="o")},
    "orientations": {"o": outcome()},
}
HERE = territory({"adult": FLOW, "child": FLOW}, {"revision_mois": "12", "urgences": ["samu_15"]})
GOOD = ("version", version(HERE, ["adult"]))
OLD = (("logigramme", "adult"), ("version", "0" * 12))
FOUND = Html("<p>ce qui a changé</p>")


@pytest.fixture(autouse=True)
def saturday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")


def drawn(*pairs: Pair, here: Territory = HERE, since: Html | None = None) -> str:
    view = receive(Version(here), here, pairs)
    html = frame(view, held_page(view, held(view), since))
    return html.replace(NBSP, " ").replace("&#x27;", "'")


def title(html: str) -> str:
    (found,) = re.findall(r"<h1[^>]*>(.*?)</h1>", html)
    return str(found)


def test_a_good_sheet_is_said_to_be_and_until_when() -> None:
    html = drawn(GOOD)
    assert title(html) == TITLES[State.GOOD]
    assert "À ne plus utiliser après le 22 novembre 2027." in html
    assert "<b>Adulte</b>, révisé le 22 novembre 2026" in html
    assert 'href="./?logigramme=adult"' in html
    assert 'href="./imprimer?logigramme=adult"' in html
    assert "Ce qui a changé" not in html


def test_a_door_of_a_good_sheet_that_is_closed_for_a_while_is_named() -> None:
    closed = {"nom": "Mairie", "type": "social", "fermetures": [{"du": "2026-12-05", "au": "2026-12-06"}]}
    here = territory({"adult": {**FLOW, "orientations": {"o": outcome("mairie")}}}, None, {"mairie": closed})
    html = drawn(("version", version(here, ["adult"])), here=here)
    assert title(html) == TITLES[State.GOOD]
    assert "<b>Mairie</b> – Fermé" in html
    assert "Fermé en ce moment" not in drawn(GOOD)


def test_a_project_is_not_to_be_hung_and_a_validated_sheet_may_be() -> None:
    assert DRAFT in drawn(GOOD)
    sound = territory({"adult": validated("adult", FLOW)})
    assert DRAFT not in drawn(("version", version(sound, ["adult"])), here=sound)


def test_a_sheet_past_its_date_is_not_to_be_relied_upon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2027-11-23T10:00+01:00")
    html = drawn(GOOD)
    assert title(html) == TITLES[State.LAPSED]
    assert "est à jour" not in html
    assert "tel:15" in html


@pytest.mark.parametrize(
    ("since", "said"),
    [(None, LOOKING), (FOUND, "ce qui a changé"), (Html(), NOT_KNOWN)],
    ids=["looking", "found", "unknown"],
)
def test_an_old_sheet_is_said_to_be_first_whatever_is_known_of_it(since: Html | None, said: str) -> None:
    html = drawn(*OLD, since=since)
    assert title(html) == TITLES[State.OLD]
    assert said in html
    assert html.index("tel:15") < html.index(said)
    assert 'href="./?logigramme=adult"' in html
    assert "Répondre aux questions maintenant" in html


def test_the_page_is_asked_for_again_only_while_something_is_looked_for() -> None:
    now = int(re.findall(r'data-now="(\d+)"', drawn(*OLD))[0])
    soon = [int(each) for each in re.findall(r'data-change="(\d+)"', drawn(*OLD))]
    assert any(0 < each - now < 1000 for each in soon)
    for html in (drawn(*OLD, since=FOUND), drawn(*OLD, since=Html()), drawn(GOOD), drawn()):
        assert all(int(each) - now > 60_000 for each in re.findall(r'data-change="(\d+)"', html))


def test_without_a_version_it_is_asked_for() -> None:
    html = drawn()
    assert title(html) == TITLES[State.ASKED]
    assert 'name="version"' in html
    assert 'action="./feuille"' in html
    assert "ne peut pas être lue" in drawn(("version", "coucou"))


@pytest.mark.parametrize("text", [*HOSTILE, "zzzpwned"])
def test_nothing_of_the_address_is_shown(text: str) -> None:
    for pairs in (
        [("version", text)],
        [("logigramme", text), GOOD],
        [("logigramme", text), OLD[1]],
        [*OLD, (text, text)],
    ):
        plain = [
            ("version", "x") if pair == ("version", text) else ("rien", "") if text in pair else pair for pair in pairs
        ]
        assert drawn(*pairs) == drawn(*plain) or text.strip() == ""


def test_it_speaks_of_today_whatever_moment_the_address_names() -> None:
    assert drawn(*OLD, ("fenetre", "nuit"), ("quand", "2026-12-24T10:00")) == drawn(*OLD)
    assert 'name="quand"' not in drawn(*OLD)
