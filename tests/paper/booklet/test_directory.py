"""The directory: how each structure is reached, what is unsure and what is not for everybody."""

from datetime import date
from typing import Any

import pytest

from logigram.paper.booklet.binder import bind
from logigram.paper.booklet.directory import directory
from logigram.paper.booklet.doors import door
from logigram.paper.booklet.ends import glossary, sources
from logigram.render.words import phone, written
from logigram.territory import Territory
from logigram.wording.structures import NOT_PUBLIC
from tests.paper.booklet.bound import numbers, said_of_shipped, shipped, texts
from tests.territories import explained, outcome, question, territory

DAY = date(2026, 12, 1)
DOORS: dict[str, Any] = {
    "cmp": {
        "nom": "CMP",
        "type": "psychiatrie",
        "mission": "Soigne",
        "telephone": "05 57 00 00 01",
        "horaires": "Mo-Fr 09:00-17:00; PH off",
        "fermetures": [
            {"du": "2026-12-24", "au": "2026-12-26", "motif": "Fêtes"},
            {"du": "2026-05-01", "au": "2026-05-01"},
        ],
        "saisine": "Un médecin",
        "adresse": "1 rue Haute",
        "secteur": ["Libourne", "Coutras"],
        "attente": {"texte": "3 mois", "le": "2026-09-01"},
        "site": "https://exemple.fr/cmp",
        "verifie_le": "2026-10-01",
        "a_confirmer": ["horaires", "adresse"],
        "source": "Le programme",
    },
    "doute": {"nom": "Doute", "type": "ecoute", "telephone": "0 800 00 00 02", "a_confirmer": ["telephone"]},
    "muet": {"nom": "Muet", "type": "social", "a_confirmer": ["telephone", "adresse"]},
    "medecin": {"nom": "Son médecin", "type": "soins", "generique": "oui"},
    "messages": {"nom": "Messages – le 114", "type": "urgence", "telephone": "114", "sms": "114", "horaires": "24/7"},
    "ferme": {
        "nom": "Fermé",
        "type": "social",
        "telephone": "05 57 00 00 09",
        "suspendue": {"depuis": "2026-01-01"},
        "remplacee_par": "muet",
    },
    "pro": {
        "nom": "Ligne réservée",
        "type": "soins",
        "telephone": "05 57 11 22 33",
        "adresse": "Derrière",
        "source": "https://secret.exemple.fr",
        "diffusion": "professionnels",
    },
}


def here(*names: str) -> Territory:
    flow = {"debut": "q", "questions": {"q": question(oui="o")}, "orientations": {"o": outcome(*(names or DOORS))}}
    return territory({"a": flow}, {"urgences": ["messages"]}, DOORS)


def told(at: date | None = DAY) -> dict[str, dict[str, Any]]:
    families = directory(bind(here()), at)
    return {each["label"].partition(":")[2]: each for family in families for each in family["entries"]}


def test_every_public_number_that_is_reached_is_told_and_no_other() -> None:
    reachable = bind(shipped()).structures
    expected = {name: numbers(shipped().structures[name]) for name in reachable}
    entries = [each for family in said_of_shipped()["directory"] for each in family["entries"]]
    found = {
        each["label"].partition(":")[2]: {
            "".join(n["said"].replace("\u00a0", " ").removeprefix("SMS au ").split()) for n in each["numbers"]
        }
        for each in entries
    }
    assert found == expected
    others = {
        number for name in shipped().structures.keys() - reachable for number in numbers(shipped().structures[name])
    }
    everything = "".join("".join(texts(said_of_shipped())).split())
    assert not [number for number in others if len(number) > 5 and number in everything]


def test_what_is_known_is_told_in_plain_words_with_its_doubt() -> None:
    found = told()["cmp"]
    assert [(each["said"], each["doubt"]) for each in found["numbers"]] == [(phone("05 57 00 00 01"), "")]
    facts = {each["term"]: each["said"].replace("\u00a0", " ") for each in found["facts"]}
    assert facts == {
        "Qui peut appeler": "Un médecin",
        "Horaires": "du lundi au vendredi de 9 h à 17 h ; fermé les jours fériés (à confirmer)",
        "Délai annoncé": "3 mois (annoncé le 1er septembre 2026)",
        "Adresse": "1 rue Haute (à confirmer)",
        "Secteur": "Libourne, Coutras",
        "Site": "https://exemple.fr/cmp",
    }
    assert found["check"] == "Vérifié le\u00a01er octobre 2026"


