"""Texts as they are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.ui.directory.letters import digits, fold, telling, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Écoute – sœur", ["ecoute", "soeur"]),
        ("L'Isle, « 116 006 »", ["l", "isle", "116", "006"]),
        ("", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_small_words_are_left_out_unless_they_are_all_there_is() -> None:
    assert telling("La maison des ados") == ["maison", "ados"]
    assert telling("le la") == ["le", "la"]


@pytest.mark.parametrize("number", ["0 800 235 236", "0800.235.236", "+33 800 235 236", "0033 800 235 236"])
def test_one_number_written_in_several_ways(number: str) -> None:
    assert digits(number) == "0800235236"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
