"""Pages drawn from an address, without a browser."""

import pytest

from logigram.ui.address import Address, parse
from logigram.ui.asked import BOTH, WHEN_FAR, WHEN_MISSING, WHEN_WRONG, WINDOW_GONE
from logigram.ui.frame import frame
from logigram.ui.html import Html
from logigram.ui.pages.outcome import outcome_page
from logigram.ui.pages.reach import reach
from logigram.ui.router import content
from logigram.ui.view import ANSWER_GONE, FLOW_GONE, NOT_OFFERED, View, look
from logigram.ui.web.store import Version
from logigram.ui.words import NBSP
from tests.territories import outcome, question, territory

FLOWS = {
    "adult": {
        "debut": "danger",
        "questions": {
            "danger": question(oui="appeler", non="suivi"),
            "suivi": question(oui={"vers": "mairie", "fenetres": ["jour"]}, non="besoin"),
            "besoin": question(a="appeler", b="autre", c={"vers": "mairie", "fenetres": ["jour"]}),
            "bloquee": question(oui={"vers": "mairie", "fenetres": ["jour"]}),
        },
        "orientations": {
            "appeler": outcome(
                "samu_15",
                delay="immediat",
                consignes=["Rester là"],
                suites={
                    "si_refus": {"texte": "Insister", "vers": "autre"},
                    "autre_chose": {"vers": "besoin"},
                    "si_aggravation": {"vers": "mairie"},
                },
            ),
            "mairie": outcome("ferme", "mairie", "ancien"),
        },
    },
    "autre": {"debut": "fin", "orientations": {"fin": outcome()}},
}
STRUCTURES = {
    "ferme": {"nom": "Suspendue", "type": "social", "suspendue": {"depuis": "2026-01-01"}},
    "ancien": {"nom": "Ancien", "type": "social", "remplacee_par": "nouveau"},
    "nouveau": {"nom": "Nouveau", "type": "social", "attente": {"texte": "3 mois", "le": "2026-11-04"}},
    "vieux": {"nom": "Vieux", "type": "social", "attente": {"texte": "9 mois", "le": "2026-01-04"}},
}
SETTINGS = {
    "rappels": {"immediat": ["Vous pouvez appeler"]},
    "suites": {"sans_reponse": {"texte": "Appeler le 112"}, "si_refus": {"texte": "Défaut"}},
    "avis": [
        {"du": "2026-11-28", "au": "2026-11-28", "texte": "Avis du jour"},
        {"du": "2026-11-20", "au": "2026-11-27", "texte": "Avis passé"},
    ],
}


@pytest.fixture(autouse=True)
def saturday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")


def see(query: str, page: str = "") -> View:
    return look(Version(), territory(FLOWS, SETTINGS, STRUCTURES), page, parse(query))


def html(query: str, page: str = "") -> str:
    view = see(query, page)
    return frame(view, content(view)[1]).replace(NBSP, " ")


@pytest.mark.parametrize(
    ("query", "notices"),
    [
        ("logigramme=adult&danger=non", ()),
        ("logigramme=rien", (FLOW_GONE,)),
        ("logigramme=adult&fenetre=rien", (WINDOW_GONE,)),
        ("logigramme=adult&danger=peut_etre", (ANSWER_GONE,)),
        ("logigramme=adult&rien=oui", (ANSWER_GONE,)),
        ("logigramme=adult&depuis=rien", (ANSWER_GONE,)),
        ("logigramme=adult&danger=non&suivi=oui", (NOT_OFFERED,)),
        ("logigramme=adult&fenetre=jour&danger=non&suivi=oui", ()),
        ("logigramme=adult&depuis=danger", ()),
        ("logigramme=adult&suivi=non", ()),
        ("logigramme=adult&quand=2026-11-24T10:00&danger=non&suivi=oui", ()),
        ("logigramme=adult&fenetre=jour&quand=2026-11-28T22:00", (BOTH,)),
        ("fenetre=rien&quand=2026-11-28T22:00", (WINDOW_GONE,)),
        ("fenetre=rien&quand=rien", (WINDOW_GONE, WHEN_WRONG)),
        ("quand=2026-02-30T22:00", (WHEN_WRONG,)),
        ("quand=2026-11-28", (WHEN_WRONG,)),
        ("quand=2026-11-28T22:00:00", (WHEN_WRONG,)),
        ("quand=2026-11-28T22:00%2B05:00", (WHEN_WRONG,)),
        ("quand=٢٠٢٦-11-28T22:00", (WHEN_WRONG,)),
        ("quand=&quand=", (WHEN_WRONG,)),
        ("quand=2027-03-28T02:30", (WHEN_MISSING,)),
        ("quand=2027-03-28T03:00", ()),
        ("quand=2036-11-28T22:00", (WHEN_FAR,)),
        ("quand=0001-01-01T00:00", (WHEN_FAR,)),
        ("quand=9999-12-31T23:59", (WHEN_FAR,)),
    ],
)
def test_what_does_not_exist_is_said(query: str, notices: tuple[str, ...]) -> None:
    assert see(query).notices == notices


def test_later_answers_wait_while_an_earlier_one_is_changed() -> None:
    view = see("logigramme=adult&suivi=non&besoin=a")
    assert view.walk
    assert view.walk.node == "danger"
    assert 'href="./?logigramme=adult&amp;danger=non&amp;suivi=non&amp;besoin=a"' in html(
        "logigramme=adult&suivi=non&besoin=a"
    )


