"""Texts kept for a version of the flows."""

import gc
import weakref
from collections.abc import Callable

from logigram.ui.web.kept import Kept
from tests.territories import outcome, question, territory

FLOWS = {"adult": {"debut": "q", "questions": {"q": question(oui="o", non="o")}, "orientations": {"o": outcome()}}}


def counted(text: str, made: list[str]) -> Callable[[], str]:
    def make() -> str:
        made.append(text)
        return text

    return make


def test_a_text_is_made_once_for_a_version() -> None:
    kept, made = Kept(100), list[str]()
    one, two = territory(FLOWS), territory(FLOWS)
    assert [kept.text(one, ("a",), counted("x", made)) for _ in range(3)] == ["x"] * 3
    assert kept.text(two, ("a",), counted("y", made)) == "y"
    assert made == ["x", "y"]


def test_the_oldest_go_when_there_is_no_room_and_one_too_large_is_given_all_the_same() -> None:
    kept, made, here = Kept(10), list[str](), territory(FLOWS)
    for name in "abc":
        kept.text(here, (name,), counted(name * 4, made))
    kept.text(here, ("c",), counted("", made))
    assert made == ["aaaa", "bbbb", "cccc"]
    assert kept.text(here, ("a",), counted("aaaa", made)) == "aaaa"
    assert len(made) == 4
    assert kept.text(here, ("large",), counted("l" * 50, made)) == "l" * 50


def test_nothing_holds_a_version_that_is_no_longer_used() -> None:
    kept, here = Kept(100), territory(FLOWS)
    kept.text(here, ("a",), lambda: "x")
    gone = weakref.ref(here)
    del here
    gc.collect()
    assert gone() is None
