"""What changed since a sheet, in words for those who follow it."""

import re
from copy import deepcopy
from typing import Any

import pytest

from logigram.diff import compare
from logigram.territory import Territory
from logigram.ui.pages.changes import FEW, GONE, LEAD, NOT_ALL, NOTHING, SHOWN, changes
from logigram.ui.words import NBSP
from tests.hostile import HOSTILE
from tests.territories import outcome, question, territory

FLOWS: dict[str, Any] = {
    "adult": {
        "titre": "Adulte",
        "debut": "danger",
        "questions": {
            "danger": {**question(oui="quinze", non="suivi"), "texte": "Est-elle en danger ?"},
            "suivi": {**question(oui="rdv", non="autre/fin"), "texte": "Est-elle suivie ?"},
        },
        "orientations": {
            "quinze": outcome("samu_15", delay="immediat") | {"titre": "Appeler le 15"},
            "rdv": outcome("cmp", delay="semaine", suites={"si_refus": {"texte": "Insister", "vers": "quinze"}})
            | {"titre": "Prendre rendez-vous"},
        },
    },
    "autre": {
        "titre": "Autre",
        "debut": "fin",
        "orientations": {"fin": outcome("mairie") | {"titre": "La mairie"}, "loin": outcome("inconnu")},
    },
}
STRUCTURES: dict[str, Any] = {
    "cmp": {"nom": "Centre médico-psychologique", "type": "soin", "telephone": "05 57 00 00 00"}
}


def told(
    *path: str,
    to: Any,  # noqa: ANN401 - as written
    where: str = "flows",
    flows: tuple[str, ...] = ("adult",),
    settings: dict[str, Any] | None = None,
) -> str:
    """What is told once one thing is written otherwise."""
    files = {"flows": deepcopy(FLOWS), "structures": deepcopy(STRUCTURES), "settings": deepcopy(settings or {})}
    inside = files[where]
    for step in path[:-1]:
        inside = inside.setdefault(step, {})
    inside[path[-1]] = to
    now = territory(files["flows"], files["settings"], files["structures"])
    return words(changes(compare(territory(FLOWS, settings, STRUCTURES), now), flows))


def words(html: str) -> str:
    return html.replace(NBSP, " ").replace("&#x27;", "'")


def values(html: str) -> list[str]:
    """The values told, before and now, in turn."""
    return re.findall(r"<dd>(.*?)</dd>", html)


def test_who_is_led_elsewhere_is_told_by_the_answers_with_what_is_less_urgent() -> None:
    html = told("adult", "questions", "danger", "reponses", to=question(oui="rdv", non="suivi")["reponses"])
    assert html.startswith(f"<p data-say>{LEAD}</p>")
    assert "1 situation mène ailleurs" in html
    assert "<b>À tous les moments</b>" in html
    assert "<li>Est-elle en danger ? <b>oui</b></li>" in html
    assert values(html)[:2] == [
        "<p>« Appeler le 15 », tout de suite</p>",
        "<p>« Prendre rendez-vous », dans la semaine</p>",
    ]
    assert "moins vite" in html
    assert "quinze" not in html, "ids are for editors"


def test_a_moment_is_named_where_it_is_not_all_of_them() -> None:
    to = question(oui={"vers": {"nuit": "rdv", "autres": "quinze"}}, non="suivi")["reponses"]
    html = told("adult", "questions", "danger", "reponses", to=to)
    assert "<b>Semaine, de nuit</b>" in html


RDV = ("adult", "orientations", "rdv")
CMP = "Centre médico-psychologique"