def test_a_walk_may_begin_inside_a_flow() -> None:
    view = see("logigramme=adult&depuis=besoin&besoin=a")
    assert view.walk
    assert (view.walk.node, [told.step.question for told in view.told]) == ("appeler", ["besoin"])


def test_another_need_goes_back_to_the_question_met_with_the_triage_kept() -> None:
    said = html("logigramme=adult&danger=non&suivi=non&besoin=a")
    assert 'href="./?logigramme=adult&amp;danger=non&amp;suivi=non"' in said
    assert 'href="./?logigramme=adult&amp;depuis=besoin"' in html("logigramme=adult&danger=oui")
    assert 'href="./?logigramme=autre"' in said
    assert 'href="./?logigramme=adult&amp;depuis=mairie"' in said


def test_follow_ups_of_the_outcome_come_before_those_of_the_territory() -> None:
    said = html("logigramme=adult&danger=oui")
    assert "Appeler le 112" in said
    assert "Insister" in said
    assert "Défaut" not in said
    assert "Vous pouvez appeler" in said
    assert "Rester là" in said


def test_structures_put_aside_come_last_and_replaced_ones_answer_by_another() -> None:
    said = html("logigramme=adult&depuis=mairie")
    order = [said.index(name) for name in (">Mairie<", ">Nouveau<", ">Suspendue<")]
    assert order == sorted(order)
    assert ">Ancien<" not in said
    assert "3 mois (annoncé le 4 novembre 2026)" in said


def test_a_dead_end_is_a_page_with_the_15_and_a_way_back() -> None:
    said = html("logigramme=adult&depuis=bloquee")
    assert 'href="tel:15"' in said
    assert "Changer de public" in said


def test_dated_notices_hold_their_days() -> None:
    said = html("")
    assert "Avis du jour" in said
    assert "Avis passé" not in said


def test_a_window_chosen_follows_every_link_and_is_said() -> None:
    said = html("logigramme=adult&fenetre=nuit")
    assert "Fenêtre choisie : semaine, de nuit" in said
    assert 'href="./?logigramme=adult&amp;danger=oui&amp;fenetre=nuit"' in said
    assert 'href="./?logigramme=adult"' in said


def test_every_page_has_one_heading_that_takes_the_focus() -> None:
    for page, query in (("", ""), ("", "logigramme=adult"), ("schema", "logigramme=adult"), ("constats", "")):
        said = html(query, page)
        assert said.count("<h1 ") == said.count('tabindex="-1"') == 1


def test_the_outcome_page_needs_no_structure() -> None:
    view = see("logigramme=autre")
    flow = view.flow
    assert view.walk
    assert flow
    empty = flow.outcomes["fin"].model_copy(update={"structures": type(flow.outcomes["fin"].structures)({})})
    assert isinstance(outcome_page(view, view.walk, flow, empty), Html)


def test_addresses_without_answers_stay_short() -> None:
    assert Address("adult").query() == "?logigramme=adult"


@pytest.mark.parametrize(
    ("names", "number"),
    [
        (["mairie", "samu_15"], "tel:15"),
        (["inconnu", "numero_douteux", "samu_15"], "tel:15"),
        (["messages", "samu_15"], "sms:114"),
        (["mairie", "inconnu"], "tel:15"),
    ],
)
def test_the_first_number_is_the_first_sure_one_that_answers_now_else_the_15(names: list[str], number: str) -> None:
    others = {
        "mairie": {"nom": "M", "type": "x", "telephone": "0557000000", "horaires": "Mo-Fr 09:00-17:00; PH off"},
        "numero_douteux": {
            "nom": "D",
            "type": "x",
            "telephone": "0557000001",
            "horaires": "24/7",
            "a_confirmer": ["telephone"],
        },
        "messages": {"nom": "114", "type": "x", "telephone": "114", "sms": "114", "horaires": "24/7"},
    }
    view = look(Version(), territory(FLOWS, SETTINGS, {**STRUCTURES, **others}), "", parse("logigramme=adult"))
    said = reach(view, names, "")
    assert said
    assert f'href="{number}"' in said


def test_nothing_but_the_name_of_a_structure_for_professionals_is_on_a_page() -> None:
    hidden = {
        "nom": "Ligne",
        "type": "soin",
        "telephone": "05 57 55 33 40",
        "sms": "06 00 00 00 00",
        "horaires": "24/7",
    }
    rest = {
        "adresse": "Rue cachée",
        "site": "https://cache.example",
        "acces": "Par la cour",
        "diffusion": "professionnels",
    }
    flow = {"debut": "fin", "orientations": {"fin": outcome("ligne", suites={"si_refus": {"structures": ["ligne"]}})}}
    here = territory({"adult": flow}, None, {"ligne": {**hidden, **rest}}).public
    view = look(Version(), here, "", parse("logigramme=adult"))
    said = frame(view, content(view)[1]).replace(NBSP, " ")
    assert "Réservé aux professionnels : Ligne" in said
    assert "Ses coordonnées ne sont pas publiques" in said
    for secret in ("05 57", "0557", "06 00", "0600", "cachée", "cache.example", "Par la", "Ouvert", "inconnus"):
        assert secret not in said
