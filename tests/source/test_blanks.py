"""No-break spaces and tabs where YAML needs a space."""

import pytest

from tests.source.refused import findings, only

MISPLACED = [
    ("k:\n  texte\u00a0: a\n", 2, 8, "avant « : »"),
    ("k:\n  texte\u202f: a\n", 2, 8, "avant « : »"),
    ("k:\n  texte \u00a0:\n    b: c\n", 2, 9, "avant « : »"),
    ("k:\n  texte:\u00a0a\n", 2, 9, "après « : »"),
    ("k:\n  - texte :\u00a0a\n", 2, 12, "après « : »"),
    ("k:\n  -\u00a0a\n", 2, 4, "après « - »"),
    ("k:\n\u00a0\u00a0l: a\n", 2, 1, "au début de la ligne"),
    ("k: a\n\u00a0l: b\n", 2, 1, "au début de la ligne"),
]


@pytest.mark.parametrize(("text", "line", "column", "where"), MISPLACED)
def test_a_no_break_space_in_the_structure(text: str, line: int, column: int, where: str) -> None:
    finding = only(text)

    assert (finding.code, finding.place.line, finding.place.column) == ("LG113", line, column)
    assert where in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "k: Est-elle en danger\u00a0?\n",
        "k: 'Attention\u00a0: danger'\n",
        "k: |\n  texte\u00a0: a\n  -\u00a0b\n",
        'k: "a\n  texte\u00a0: a"\n',
        "k: a\n  \u00a0b\n",
        "k: «\u00a0a\u00a0»\n",
        "k: a\u00a0:\u00a0b\n",
    ],
)
def test_a_no_break_space_in_a_text_is_welcome(text: str) -> None:
    assert findings(text) == ()


def test_a_sentence_with_a_no_break_space_before_its_colon() -> None:
    finding = only("k:\n  - Problème physique\u00a0: malaise\n")

    assert (finding.code, finding.place.column) == ("LG106", 23)
    assert 'écrire : - "Problème physique\u00a0: malaise"\n' in finding.help
