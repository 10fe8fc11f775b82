"""The place of every text is the place where it stands."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from yaml.cyaml import CBaseLoader

from logigram.finding import Place
from logigram.source import Document, Mapping, Node, Scalar, child, parse, reader
from logigram.source.tree import scalars
from tests.source.layouts import Layout, layouts

BREAKS = ("\n", "\r\n", "\r")


def texts(document: Document) -> list[tuple[tuple[int, int, int, int], str]]:
    return [(scalar.span, str(scalar)) for scalar, _ in scalars(document.root)]


def node(text: str, *path: str) -> Node:
    found: Node = parse(text, "essai.yaml").root
    for step in path:
        below = child(found, step)
        assert below is not None
        found = below
    return found


@settings(max_examples=150)
@given(layout=layouts(), end=st.sampled_from(BREAKS), mark=st.sampled_from(["", "\ufeff"]))
def test_every_text_stands_where_it_was_written(layout: Layout, end: str, mark: str) -> None:
    document = parse(mark + end.join(layout.rows), "essai.yaml")

    assert texts(document) == layout.texts


@settings(max_examples=50)
@given(layout=layouts())
def test_the_parser_of_pure_python_gives_the_same_tree(layout: Layout) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "_Parser", yaml.Loader)
        document = parse("\n".join(layout.rows), "essai.yaml")

    assert texts(document) == layout.texts


@settings(max_examples=50)
@given(layout=layouts())
def test_the_data_are_those_of_yaml_without_its_conversions(layout: Layout) -> None:
    text = "\n".join(layout.rows)

    assert parse(text, "essai.yaml").root == yaml.load(text, CBaseLoader)  # noqa: S506  builds nothing but texts


@settings(max_examples=50)
@given(layout=layouts())
def test_a_path_leads_back_to_the_place_of_its_text(layout: Layout) -> None:
    document = parse("\n".join(layout.rows), "essai.yaml")

    for scalar, path in scalars(document.root):
        line, column, end_line, end_column = scalar.span
        expected = Place("essai.yaml", line + 1, column + 1, end_line + 1, end_column + 1)
        assert expected in {document.place(path), document.key_place(path)}


TEXT = """\
logigramme: adult
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: {jour: référent, autres: "15"}
      - Non
"""


def test_a_mapping_is_shown_by_its_key_and_a_text_by_itself() -> None:
    document = parse(TEXT, "adult.yaml")

    assert document.place(["questions", "danger"]) == Place("adult.yaml", 3, 3, 3, 9)
    assert document.place(["questions", "danger", "texte"]) == Place("adult.yaml", 4, 12, 4, 32)
    assert document.key_place(["questions", "danger", "texte"]) == Place("adult.yaml", 4, 5, 4, 10)


def test_an_entry_of_a_list_is_shown_by_its_first_line() -> None:
    document = parse(TEXT, "adult.yaml")

    assert document.place(["questions", "danger", "reponses", "0"]) == Place("adult.yaml", 6, 9, 6, 19)
    assert document.key_place(["questions", "danger", "reponses", "1"]) == Place("adult.yaml", 8, 9, 8, 12)


def test_a_path_that_leaves_the_document_stops_at_what_exists() -> None:
    document = parse(TEXT, "adult.yaml")

    assert document.place(["questions", "danger", "aide"]) == document.place(["questions", "danger"])
    assert document.place(["logigramme", "texte"]) == document.place(["logigramme"])
    assert document.place(["questions", "danger", "reponses", "7"]) == Place("adult.yaml", 5, 5, 5, 13)


def test_lists_without_a_key_are_shown_by_a_character_or_their_first_key() -> None:
    document = parse("- - a\n- b:\n    - c\n", "liste.yaml")

    assert document.place([]) == Place("liste.yaml", 1, 1, 1, 2)
    assert document.place(["0"]) == Place("liste.yaml", 1, 3, 1, 4)
    assert document.place(["1"]) == Place("liste.yaml", 2, 3, 2, 4)


def test_collections_end_with_their_last_text_or_bracket() -> None:
    danger = node(TEXT, "questions", "danger")
    targets = node(TEXT, "questions", "danger", "reponses", "0", "vers")

    assert danger.span == (3, 4, 7, 11)
    assert targets.span == (6, 14, 6, 44)
    assert [each.flow for each in (danger, targets) if isinstance(each, Mapping)] == [False, True]


def test_a_block_of_text_ends_with_its_last_visible_character() -> None:
    document = parse("aide: |\n  une\n  deux\n\n\nsource: x\n", "essai.yaml")

    assert document.place(["aide"]) == Place("essai.yaml", 1, 7, 3, 7)


def test_a_text_knows_its_key_and_whether_it_was_quoted() -> None:
    root = parse("a: x\nb: 'y'\nc: |\n  z\n", "essai.yaml").root
    nodes = [child(root, key) for key in "abc"]

    assert [node.key for node in nodes if isinstance(node, Scalar)] == ["a", "b", "c"]
    assert [node.plain for node in nodes if isinstance(node, Scalar)] == [True, False, False]


@pytest.mark.parametrize(
    "written", ["18:30", "no", "0_18", "1e3", "0x1F", "2026-11-22", "-5", ".inf", "=", "Oui", "on", "1.0"]
)
def test_nothing_is_converted(written: str) -> None:
    assert parse(f"k: {written}\n", "essai.yaml").root == {"k": written}
