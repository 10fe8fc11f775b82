"""Sentences that YAML would cut in silence."""

import pytest

from tests.source.refused import findings, only, places

COLON = [
    ("k:\n  - Un problème physique : malaise\n", 2, 26, '- "Un problème physique : malaise"'),
    ("k:\n  - Attention : danger\n", 2, 15, '- "Attention : danger"'),
    ("k:\n  - Dire ceci :\n", 2, 15, '- "Dire ceci :"'),
    ("aide:\n  Geste en cours : arme\n", 2, 18, '"Geste en cours : arme"'),
]


@pytest.mark.parametrize(("text", "line", "column", "rewritten"), COLON)
def test_a_colon_that_makes_a_key_of_a_sentence(text: str, line: int, column: int, rewritten: str) -> None:
    finding = only(text)

    assert (finding.code, finding.place.line, finding.place.column) == ("LG106", line, column)
    assert "« : » coupe la phrase" in finding.message
    assert f"écrire : {rewritten}\n" in finding.help


COMMA = [
    ("k: {texte: Oui, mais elle crie, vers: x}\n", 17, 'k: {texte: "Oui, mais elle crie", vers: x}'),
    ("k: {texte: Oui, mais, enfin, vers: x}\n", 17, 'k: {texte: "Oui, mais, enfin", vers: x}'),
    ("k: {texte: Oui, mais elle crie: fort, vers: x}\n", 17, 'k: {texte: "Oui, mais elle crie: fort", vers: x}'),
    ("k: {nom}\n", 4, 'k: "{nom}"'),
    ("k: {nom de la rue}\n", 4, 'k: "{nom de la rue}"'),
    ("k: {'nom'}\n", 4, "k: \"{'nom'}\""),
]


@pytest.mark.parametrize(("text", "column", "rewritten"), COMMA)
def test_a_comma_in_braces(text: str, column: int, rewritten: str) -> None:
    finding = only(text)

    assert (finding.code, finding.place.line, finding.place.column) == ("LG106", 1, column)
    assert finding.help.endswith(f"écrire : {rewritten}")


def test_a_comma_in_braces_over_two_lines() -> None:
    finding = only("k: {texte: Oui,\n  mais elle crie, vers: x}\n")

    assert (finding.place.line, finding.place.column) == (2, 3)
    assert finding.help == "mettre la phrase entière entre guillemets"


def test_sentences_between_brackets() -> None:
    finding = only("consignes: [Restez calme, ne la laissez pas seule]\n")

    assert (finding.code, finding.place.line, finding.place.column, finding.path) == ("LG106", 1, 13, ("consignes",))
    assert "virgule" in finding.message
    assert finding.help.splitlines()[1:] == ["consignes:", "  - Restez calme", "  - ne la laissez pas seule"]


def test_a_colon_between_brackets() -> None:
    finding = only("k: [Oui : non, 'a, b', {c: d}]\n")

    assert finding.place.column == 5
    assert finding.help.splitlines()[1:] == ["k:", '  - "Oui : non"', '  - "a, b"', "  - {c: d}"]


def test_a_line_break_in_an_item_does_not_break_the_advice() -> None:
    assert only('k: [un mot, "un\\ndeux"]\n').help.splitlines()[-1] == '  - "un deux"'


def test_a_long_list_between_brackets_is_not_told_whole() -> None:
    words = ", ".join(f"mot {number}" for number in range(40))

    assert only(f"- [{words}, {'très ' * 30}long]\n").help.endswith("\n  - mot 11\n  - …")


@pytest.mark.parametrize(
    "text",
    [
        "secteur: [libourne, 'Castillon la Bataille', 33500]\n",
        "vers: {de: ven 16:00, a: lun 09:00}\n",
        "a: [{du: 2026-12-24 12:00, au: 2026-12-25}]\n",
        "Numéro vert: {developpe: Un numéro gratuit}\n",
        "a:\n  'Une clé entre guillemets': b\n",
        "reponses: {danger: oui, autre/question: non, x: y}\n",
        "k:\n  - Oui:non\n  - https://exemple.fr/a#b\n  - {Titre: a, vers: b}\n",
        "k:\n  - Titre: a\n    vers: b\n",
    ],
)
def test_what_is_not_cut_is_accepted(text: str) -> None:
    assert findings(text) == ()


def test_every_cut_of_a_file_is_told_at_once() -> None:
    text = "a: [b c, d]\ne: {f: g, h i}\nj:\n  - K : l\nm: n #o\ne: p\nq:\n"

    assert places(text) == [
        ("LG106", 1, 5),
        ("LG106", 2, 11),
        ("LG106", 4, 7),
        ("LG106", 5, 6),
        ("LG102", 6, 1),
        ("LG105", 7, 1),
    ]
