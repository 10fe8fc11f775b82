"""The version of a sheet: it changes with whatever the sheet says, and with nothing else."""

from copy import deepcopy
from typing import Any

import pytest

from logigram import load
from logigram.paper.version import PASSING, of_flow, shown, together, version
from tests.e2e.server import ROOT
from tests.territories import outcome, question, territory

FLOWS: dict[str, Any] = {
    "adult": {
        "revise_le": "2026-11-22",
        "debut": "q",
        "questions": {"q": question(oui="o", non="autre/fin", age="autre/age")},
        "orientations": {"o": outcome("cmp", source=["Un texte"], suites={"si_refus": {"structures": ["ecoute"]}})},
    },
    "autre": {
        "debut": "age",
        "questions": {
            "age": question(oui="fin", non="suite"),
            "suite": question(oui="loin", non="encore"),
            "encore": question(oui="ailleurs"),
        },
        "orientations": {
            "fin": outcome("mairie"),
            "loin": outcome("mairie"),
            "ailleurs": outcome("lointain"),
        },
    },
}
STRUCTURES: dict[str, Any] = {
    name: {"nom": name, "type": "soin", "telephone": "05 57 00 00 00"}
    for name in ("cmp", "ecoute", "lointain", "defaut")
} | {"secret": {"nom": "Service", "type": "soin", "telephone": "05 57 11 11 11", "diffusion": "professionnels"}}
SETTINGS: dict[str, Any] = {
    "urgences": ["samu_15"],
    "revision_mois": "12",
    "suites": {"sans_reponse": {"texte": "Le 15", "structures": ["defaut"]}},
    "rappels": {"immediat": ["Vous pouvez appeler"]},
    "cartes": {"accueil": {"titre": "Accueil", "logigramme": "adult", "orientations": ["autre/loin"]}},
}


def of(*path: str, to: Any = None, where: str = "flows", flow: str = "adult") -> str:  # noqa: ANN401 - as written
    """The version of a flow once one thing is written otherwise."""
    files = {"flows": deepcopy(FLOWS), "settings": deepcopy(SETTINGS), "structures": deepcopy(STRUCTURES)}
    inside = files[where]
    for step in path[:-1]:
        inside = inside.setdefault(step, {})
    inside.update({path[-1]: to} if path else {})
    return of_flow(territory(files["flows"], files["settings"], files["structures"]), flow)


@pytest.mark.parametrize(
    ("where", "path", "to"),
    [
        ("flows", ("adult", "titre"), "Adulte"),
        ("flows", ("adult", "questions", "q", "texte"), "Autre chose ?"),
        ("flows", ("autre", "titre"), "Un autre"),
        ("flows", ("autre", "orientations", "fin", "titre"), "Une autre orientation"),
        ("flows", ("autre", "orientations", "fin", "structures"), ["cmp"]),
        ("flows", ("autre", "questions", "age", "texte"), "Quel âge ?"),
        ("flows", ("autre", "questions", "suite", "texte"), "Et ensuite ?"),
        ("settings", ("cartes", "accueil", "titre"), "Autre carte"),
        ("settings", ("cartes", "accueil", "structures"), ["lointain"]),
        ("flows", ("autre", "questions", "encore", "texte"), "Et encore ?"),
        ("flows", ("autre", "orientations", "loin", "titre"), "Plus loin encore"),
        ("structures", ("cmp", "telephone"), "05 57 00 00 01"),
        ("structures", ("cmp", "a_confirmer"), ["telephone"]),
        ("structures", ("cmp", "suspendue"), {"depuis": "2026-11-22"}),
        ("structures", ("cmp", "horaires"), "24/7"),
        ("structures", ("ecoute", "nom"), "Une écoute"),
        ("structures", ("defaut", "telephone"), "05 57 00 00 01"),
        ("structures", ("samu_15",), {"nom": "SAMU", "type": "urgence", "telephone": "15"}),
        ("settings", ("urgences",), ["samu_15", "defaut"]),
        ("settings", ("rappels", "immediat"), ["Autre rappel"]),
        ("settings", ("suites", "sans_reponse", "texte"), "Le 112"),
        ("settings", ("jours_feries",), {"pays": "FR", "ouvres": "jour", "fenetre": "nuit"}),
    ],
)
def test_whatever_the_sheet_says_changes_its_version(where: str, path: tuple[str, ...], to: object) -> None:
    assert of(*path, to=to, where=where) != of()


@pytest.mark.parametrize(
    ("where", "path", "to"),
    [
        ("flows", ("adult", "revise_le"), "2027-01-01"),
        ("flows", ("adult", "validation"), {"par": "Dr Essai", "le": "2026-12-01", "empreinte": "0" * 12}),
        ("flows", ("autre", "orientations", "ailleurs", "titre"), "Plus loin encore"),
        ("structures", ("lointain", "telephone"), "05 57 00 00 01"),
        ("structures", ("cmp", "verifie_le"), "2026-12-01"),
        ("structures", ("cmp", "source"), ["https://exemple.fr"]),
        ("structures", ("cmp", "fermetures"), [{"du": "2026-12-24", "au": "2026-12-31"}]),
        ("structures", ("cmp", "attente"), {"texte": "3 mois", "le": "2026-11-22"}),
        ("settings", ("revision_mois",), "6"),
        ("settings", ("adresse_publique",), "https://exemple.fr"),
        ("settings", ("avis",), [{"du": "2026-12-24", "au": "2026-12-31", "texte": "Avis"}]),
    ],
)
def test_nothing_else_does(where: str, path: tuple[str, ...], to: object) -> None:
    assert of(*path, to=to, where=where) == of()


def test_a_reserved_number_changes_no_sheet_and_the_name_it_stands_under_does() -> None:
    def named(**changed: str) -> str:
        flows = {"adult": {"debut": "o", "orientations": {"o": outcome("secret")}}}
        structures = {"secret": {**STRUCTURES["secret"], **changed}}
        return of_flow(territory(flows, None, structures), "adult")

    assert named(telephone="05 57 22 22 22") == named()
    assert named(nom="Autre service") != named()


def test_the_shipped_flows_have_the_same_versions_for_those_who_print_and_for_those_who_read() -> None:
    here = load(ROOT / "flows")
    versions = [of_flow(here, name) for name in here.flows]
    assert versions == [of_flow(here.public, name) for name in here.flows]
    assert len(set(versions)) == len(here.flows)
    outcomes = [each for flow in here.flows.values() for each in flow.outcomes.values()]
    named = {name for each in outcomes for part in each.structures.values() for name in part}
    assert named <= {name for flow in here.flows for name in shown(here, flow).structures}


def test_the_version_of_several_flows_is_that_of_each_in_any_order() -> None:
    here = territory(FLOWS, SETTINGS, STRUCTURES)
    each = [of_flow(here, name) for name in FLOWS]
    assert version(here, ["adult"]) == each[0]
    assert version(here, ["adult", "autre"]) == version(here, ["autre", "adult"]) == together(each) not in each
    with pytest.raises(KeyError):
        version(here, ["rien"])


def test_a_target_that_does_not_exist_is_no_obstacle() -> None:
    lost = {"debut": "q", "questions": {"q": question(oui="rien", non="o")}, "orientations": {"o": outcome("rien")}}
    here = territory({"adult": lost})
    assert len(of_flow(here, "adult")) == 12
    assert shown(here, "adult").nodes == ()


def test_what_goes_by_is_a_field_of_structures() -> None:
    assert set(type(territory(FLOWS, SETTINGS, STRUCTURES).structures["cmp"]).model_fields) >= PASSING
