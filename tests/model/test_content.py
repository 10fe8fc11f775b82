"""One bad entry is named once, set aside, and hides nothing of the others."""

from tests.files import ADULT, FILES, STRUCTURES, edited, read


def test_a_bad_structure_does_not_hide_a_bad_target() -> None:
    files = edited("adult.yaml", "jour: mairie_demain", "jour: mairie_demin")
    files["structures.yaml"] = STRUCTURES.replace("telephone", "telefone")
    content, findings = read(files)
    assert content is not None
    assert [(each.code, each.place.file) for each in findings] == [
        ("LG204", "adult.yaml"),
        ("LG201", "structures.yaml"),
    ]
    assert content.broken_structures == {"samu_15"}
    assert list(content.structures) == ["mairie"]


def test_a_bad_question_is_set_aside_and_not_called_unknown() -> None:
    content, findings = read(edited("adult.yaml", "    texte: La personne", "    text: La personne"))
    assert content is not None
    assert [each.code for each in findings] == ["LG201"]
    assert content.broken_nodes("adult") == {"danger"}
    assert list(content.flows["adult"].outcomes) == ["appeler_15", "mairie_demain"]


def test_a_bad_outcome_leaves_the_questions() -> None:
    content, findings = read(edited("adult.yaml", "delai: immediat", "delai: vite"))
    assert content is not None
    assert [each.code for each in findings] == ["LG203"]
    assert content.broken_nodes("adult") == {"appeler_15"}


def test_a_bad_key_of_a_flow_is_left_out() -> None:
    content, findings = read(edited("adult.yaml", "titre: Adulte", "titre: Adulte\nrevise_le: hier"))
    assert content is not None
    assert [each.code for each in findings] == ["LG203"]
    assert content.flows["adult"].revised_on is None


def test_a_flow_that_cannot_be_read_is_not_also_unknown() -> None:
    content, findings = read({**FILES, "adult.yaml": ADULT.replace("debut: danger\n", "")})
    assert content is not None
    assert [(each.code, each.message) for each in findings] == [("LG202", "il manque la clé « debut »")]
    assert content.broken_flows == {"adult"}


def test_a_bad_scenario_leaves_the_others() -> None:
    scenario = (
        "- titre: Le soir\n  logigramme: adult\n  fenetre: nuit\n  reponses: {danger: oui}\n  attendu: appeler_15\n"
    )
    content, findings = read({**FILES, "scenarios/s.yaml": scenario + scenario.replace("fenetre: nuit", "quand: hier")})
    assert content is not None
    assert [(each.code, each.place.line) for each in findings] == [("LG203", 8)]
    assert [each.title for each in content.scenarios["scenarios/s.yaml"]] == ["Le soir"]


def test_a_bad_acronym_leaves_the_others() -> None:
    glossary = "CMP: {developpe: Centre médico-psychologique}\nCCAS: {developpe: Centre, sens: Commune}\n"
    content, findings = read({**FILES, "glossaire.yaml": glossary})
    assert content is not None
    assert [each.code for each in findings] == ["LG201"]
    assert list(content.glossary) == ["CMP"]


def test_a_flow_has_the_name_of_its_file() -> None:
    _, findings = read({**FILES, "autre.yaml": ADULT})
    assert [(each.code, each.place.file, each.place.line) for each in findings] == [("LG208", "autre.yaml", 1)]
