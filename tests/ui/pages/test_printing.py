"""The page of what can be printed."""

import re
from typing import Any

import pytest

from logigram.paper import SORTS, Kind, sheets
from logigram.paper.kinds import SIZES
from logigram.territory import Territory
from logigram.ui.address import parse
from logigram.ui.printed import offered
from logigram.ui.router import content
from logigram.ui.site import CHART, PRINT
from logigram.ui.view import look
from logigram.ui.web.store import Version
from logigram.ui.words import NBSP
from tests.territories import outcome, question, territory, validated

FLOW: dict[str, Any] = {
    "revise_le": "2026-11-22",
    "debut": "q",
    "questions": {"q": question(oui="o", non="o")},
    "orientations": {"o": outcome()},
}
FLOWS = {
    name: {**FLOW, "titre": title} for name, title in (("adult", "Adulte"), ("child", "Enfant"), ("mairie", "Mairie"))
}


@pytest.fixture(autouse=True)
def saturday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")


def drawn(here: Territory, query: str = "", page: str = PRINT) -> str:
    html = content(look(Version(here), here, page, parse(query)))[1]
    return html.replace(NBSP, " ").replace("&#x27;", "'")


def cards(html: str) -> list[str]:
    return [title for title in re.findall(r"<h3>(.*?)</h3>", html) if title != "Tous les logigrammes"]


def test_every_sheet_that_exists_has_a_link_and_nothing_else_has() -> None:
    here = territory(FLOWS)
    found = re.findall(r'href="\./papier/([^"]+\.pdf)"', drawn(here))
    there = {sheet.name: sheet for sheet in sheets(here, [], list(Kind), list(SIZES)) if sheet.kind is not Kind.LABELS}
    assert sorted(found) == sorted(there) == sorted(offered(here))
    hung = [sheet for sheet in there.values() if sheet.kind is not Kind.PROOF]
    assert f"{len(hung)} feuilles dans un seul fichier" in drawn(here)


def test_a_link_says_the_size_the_kind_and_the_flow() -> None:
    html = re.sub(r"<[^>]*>", "", drawn(territory(FLOWS)))
    for sort in (SORTS[kind] for kind in (Kind.CHART, Kind.POSTER, Kind.PROOF)):
        for size in sort.papers:
            assert f"{size.upper()} {sort.told}, Adulte" in html
        assert sort.use in html
    assert "A4 livret, Tous les logigrammes" in html


def test_a_card_stands_beside_the_flow_it_is_drawn_from() -> None:
    card = {"titre": "Accueil", "logigramme": "child"}
    html = drawn(territory(FLOWS, {"cartes": {"accueil": card}}))
    child = html.partition("<h3>Enfant</h3>")[2].partition("</section>")[0]
    assert "Carte de poche : Accueil" in child
    assert 'href="./papier/accueil-carte-a4.pdf"' in child


def test_the_flow_of_the_walk_comes_first_the_others_as_on_the_welcome_page() -> None:
    here = territory(FLOWS, {"entrees": ["mairie", "child"]})
    assert cards(drawn(here)) == ["Mairie", "Enfant", "Adulte"]
    assert cards(drawn(here, "logigramme=child&q=oui")) == ["Enfant", "Mairie", "Adulte"]
    assert "Revenir à votre parcours" in drawn(here, "logigramme=child&q=oui")


@pytest.mark.parametrize(
    ("months", "revised", "said"),
    [
        ("12", "2026-11-22", "À ne plus utiliser après le 22 novembre 2027."),
        ("12", "2025-11-28", "À ne plus utiliser après le 28 novembre 2026."),
        ("12", "2025-11-27", "Date limite dépassée depuis le 27 novembre 2026 : à relire."),
        (None, "2026-11-22", "Aucune date limite n'y est écrite."),
    ],
)
def test_until_when_the_sheets_hold_is_said(months: str | None, revised: str, said: str) -> None:
    settings = {"revision_mois": months} if months else {}
    assert said in drawn(territory({"adult": {**FLOW, "revise_le": revised}}, settings))


def test_a_project_is_said_to_be_one() -> None:
    mixed = territory({"adult": FLOWS["adult"], "child": validated("child", FLOWS["child"])})
    assert drawn(mixed).count("PROJET</b>") == 1
    assert "NE PAS AFFICHER" in drawn(mixed)
    assert "PROJET" not in drawn(territory({"child": validated("child", FLOWS["child"])}))


def test_the_page_of_a_chart_leads_there_with_its_walk() -> None:
    assert 'href="./imprimer?logigramme=adult&amp;q=oui"' in drawn(territory(FLOWS), "logigramme=adult&q=oui", CHART)