@pytest.mark.parametrize("site", ["javascript:alert('PWNED')", "exemple.fr", "https://exemple.fr et puis"])
def test_only_an_address_is_a_link(site: str) -> None:
    flow = {"debut": "q", "questions": {"q": question(oui="o")}, "orientations": {"o": outcome("s")}}
    found = bind(territory({"a": flow}, structures={"s": {"nom": "S", "type": "soins", "site": site}}))
    facts = [fact for family in directory(found, DAY) for each in family["entries"] for fact in each["facts"]]
    assert {fact["said"]: fact["url"] for fact in facts if fact["term"] == "Site"} == {written(site): ""}
    assert [fact["url"] for fact in told()["cmp"]["facts"] if fact["url"]] == ["https://exemple.fr/cmp"]


def test_closures_are_told_with_their_year_until_they_are_over() -> None:
    (only,) = told()["cmp"]["closures"]
    assert "24 décembre 2026 au samedi 26 décembre 2026" in only.replace("\u00a0", " ")
    assert only.endswith("Fêtes")
    assert len(told(None)["cmp"]["closures"]) == 2


def test_what_is_unknown_is_said_to_be_so() -> None:
    found = told()
    assert found["doute"]["numbers"][0]["doubt"] == "à confirmer"
    assert found["muet"]["note"] == "Téléphone à confirmer."
    assert {each["term"]: each["said"] for each in found["muet"]["facts"]} == {
        "Horaires": "à confirmer",
        "Adresse": "à confirmer",
    }
    assert not found["medecin"]["facts"]
    assert found["messages"]["numbers"] == [{"said": written("SMS au 114"), "doubt": ""}]


def test_a_structure_put_aside_has_no_number_and_the_way_to_what_replaces_it() -> None:
    found = told()["ferme"]
    assert not found["numbers"]
    assert found["note"].startswith("Suspendu à partir du")
    assert found["heir"] == {"label": "structure:muet", "name": "Muet"}


def test_of_a_structure_for_professionals_only_the_name_is_told() -> None:
    found = told()["pro"]
    assert found["name"].endswith("Ligne réservée")
    assert found["note"] == written(NOT_PUBLIC)
    everything = "".join(texts([directory(bind(here()), DAY), sources(bind(here()))]))
    assert not [word for word in ("05 57 11", "Derrière", "secret") if word in everything]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("cmp", ["CMP", "", "du lundi au vendredi de 9 h à 17 h ; fermé les jours fériés (à confirmer)"]),
        ("muet", ["Muet", "téléphone à confirmer", "horaires à confirmer"]),
        ("messages", ["Messages", "", "24 h/24"]),
        ("ferme", ["Fermé", "suspendu à partir du 1er janvier 2026", ""]),
    ],
)
def test_a_structure_in_one_line(name: str, said: list[str]) -> None:
    found = door(name, here().structures[name])
    assert [found[key].replace("\u00a0", " ") for key in ("name", "note", "hours")] == said


def test_sources_tell_the_numbers_that_rest_on_them_and_acronyms_are_in_order() -> None:
    node = question(oui="o")
    flow = {
        "titre": "Adulte",
        "debut": "q",
        "questions": {"q": {**node, "source": "Le programme"}},
        "orientations": {"o": outcome("cmp", source=["Autre", "Le programme"])},
    }
    found = explained(territory({"a": flow}, structures=DOORS), {"SAMU": {"developpe": "S"}, "élu": {"developpe": "É"}})
    assert sources(bind(found)) == [
        {"source": "Autre", "where": "Adulte 2"},
        {"source": "Le programme", "where": written("Adulte 1, 2 ; annuaire")},
    ]
    assert [each["name"] for each in glossary(bind(found))] == ["élu", "SAMU"]
