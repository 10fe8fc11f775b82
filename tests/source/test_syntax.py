"""What YAML cannot read: the message names the slip."""

import pytest
import yaml

from logigram.source import reader
from tests.source.refused import findings, only, places

BROKEN = [
    ("k: Un problème physique : malaise\n", 25, "« : »", 'k: "Un problème physique : malaise"'),
    ("k: Oui:\n", 7, "« : »", 'k: "Oui:"'),
    ("k: Un : deux # note\n", 7, "« : »", 'k: "Un : deux" # note'),
    ("k: {texte: Oui : non, b: c}\n", 16, "« : »", 'k: {texte: "Oui : non", b: c}'),
    ("k: [a : b : c, d]\n", 11, "« : »", 'k: ["a : b : c", d]'),
    ("k: - Oui\n", 4, "« - »", 'k: "- Oui"'),
    ("k: ? Oui\n", 4, "« ? »", 'k: "? Oui"'),
    ("k: @vous\n", 4, "« @ »", 'k: "@vous"'),
    ("k: `a`\n", 4, "« ` »", 'k: "`a`"'),
    ("k: % de cas\n", 4, "« % »", 'k: "% de cas"'),
    ("k: * note\n", 4, "« * »", 'k: "* note"'),
    ("k: *note utile\n", 4, "« * »", 'k: "*note utile"'),
    ("k: & fils\n", 4, "« & »", 'k: "& fils"'),
    ("k: !a!b c\n", 4, "« ! »", 'k: "!a!b c"'),
    ("k: [Urgent] appeler\n", 4, "« [ »", 'k: "[Urgent] appeler"'),
    ("k: {x} appeler\n", 4, "« { »", 'k: "{x} appeler"'),
    ("k: ] a\n", 4, "« ] »", 'k: "] a"'),
    ("k: , a\n", 4, "« , »", 'k: ", a"'),
    ("k: | a\n", 4, "« | »", 'k: "| a"'),
    ("k: > 3 jours\n", 4, "« > »", 'k: "> 3 jours"'),
    ('k: "Oui" dit-elle\n', 10, '« " »', "k: '\"Oui\" dit-elle'"),
    ('k: "Il dit "non" et part"\n', 13, '« " »', "k: 'Il dit \"non\" et part'"),
    ('k: "a" et "b"\n', 8, '« " »', 'k: \'"a" et "b"\''),
    ("k: 'aujourd'hui'\n", 13, "« ' »", 'k: "aujourd\'hui"'),
    ("k: 'l'eau', \"oui\"\n", 7, "« ' »", "k: '''l''eau'', \"oui\"'"),
]


@pytest.mark.parametrize("parser", [None, yaml.Loader])
@pytest.mark.parametrize(("text", "column", "sign", "rewritten"), BROKEN)
def test_a_sentence_that_breaks_yaml(  # noqa: PLR0913, PLR0917  one parameter for each thing said
    monkeypatch: pytest.MonkeyPatch, parser: type | None, text: str, column: int, sign: str, rewritten: str
) -> None:
    if parser:
        monkeypatch.setattr(reader, "_Parser", parser)
    finding = only(text)

    assert (finding.code, finding.place.line, finding.place.column) == ("LG106", 1, column)
    assert sign in finding.message
    assert finding.help == f"écrire : {rewritten}"
    assert findings(f"{rewritten}\n") == ()


def test_a_sentence_broken_in_a_list_and_under_a_key_with_spaces() -> None:
    assert only("k:\n  - vers: Un : deux\n").help == 'écrire : - vers: "Un : deux"'
    assert only("k:\n  - Un : deux : trois\n").help == 'écrire : - "Un : deux : trois"'
    assert only("Numéro vert: Un : deux\n").help == 'écrire : Numéro vert: "Un : deux"'


