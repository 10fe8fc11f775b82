"""No text whatsoever makes reading raise anything but `InvalidSource`, nor take long."""

import contextlib
import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from logigram.finding import InvalidSource
from logigram.source import Document, lines, parse, read_file, reader
from logigram.source.tree import scalars
from tests.hostile import HOSTILE
from tests.source.layouts import Layout, layouts

_FRAGMENTS = (
    *(":", ": ", " : ", "- ", "? ", "-", "#", " #", " # ", "\n", "\n  ", "\n    ", "\r\n", "\r", "\t", " ", "\u00a0"),
    *("[", "]", "{", "}", ",", ", ", "&a ", "*a", "!", "!x ", "|\n", ">-\n", "%", "@", "`", "'", '"', "\\", "\\u202e"),
    *(
        "<<",
        "~",
        "null",
        "---",
        "...",
        "a",
        "texte",
        "Oui, mais",
        "été",
        "😀",
        "\x00",
        "\ufeff",
        "\u2028",
        "\ud800",
        "é: è",
    ),
)
YAML_LIKE = st.lists(st.sampled_from(_FRAGMENTS), max_size=25).map("".join)


def outcome(text: str) -> Document | None:
    """The document, or None after a look at what is said of it."""
    try:
        return parse(text, "essai.yaml")
    except InvalidSource as invalid:
        findings = invalid.findings
    rows = lines(text)
    for finding in findings:
        place = finding.place
        assert finding.message
        assert finding.help
        assert 1 <= place.line <= place.end_line <= len(rows)
        assert (place.line, place.column) < (place.end_line, place.end_column)
        assert place.column <= len(rows[place.line - 1]) + 1
    assert findings
    return None


@settings(max_examples=500)
@given(text=st.one_of(YAML_LIKE, YAML_LIKE.map("k: {}".format), YAML_LIKE.map("k:\n  - {}\n".format)))
@example(text="? [\u00a0")
def test_yaml_like_texts(text: str) -> None:
    document = outcome(text)

    assert document is None or document.text == text.removeprefix("\ufeff")


@settings(max_examples=150)
@given(text=YAML_LIKE)
def test_yaml_like_texts_through_the_other_parser(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "_Parser", yaml.Loader)
        outcome(text)


@settings(max_examples=300)
@given(text=st.text())
def test_any_text(text: str) -> None:
    outcome(text)


@settings(max_examples=200)
@given(data=st.binary())
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "octets.yaml"
    path.write_bytes(data)
    with contextlib.suppress(InvalidSource):
        read_file(path, "octets.yaml")


@settings(max_examples=150)
@given(
    layout=layouts(), where=st.floats(0, 1, exclude_max=True), length=st.integers(0, 3), put=st.sampled_from(_FRAGMENTS)
)
def test_a_sound_file_that_somebody_spoilt(layout: Layout, where: float, length: int, put: str) -> None:
    text = "\n".join(layout.rows)
    at = int(where * len(text))

    outcome(text[:at] + put + text[at + length :])


@settings(max_examples=300)
@given(text=YAML_LIKE)
def test_what_is_accepted_is_in_the_text_where_it_is_said_to_be(text: str) -> None:
    document = outcome(text)
    if document is not None:
        rows = re.split(r"\r?\n|\r", text.removeprefix("\ufeff"))
        for scalar, _ in scalars(document.root):
            line, column, end_line, end_column = scalar.span
            if scalar.plain and line == end_line:
                assert rows[line][column:end_column] == scalar


@pytest.mark.parametrize("text", HOSTILE)
def test_the_corpus_between_quotation_marks_comes_out_as_it_is(text: str) -> None:
    if "\n" not in text:
        document = outcome("k: '" + text.replace("'", "''") + "'\n")
        assert document is None or document.root == {"k": text}


MEBIBYTE = 1024 * 1024
LARGE = {
    "brackets": "k: " + "[" * MEBIBYTE,
    "braces": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "question marks": "? " * 100_000,
    "laughs": "a: &a [x, x]\n" + "".join(f"k{number}: &k{number} [*a, *a]\n" for number in range(20_000)),
    "duplicates": "a: b\n" * 100_000,
    "braces full of words": "k: {" + ",".join(f"a{number}" for number in range(100_000)) + "}",
    "spaces": "k: a" + " " * MEBIBYTE + "b: c",
    "no-break spaces": "k: a" + "\u00a0" * MEBIBYTE + "b",
    "line breaks": "k: a" + "\n" * MEBIBYTE + "\u200b",
    "number signs": "k: a" + " #b" * (MEBIBYTE // 3),
    "colons": "k: " + "a : " * (MEBIBYTE // 4),
    "quotation marks": "k: " + "'a' " * (MEBIBYTE // 4),
    "an open quotation mark": 'k: "' + "a" * MEBIBYTE,
    "a long key": "a" * MEBIBYTE + ": b",
    "blocks": "k:\n" + "  - |\n    a\n" * (MEBIBYTE // 12),
    "broken sentences": "k: a : b\n" * 20_000,
    "nul": "\x00" * MEBIBYTE,
    "tabs": "\t" * MEBIBYTE,
    "documents": "--- a\n" * 100_000,
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_large_and_twisted_texts_take_no_time(text: str) -> None:
    begun = time.process_time()
    outcome(text)

    assert time.process_time() - begun < 2


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "enorme.yaml"
    with path.open("wb") as stream:
        stream.truncate(10 * MEBIBYTE * 1024)

    with pytest.raises(InvalidSource, match="LG108"):
        read_file(path, "enorme.yaml")
