"""A « # » that cuts a text, and those that only comment it."""

import pytest

from tests.source.refused import findings, only

CUT = [
    ("k: le #3114 répond\n", 1, 7, 'k: "le #3114 répond"', ("k",)),
    ("k: #3114 répond\n", 1, 4, 'k: "#3114 répond"', ("k",)),
    ("k:\n  - #3114\n", 2, 5, '- "#3114"', ("k", "0")),
    ("k:\n  - le\t#3114  \n", 2, 8, '- "le\t#3114"', ("k", "0")),
    ("k: 'a'\nl: [a] # b\nm: b #c # d\n", 3, 6, 'm: "b #c # d"', ("m",)),
    ("k: {a: b #c\n  }\n", 1, 10, 'k: {a: "b #c"', ("k", "a")),
]


@pytest.mark.parametrize(("text", "line", "column", "rewritten", "path"), CUT)
def test_a_number_sign_glued_to_its_word(
    text: str, line: int, column: int, rewritten: str, path: tuple[str, ...]
) -> None:
    finding = only(text)

    assert (finding.code, finding.place.line, finding.place.column) == ("LG106", line, column)
    assert finding.path == path
    assert "« # » coupe" in finding.message
    assert finding.help.startswith(f"écrire : {rewritten}\n")


@pytest.mark.parametrize(
    "text", ["k: Appelez le\n  #3114\n", "k:\n  - Appelez le\n    #3114\n", "k: Appelez\n  le #3114\n"]
)
def test_a_sentence_of_several_lines(text: str) -> None:
    finding = only(text)

    assert (finding.code, finding.place.column) == ("LG106", text.splitlines()[-1].index("#") + 1)
    assert finding.help.startswith("mettre la phrase entière entre guillemets\n")


@pytest.mark.parametrize(
    "text",
    [
        "k: b # un commentaire\n",
        "k: b ## titre\n",
        "k: b #\n",
        "#texte\nk: b\n",
        "k: b\n  #texte\n",
        "k:\n- b\n#3114\n- c\n",
        "k:\n  - b\n  #3114\n  - c\n",
        "k: 'b #3114'\n",
        "k: 'b' #3114\n",
        "k: |\n  b #3114\n  #3114\n",
        'k: "b\n  #3114"\n',
        "k: b#3114\n",
        "k: #questions\n  l: m\n",
        "k: b # le #3114\n",
        "k: b\n\n  #3114\n",
    ],
)
def test_comments_and_quoted_texts_are_left_alone(text: str) -> None:
    assert findings(text) == ()
