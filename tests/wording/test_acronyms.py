"""The entries of a glossary, found in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.wording.acronyms import pieces
from tests.hostile import HOSTILE

GLOSSARY = ("CMP", "SAMU", "C-SSRS", "Unafam", "PASS", "CH")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le CMP, puis le SAMU ; le CMP.", ["CMP", "SAMU", "CMP"]),
        ("L'échelle C-SSRS, un CMP-IJ, le SAMU-Libourne", ["C-SSRS", "CMP", "SAMU"]),
        ("L’Unafam, ou l'UNAFAM", ["Unafam", "Unafam"]),
        ("Le pass, la PASS, un chat, un Cmp, des CMPS", ["PASS"]),
        ("Voir https://CMP.fr/CH, www.CMP.fr ou CMP@SAMU.fr", []),
        ("(CMP)CMP_CH «CH»", ["CMP", "CMP", "CH", "CH"]),
        ("", []),
    ],
)
def test_entries_found_in_a_text(text: str, expected: list[str]) -> None:
    assert [key for _, key in pieces(text, GLOSSARY) if key] == expected


@pytest.mark.parametrize("text", [*HOSTILE, *(f"CMP{each}SAMU" for each in HOSTILE)])
def test_end_to_end_the_pieces_are_the_text(text: str) -> None:
    assert "".join(piece for piece, _ in pieces(text, GLOSSARY)) == text


@given(st.text(alphabet="CMPHa-@:/.w ’_é"), st.sets(st.text(alphabet="CMPHa-é", min_size=1)))
def test_any_glossary_leaves_any_text_whole(text: str, glossary: set[str]) -> None:
    assert "".join(piece for piece, _ in pieces(text, glossary)) == text
