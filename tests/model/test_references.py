"""Names that do not exist: targets, structures, windows and flows, with the nearest one offered."""

import pytest

from tests.files import ADULT, FILES, SETTINGS, edited, read

CASES = {
    "target": (
        ("adult.yaml", "jour: mairie_demain", "jour: mairie_demin"),
        ["12:22 LG204 « mairie_demin » n'existe pas", "vouliez-vous dire « mairie_demain » ?"],
    ),
    "target in another flow": (
        ("adult.yaml", "jour: mairie_demain", "jour: adult/mairie_demin"),
        ["12:22 LG204 « adult/mairie_demin » n'existe pas", "vouliez-vous dire « adult/mairie_demain » ?"],
    ),
    "start": (
        ("adult.yaml", "debut: danger", "debut: dager"),
        ["4:8 LG204 « dager » n'existe pas", "vouliez-vous dire « danger » ?"],
    ),
    "structure": (
        ("adult.yaml", "structures: [samu_15]", "structures: [samu15]"),
        ["17:18 LG205 la structure « samu15 » n'existe pas", "vouliez-vous dire « samu_15 » ?"],
    ),
    "structure like no other": (
        ("territoire.yaml", "urgences: [samu_15]", "urgences: [zzz]"),
        ["20:12 LG205 la structure « zzz » n'existe pas", "l'ajouter dans structures.yaml, ou corriger son nom"],
    ),
    "window of a value": (
        ("adult.yaml", "{jour: mairie_demain", "{jours: mairie_demain"),
        ["12:16 LG206 la fenêtre « jours » n'existe pas", "vouliez-vous dire « jour » ?"],
    ),
    "window of an answer": (
        ("adult.yaml", "      - texte: Oui\n", "      - texte: Oui\n        fenetres: [soir]\n"),
        ["10:20 LG206 la fenêtre « soir » n'existe pas", "choisir parmi : jour, nuit, week_end"],
    ),
    "window of holidays": (
        ("territoire.yaml", "fenetre: week_end}", "fenetre: weekend}"),
        ["19:49 LG206 la fenêtre « weekend » n'existe pas", "vouliez-vous dire « week_end » ?"],
    ),
    "entry": (
        ("territoire.yaml", "entrees: [adult]", "entrees: [adulte]"),
        ["4:11 LG204 le logigramme « adulte » n'existe pas", "vouliez-vous dire « adult » ?"],
    ),
    "question asked again": (
        ("adult.yaml", "  danger:\n", "  danger:\n    meme_que: dangr\n"),
        ["7:15 LG204 « dangr » n'existe pas", "vouliez-vous dire « danger » ?"],
    ),
    "follow-up": (
        ("adult.yaml", "    structures: [mairie]\n", "    suites: {si_refus: {structures: [marie], vers: ici}}\n"),
        ["21:38 LG205 la structure « marie » n'existe pas", "vouliez-vous dire « mairie » ?"],
    ),
    "replacement": (
        ("structures.yaml", "    nom: Mairie\n", "    nom: Mairie\n    remplacee_par: samu\n"),
        ["9:20 LG205 la structure « samu » n'existe pas", "vouliez-vous dire « samu_15 » ?"],
    ),
    "exception": (
        ("territoire.yaml", "urgences", "exceptions:\n  - {du: 2026-12-24, au: 2026-12-24, fenetre: noel}\nurgences"),
        ["21:47 LG206 la fenêtre « noel » n'existe pas", "choisir parmi : jour, nuit, week_end"],
    ),
    "first structure of a guarantee": (
        (
            "territoire.yaml",
            "urgences",
            "garanties:\n  - {id: g, titre: G, si: {partout: oui}, alors: {toujours: {premiere: [mare]}}}\nurgences",
        ),
        ["21:73 LG205 la structure « mare » n'existe pas", "vouliez-vous dire « mairie » ?"],
    ),
    "outcome of a card": (
        ("territoire.yaml", "urgences", "cartes:\n  c: {titre: C, logigramme: adult, orientations: [mare]}\nurgences"),
        ["21:51 LG204 « mare » n'existe pas", "ajouter cette question ou cette orientation, ou corriger le nom"],
    ),
    "card of a question": (
        (
            "territoire.yaml",
            "urgences",
            "cartes:\n  c: {titre: C, logigramme: adult, orientations: [danger]}\nurgences",
        ),
        ["21:51 LG204 « danger » n'est pas une orientation", "nommer une orientation, où un parcours finit"],
    ),
    "guarantee": (
        (
            "territoire.yaml",
            "urgences",
            "garanties:\n  - {id: g, titre: G, si: {partout: oui}, alors: {jamais: {structures: [mare]}}}\nurgences",
        ),
        ["21:73 LG205 la structure « mare » n'existe pas", "vouliez-vous dire « mairie » ?"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_name_that_does_not_exist_is_told_in_its_place(name: str) -> None:
    (file, old, new), (told, repair) = CASES[name]
    _, findings = read(edited(file, old, new))
    first = findings[0]
    assert f"{first.place.line}:{first.place.column} {first.code} {first.message}".startswith(told)
    assert first.help == repair


def test_scenarios_speak_of_flows_and_windows_that_exist() -> None:
    scenario = (
        "- titre: Le soir\n  logigramme: adulte\n  fenetre: soir\n  reponses: {danger: oui}\n  attendu: appeler_15\n"
    )
    _, findings = read({**FILES, "scenarios/soir.yaml": scenario})
    assert [(each.code, each.place.file, each.place.line) for each in findings] == [
        ("LG204", "scenarios/soir.yaml", 2),
        ("LG206", "scenarios/soir.yaml", 3),
    ]


def test_a_flow_may_lead_to_another_one_or_inside_it() -> None:
    other = ADULT.replace("logigramme: adult", "logigramme: autre")
    for target in ("autre", "autre/danger", "autre/appeler_15"):
        files = edited("adult.yaml", "jour: mairie_demain", f"jour: {target}")
        content, findings = read({**files, "autre.yaml": other})
        assert content is not None
        assert findings == []


def test_a_card_of_an_unknown_flow_is_told_once() -> None:
    card = "cartes:\n  c: {titre: C, logigramme: adulte, orientations: [appeler_15]}\nurgences"
    _, findings = read(edited("territoire.yaml", "urgences", card))
    assert [(each.code, each.place.line, each.place.column) for each in findings] == [("LG204", 21, 29)]


def test_a_card_may_name_an_outcome_of_another_flow() -> None:
    card = "cartes:\n  c: {titre: C, logigramme: adult, orientations: [autre/appeler_15]}\nurgences"
    files = edited("territoire.yaml", "urgences", card)
    content, findings = read({**files, "autre.yaml": ADULT.replace("logigramme: adult", "logigramme: autre")})
    assert content is not None
    assert findings == []


def test_a_window_that_could_not_be_read_is_not_also_unknown() -> None:
    _, findings = read(edited("territoire.yaml", "jours: ven", "jours: vendredi"))
    assert [finding.code for finding in findings] == ["LG203"]


def test_settings_that_cannot_be_read_leave_the_other_files_checked() -> None:
    files = {**FILES, "territoire.yaml": SETTINGS.replace("territoire: essai\n", "")}
    files["adult.yaml"] = ADULT.replace("delai: programme", "delai: bientot")
    content, findings = read(files)
    assert content is None
    assert [(each.code, each.place.file) for each in findings] == [
        ("LG203", "adult.yaml"),
        ("LG202", "territoire.yaml"),
    ]
