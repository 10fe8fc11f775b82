"""Parts that are each well written and do not agree: windows, ids, ages, hours."""

import pytest

from tests.files import ADULT, FILES, edited, read

CASES = {
    "a window left out": (
        ("adult.yaml", "{jour: mairie_demain, autres: appeler_15}", "{jour: mairie_demain, nuit: appeler_15}"),
        "12:9 LG207 rien n'est dit pour la fenêtre « week_end »",
    ),
    "two windows left out": (
        ("adult.yaml", "{jour: mairie_demain, autres: appeler_15}", "{jour: mairie_demain}"),
        "12:9 LG207 rien n'est dit pour les fenêtres « nuit », « week_end »",
    ),
    "a window in which the answer is not offered": (
        ("adult.yaml", "texte: Non\n", "texte: Non\n        fenetres: [nuit]\n"),
        "13:16 LG207 ce qui est écrit pour la fenêtre « jour » ne sert jamais ici",
    ),
    "others that are nobody": (
        ("adult.yaml", "texte: Non\n", "texte: Non\n        fenetres: [jour]\n"),
        "13:37 LG207 « autres » ne sert jamais ici : chaque fenêtre utile est déjà nommée",
    ),
    "an answer that rewording would rename": (
        ("adult.yaml", "texte: Non\n", "texte: Non, pas du tout\n"),
        "11:16 LG212 la réponse « Non, pas du tout » n'a pas de nom",
    ),
    "hours that forget holidays": (
        ("structures.yaml", "Mo-Fr 09:00-17:00; PH off", "Mo-Fr 09:00-17:00"),
        "10:15 LG211 les horaires de « Mairie » ne disent pas ce qui vaut les jours fériés",
    ),
    "a name used twice": (
        ("adult.yaml", "  mairie_demain:\n", "  danger:\n"),
        "18:3 LG208 « danger » est à la fois une question et une orientation",
    ),
    "a window that would be all the others": (
        ("territoire.yaml", "  nuit:\n", "  autres:\n"),
        "11:3 LG208 « autres » est un mot du format : une fenêtre ne peut pas porter ce nom",
    ),
    "the name of a flow": (
        ("adult.yaml", "  mairie_demain:\n", "  adult:\n"),
        "18:3 LG208 « adult » est déjà le nom d'un logigramme",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_does_not_agree_is_told_in_its_place(name: str) -> None:
    (file, old, new), expected = CASES[name]
    _, findings = read(edited(file, old, new))
    told = [f"{each.place.line}:{each.place.column} {each.code} {each.message}" for each in findings]
    assert expected in told


def test_an_answer_with_an_id_is_left_alone() -> None:
    new = "id: pas_du_tout\n        texte: Non, pas du tout\n"
    _, findings = read(edited("adult.yaml", "texte: Non\n", new))
    assert findings == []


@pytest.mark.parametrize(
    ("ages", "codes"),
    [
        ("{min: 65}", []),
        ("{min: 66}", ["LG213"]),
        ("{min: 64}", ["LG213"]),
        ("{max: 17}", ["LG213"]),
    ],
)
def test_the_ages_of_the_entries_follow_one_another(ages: str, codes: list[str]) -> None:
    other = ADULT.replace("logigramme: adult", "logigramme: geronto").replace("{min: 18, max: 64}", ages)
    files = edited("territoire.yaml", "[adult]", "[adult, geronto]")
    _, findings = read({**files, "geronto.yaml": other})
    assert [finding.code for finding in findings] == codes


def test_a_flow_without_age_is_a_procedure_among_the_entries() -> None:
    other = ADULT.replace("logigramme: adult", "logigramme: maire").replace("age: {min: 18, max: 64}\n", "")
    files = edited("territoire.yaml", "[adult]", "[adult, maire]")
    assert read({**files, "maire.yaml": other})[1] == []
    assert read(FILES)[1] == []
    last = ADULT.replace("logigramme: adult", "logigramme: geronto").replace("{min: 18, max: 64}", "{min: 65}")
    for entries in ("[maire, adult, geronto]", "[adult, maire, geronto]"):
        files = edited("territoire.yaml", "[adult]", entries)
        assert read({**files, "maire.yaml": other, "geronto.yaml": last})[1] == []


def test_ages_that_could_not_be_read_are_not_called_a_gap() -> None:
    middle = ADULT.replace("logigramme: adult", "logigramme: milieu").replace("min: 18, max: 64", "min: 65, max: x")
    last = ADULT.replace("logigramme: adult", "logigramme: geronto").replace("min: 18, max: 64", "min: 80")
    files = edited("territoire.yaml", "[adult]", "[adult, milieu, geronto]")
    for text in (middle, middle.replace("debut: danger\n", "")):
        findings = read({**files, "milieu.yaml": text, "geronto.yaml": last})[1]
        assert "LG213" not in {finding.code for finding in findings}


def test_a_misspelt_window_is_not_also_a_missing_one() -> None:
    findings = read(edited("adult.yaml", "{jour: mairie_demain, autres", "{jours: mairie_demain, nuit"))[1]
    assert [finding.code for finding in findings] == ["LG206"]
