"""Every mistake of shape: its code, its words and its place, one for each cause."""

import pytest

from tests.files import ADULT, FILES, edited, read

CASES = {
    "unknown key": (
        ("adult.yaml", "    titre: Voir la mairie", "    titr: Voir la mairie"),
        ["19:5 LG201 la clé « titr » n'existe pas ici / vouliez-vous dire « titre » ?"],
    ),
    "unknown key like no other": (
        ("structures.yaml", "    nom: Mairie", "    nom: Mairie\n    zzz: Mairie"),
        ["9:5 LG201 la clé « zzz » n'existe pas ici / les clés possibles ici : nom, type,"],
    ),
    "unknown key in an answer": (
        ("adult.yaml", "vers: {jour", "ver: {jour"),
        ["12:9 LG201 la clé « ver » n'existe pas ici / vouliez-vous dire « vers » ?"],
    ),
    "missing key": (
        ("adult.yaml", "    delai: programme\n", ""),
        ["18:3 LG202 il manque la clé « delai » / ajouter une ligne « delai: … »"],
    ),
    "missing key of the file": (
        ("adult.yaml", "titre: Adulte\n", ""),
        ["1:1 LG202 il manque la clé « titre »"],
    ),
    "missing key in an answer": (
        ("adult.yaml", "      - texte: Oui\n        vers: appeler_15\n", "      - texte: Oui\n"),
        ["9:9 LG202 il manque la clé « vers »"],
    ),
    "text for a list": (
        ("adult.yaml", "structures: [mairie]", "consignes: Attendre"),
        ["21:16 LG203 il faut une liste ici, et c'est un texte / écrire chaque élément sur sa ligne"],
    ),
    "list for a text": (
        ("adult.yaml", "titre: Voir la mairie", "titre: [mairie]"),
        ["19:5 LG203 il faut un texte ici, et c'est une liste"],
    ),
    "text for keys": (
        ("adult.yaml", "age: {min: 18, max: 64}", "age: adulte"),
        ["3:6 LG203 il faut un groupe de clés ici, et c'est un texte / écrire une clé par ligne"],
    ),
    "choice misspelt": (
        ("adult.yaml", "delai: programme", "delai: programe"),
        ["20:12 LG203 « programe » n'est pas un choix possible / vouliez-vous dire « programme » ?"],
    ),
    "choice unknown": (
        ("adult.yaml", "delai: programme", "delai: xyz"),
        ["20:12 LG203 « xyz » n'est pas un choix possible / choisir parmi : immediat, jour_meme, semaine, programme"],
    ),
    "bad id": (
        ("adult.yaml", "  mairie_demain:\n", "  Mairie:\n"),
        [
            "12:22 LG204 « mairie_demain » n'existe pas",
            "18:3 LG208 « Mairie » ne peut pas servir de nom / un nom commence par une lettre",
        ],
    ),
    "bad phone": (
        ("structures.yaml", 'telephone: "15"', "telephone: quinze"),
        ["5:16 LG209 « quinze » n'est pas un numéro de téléphone / écrire les chiffres"],
    ),
    "bad hours": (
        ("structures.yaml", "Mo-Fr 09:00-17:00; PH off", "du lundi au vendredi"),
        ["10:15 LG210 les horaires « du lundi au vendredi » ne sont pas compris"],
    ),
    "bad age": (
        ("adult.yaml", "min: 18", "min: dix-huit"),
        ["3:12 LG203 « dix-huit » n'est pas un nombre de quatre chiffres au plus / écrire un nombre en chiffres"],
    ),
    "ages upside down": (
        ("adult.yaml", "min: 18, max: 64", "min: 64, max: 18"),
        ["3:1 LG203 l'âge le plus haut est inférieur à l'âge le plus bas"],
    ),
    "bad hour of a window": (
        ("territoire.yaml", "lun-jeu, de: 09:00", "lun-jeu, de: 9h"),
        ["9:30 LG203 « 9h » n'est pas une heure / écrire l'heure ainsi : 09:00"],
    ),
    "bad day": (
        ("territoire.yaml", "jours: ven", "jours: vendredi"),
        ["10:17 LG203 « vendredi » n'est pas un jour de la semaine"],
    ),
    "two ways of writing a range": (
        ("territoire.yaml", "{de: ven 16:00, a: lun 09:00}", "{jours: ven, de: ven 16:00, a: lun 09:00}"),
        ["18:10 LG203 cette plage mélange deux écritures / écrire {jours: lun-jeu, de: 09:00, a: 17:00}"],
    ),
    "bad time zone": (
        ("territoire.yaml", "Europe/Paris", "Libourne"),
        ["3:9 LG203 le fuseau « Libourne » n'existe pas"],
    ),
    "two answers of one name": (
        ("adult.yaml", "texte: Non", "texte: oui !"),
        ["8:5 LG208 deux réponses à cette question portent le nom « oui »"],
    ),
    "no answer at all": (
        ("adult.yaml", ADULT[ADULT.index("      - texte: Oui") : ADULT.index("orientations")], "      []\n"),
        ["8:5 LG203 la liste est vide / ajouter au moins un élément"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_told_once_and_in_its_place(name: str) -> None:
    (file, old, new), expected = CASES[name]
    _, findings = read(edited(file, old, new))
    told = [f"{each.place.line}:{each.place.column} {each.code} {each.message} / {each.help}" for each in findings]
    assert [line[: len(start)] for line, start in zip(told, expected, strict=True)] == expected


def test_the_files_of_the_tests_are_well_written() -> None:
    content, findings = read(FILES)
    assert content is not None
    assert findings == []