@pytest.mark.parametrize(
    ("path", "to", "group", "said"),
    [
        (("structures", "cmp", "telephone"), "3114", "1 numéro", ("05 57 00 00 00", "3114")),
        (("flows", *RDV, "titre"), "Rendez-vous", "1 orientation", ("Prendre rendez-vous", "Rendez-vous")),
        (("flows", *RDV, "structures"), ["mairie"], "1 orientation", (CMP, "Mairie")),
        (
            ("flows", *RDV, "suites", "si_refus", "vers"),
            "suivi",
            "1 orientation",
            ("Appeler le 15", "Est-elle suivie ?"),
        ),
        (("flows", "autre", "orientations", "fin", "titre"), "Le maire", "1 orientation", ("La mairie", "Le maire")),
        (("flows", "adult", "titre"), "Adultes", "1 détail", ("Adulte", "Adultes")),
        (
            ("flows", "adult", "questions", "suivi", "texte"),
            "Suivie ?",
            "1 question",
            ("Est-elle suivie ?", "Suivie ?"),
        ),
        (("settings", "urgences"), ["mairie"], "1 réglage", ("SAMU – le 15", "Mairie")),
        (("settings", "rappels", "immediat"), ["Après"], "1 réglage", ("Avant", "Après")),
    ],
)
def test_what_is_said_otherwise_is_told_before_and_now(
    path: tuple[str, ...], to: object, group: str, said: tuple[str, str]
) -> None:
    where, *rest = path
    html = told(*rest, to=to, where=where, settings={"urgences": ["samu_15"], "rappels": {"immediat": ["Avant"]}})
    assert re.findall(r"<h3>(.*?)</h3>", html)[0].startswith(f"{group} ")
    assert values(html) == [f"<p>{each}</p>" for each in said]


def test_what_is_added_or_removed_is_named() -> None:
    answers = question(oui="rdv", non="autre/fin", peut_etre="rdv")["reponses"]
    html = told("adult", "questions", "suivi", "reponses", to=answers)
    assert "réponse ajoutée : « peut_etre », vers « Prendre rendez-vous »" in html
    html = told("adult", "orientations", "neuve", to=outcome() | {"titre": "Une neuve"})
    assert "Orientation ajoutée : « Une neuve »" in html


@pytest.mark.parametrize(
    ("where", "path", "to"),
    [
        ("flows", ("adult", "orientations", "rdv", "source"), ["Un texte"]),
        ("flows", ("autre", "orientations", "loin", "titre"), "Plus loin"),
        ("structures", ("cmp", "fermetures"), [{"du": "2026-12-24", "au": "2026-12-31"}]),
        ("structures", ("inconnu",), {"nom": "Autre nom", "type": "social"}),
        ("settings", ("editeur",), "Un autre éditeur"),
    ],
)
def test_what_leads_nobody_is_not_told(where: str, path: tuple[str, ...], to: object) -> None:
    assert told(*path, to=to, where=where) == f"<p data-say>{words(NOTHING)}</p>"


def test_a_sheet_of_several_flows_is_told_flow_by_flow_and_one_that_is_gone_is_said_to_be() -> None:
    html = told("autre", "orientations", "fin", "titre", to="Le maire", flows=("adult", "autre"))
    assert re.findall(r"<h3>(.*?)</h3>", html) == [
        "Adulte",
        "1 orientation dit autre chose",
        "Autre",
        "1 orientation dit autre chose",
    ]
    gone = compare(territory(FLOWS, None, STRUCTURES), territory({"adult": FLOWS["adult"]}, None, STRUCTURES))
    assert GONE in words(changes(gone, ("autre",)))


def many(count: int) -> Territory:
    flow = deepcopy(FLOWS["adult"])
    flow["questions"] |= {f"q{n}": {**question(a="rdv"), "texte": f"{count} {n} ?"} for n in range(20)}
    return territory({**FLOWS, "adult": flow}, None, STRUCTURES)


def test_many_changes_are_folded_and_counted() -> None:
    html = words(changes(compare(many(1), many(2)), ("adult",)))
    assert "<details class=" in html
    assert "20 questions disent autre chose" in html
    assert f"Et {20 - SHOWN} autres." in html
    few = told("adult", "questions", "suivi", "texte", to="Suivie ?")
    assert "<details open" in few
    assert FEW < SHOWN


def test_what_could_not_be_compared_is_said() -> None:
    changed = deepcopy(FLOWS)
    changed["adult"]["questions"]["danger"] = question(oui="rdv", non="quinze")
    found = compare(territory(FLOWS, None, STRUCTURES), territory(changed, None, STRUCTURES), limit=0)
    assert words(NOT_ALL) in words(changes(found, ("adult",)))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_editors_wrote_is_only_text(text: str) -> None:
    for path in (("orientations", "rdv", "titre"), ("questions", "suivi", "texte")):
        html = told("adult", *path, to=text)
        assert not set(re.findall(r"<([a-z0-9]+)", html)) - {
            "p",
            "b",
            "ul",
            "li",
            "dl",
            "div",
            "dt",
            "dd",
            "details",
            "summary",
            "h3",
        }
        assert "javascript:" not in re.sub(r">[^<]*<", "><", html)
