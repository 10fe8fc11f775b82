"""What YAML allows and the format does not."""

import pytest

from logigram.finding import Place
from logigram.source.builder import MAX_DEPTH, MAX_FINDINGS
from tests.source.refused import findings, only, places


def test_a_key_written_twice_points_at_both_places() -> None:
    finding = only("q:\n  oui: a\n  non: b\n  oui: c\n")

    assert finding.code == "LG102"
    assert finding.message == "la clé « oui » est écrite deux fois : une des deux valeurs serait perdue"
    assert finding.place == Place("essai.yaml", 4, 3, 4, 6)
    assert finding.path == ("q", "oui")
    assert [each.place for each in finding.related] == [Place("essai.yaml", 2, 3, 2, 6)]


def test_the_same_key_in_two_blocks_is_no_duplicate() -> None:
    assert findings("a: {b: c}\nd: {b: c}\n") == ()


MARKED = [
    ("k: &a b\n", 4, "&a", "ancre", 'k: "&a b"'),
    ("k: &a\n  l: b\n", 4, "&a", "ancre", 'k: "&a"'),
    ("k: *a\n", 4, "*a", "renvoie", 'k: "*a"'),
    ("k: !x b\n", 4, "!x", "étiquette", 'k: "!x b"'),
    ("k: !!str b\n", 4, "!!str", "étiquette", 'k: "!!str b"'),
    ("k: ! [b]\n", 4, "!", "étiquette", 'k: "! [b]"'),
]


@pytest.mark.parametrize(("text", "column", "sign", "word", "rewritten"), MARKED)
def test_anchors_aliases_and_tags(text: str, column: int, sign: str, word: str, rewritten: str) -> None:
    finding = only(text)

    assert finding.place == Place("essai.yaml", 1, column, 1, column + len(sign))
    assert finding.path == ("k",)
    if finding.code == "LG103":
        assert finding.message.startswith(f"« {sign} »")
        assert word in finding.message
    assert finding.help.endswith(f"écrire : {rewritten}")


def test_an_alias_as_key_and_as_item() -> None:
    assert places("k: &a b\n*a : c\nl:\n  - *a\n") == [("LG103", 1, 4), ("LG103", 2, 1), ("LG103", 4, 5)]


def test_merge_keys() -> None:
    finding = only("k:\n  <<: a\n")

    assert (finding.code, finding.place.line, finding.place.column) == ("LG103", 2, 3)
    assert "<<" in finding.message


def test_a_bare_exclamation_mark_is_prose() -> None:
    finding = only("k: ! Danger\n")

    assert (finding.code, finding.place.column, finding.path) == ("LG106", 4, ("k",))
    assert finding.help == 'écrire : k: "! Danger"'


EMPTY = [
    ("k:\n", 1, 1, ("k",), "« k » n'a pas de valeur"),
    ("k: # commentaire\n", 1, 1, ("k",), "« k » n'a pas de valeur"),
    ("k: ''\n", 1, 1, ("k",), "« k » n'a pas de valeur"),
    ('k: "  "\n', 1, 1, ("k",), "« k » n'a pas de valeur"),
    ("k: |\n\nl: a\n", 1, 1, ("k",), "« k » n'a pas de valeur"),
    ("k: ~\n", 1, 1, ("k",), "« k » n'a pas de valeur (« ~ » veut dire « rien »)"),
    ("k: {l: }\n", 1, 5, ("k", "l"), "« l » n'a pas de valeur"),
    ("k: [null]\n", 1, 5, ("k", "0"), "cette ligne de la liste n'a pas de texte (« null » veut dire « rien »)"),
    ("k:\n  -\n  - a\n", 2, 3, ("k", "0"), "cette ligne de la liste n'a pas de texte"),
    ("k:\n  - a\n  - ''\n", 3, 5, ("k", "1"), "cette ligne de la liste n'a pas de texte"),
    ("k:\n  - |\n", 2, 5, ("k", "0"), "cette ligne de la liste n'a pas de texte"),
    ("k: \u00a0\n", 1, 1, ("k",), "« k » n'a pas de valeur"),
]


@pytest.mark.parametrize(("text", "line", "column", "path", "message"), EMPTY)
def test_empty_values(text: str, line: int, column: int, path: tuple[str, ...], message: str) -> None:
    finding = only(text)

    assert (finding.code, finding.place.line, finding.place.column) == ("LG105", line, column)
    assert finding.place.end_column > finding.place.column
    assert finding.path == path
    assert finding.message == message


def test_the_word_null_between_quotation_marks_is_a_word() -> None:
    assert findings("k: 'null'\nl: \"~\"\n") == ()


def test_an_odd_key_before_an_empty_value_is_not_forgotten() -> None:
    assert places("a:\n  b c: d\n  e:\n") == [("LG106", 2, 6), ("LG105", 3, 3)]


@pytest.mark.parametrize(("text", "line"), [("a: b\n---\nc: d\n", 2), ("a: b\n...\n---\n", 3)])
def test_a_second_document(text: str, line: int) -> None:
    assert places(text) == [("LG104", line, 1)]


def test_one_document_may_open_and_close_itself() -> None:
    assert findings("---\na: b\n...\n") == ()


@pytest.mark.parametrize(
    ("text", "sign"), [("k:\n  [a]: b\n", "["), ("k:\n  {a: b}: c\n", "{"), ("k:\n  ? - a\n", "-")]
)
def test_a_key_that_is_no_name(text: str, sign: str) -> None:
    finding = only(text)

    assert (finding.code, finding.place.line) == ("LG114", 2)
    assert finding.message.startswith(f"« {sign} »")


@pytest.mark.parametrize("text", ["k:\n  - ? Oui\n", "k:\n  - ? Oui ou non\n"])
def test_a_question_mark_in_front_of_a_sentence(text: str) -> None:
    finding = only(text)

    assert (finding.code, finding.place.line, finding.place.column) == ("LG106", 2, 5)
    assert finding.help.startswith('écrire : - "? Oui')


def test_a_value_without_a_name() -> None:
    assert places("k:\n  '': a\n  ?\n  : b\n") == [("LG101", 2, 3), ("LG101", 3, 4), ("LG102", 3, 4)]


def test_nesting_has_a_limit() -> None:
    sound = "k: " + "[" * (MAX_DEPTH - 1) + "a" + "]" * (MAX_DEPTH - 1) + "\n"

    assert findings(sound) == ()
    assert places(sound.replace("[a]", "[[a]]")) == [("LG109", 1, 3 + MAX_DEPTH)]


def test_findings_of_one_file_have_a_limit() -> None:
    assert len(findings("a: b\n" * 10 * MAX_FINDINGS)) == MAX_FINDINGS
    assert len(findings("k: {" + ",".join(f"a{number}" for number in range(10 * MAX_FINDINGS)) + "}\n")) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "ce fichier est vide"),
        ("# rien\n", "ce fichier est vide"),
        ("\ufeff", "ce fichier est vide"),
        ("du texte\n", "ce fichier ne contient qu'un texte, sans aucune clé"),
    ],
)
def test_a_file_without_content(text: str, message: str) -> None:
    finding = only(text)

    assert (finding.code, finding.message, finding.place.line) == ("LG111", message, 1)


def test_long_names_are_shortened_in_messages() -> None:
    key = "a" * 500

    assert len(only(f"{key}: b\n{key}: c\n").message) < 150
    assert only(f"a: !{key} b\n").help.endswith("mettre le texte entre guillemets")