def test_every_broken_sentence_is_told_with_what_else_is_refused() -> None:
    text = "t: Un : deux\nu: ok\nv: @x\nw: Trois : quatre\nu: encore\n"

    assert places(text) == [("LG106", 1, 7), ("LG106", 3, 4), ("LG106", 4, 10), ("LG102", 5, 1)]


def test_a_sentence_that_no_rewriting_saves_is_told_once() -> None:
    assert places("k: Un : deux\n  l: m\nn: o : p\n")[0] == ("LG106", 1, 7)


def test_a_very_long_file_is_not_read_again_after_each_sentence() -> None:
    assert len(findings("k: Un : deux\n" + "# long\n" * 40_000 + "l: Un : deux\n")) == 1


def test_a_very_long_line_is_not_written_again() -> None:
    assert only(f"k: Un : {'deux ' * 100}\n").help == "mettre le texte entre guillemets"


SLIPS = [
    ('k: "Oui\nl: b\n', "LG101", 1, 4, "jamais refermé"),
    ('k: "Oui\nl: "Non"\n', "LG101", 1, 4, "ne se referme que ligne 2"),
    ("k: 'a\n---\nb'\n", "LG101", 1, 4, "jamais refermé"),
    ('k: "C:\\dossier"\n', "LG101", 1, 7, "« \\ »"),
    ("k: [a\nl: b\n", "LG101", 1, 4, "« [ » n'est pas refermé"),
    ("k: {a: b\n", "LG101", 1, 4, "« { » n'est pas refermé"),
    ("k: [a, , b]\n", "LG101", 1, 8, "rien à côté"),
    ("k:\n  a:b\n  c: d\n", "LG101", 2, 4, "il manque une espace après « : »"),
    ("a:b\n", "LG101", 1, 2, "il manque une espace après « : »"),
    ("k:\n  - a\n  -b\n", "LG101", 3, 3, "il manque une espace après « - »"),
    ("k:\n  -a\n  - b\n", "LG106", 3, 3, "« - » n'ouvre pas"),
    ("k:\n  - a\n   -b\n", "LG106", 3, 4, "« - » n'ouvre pas"),
    ("k: a\n  - b\n", "LG106", 2, 3, "« - » n'ouvre pas"),
    ("-a\n", "LG101", 1, 1, "il manque une espace après « - »"),
    ("k:\n- a\n-b\n", "LG101", 3, 1, "il manque une espace après « - »"),
    ("k: a\nb\n", "LG101", 2, 1, "il manque « : »"),
    ("k: a\n  l: b\n", "LG101", 2, 4, "n'est pas à sa place"),
    ("k:\n  - a\n l: b\n", "LG101", 3, 2, "pas alignée"),
    ("k:\n   a: b\n  c: d\n", "LG101", 3, 3, "pas alignée"),
    ("k: !<a\n", "LG103", 1, 6, "en tête"),
    ("k: a #b\n   c\n", "LG106", 1, 6, "« # » coupe"),
    ("k: a # b\n   c\n", "LG106", 1, 6, "« # » coupe"),
    ("k:\n\ta: b\n", "LG113", 2, 1, "tabulation"),
    ("k:\n  - a\n  \t- b\n", "LG113", 3, 3, "tabulation"),
    ("k: a\n\u00a0 b: c\n", "LG113", 2, 1, "insécable"),
    ("\ta: b\n", "LG113", 1, 1, "tabulation"),
    ("%YAML 9.9\n---\na: b\n", "LG101", 1, 1, "YAML"),
]


@pytest.mark.parametrize(("text", "code", "line", "column", "words"), SLIPS)
def test_other_slips(text: str, code: str, line: int, column: int, words: str) -> None:
    finding = only(text)

    assert (finding.code, finding.place.line, finding.place.column) == (code, line, column)
    assert words in finding.message
    assert finding.help


def test_an_escape_that_only_the_other_parser_stumbles_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_Parser", yaml.Loader)

    assert places('k: "\\UFFFFFFFF"\n') == [("LG101", 1, 1)]
