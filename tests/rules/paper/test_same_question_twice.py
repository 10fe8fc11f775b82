"""Questions that share a text, linked or not."""

from typing import Any

import pytest

from logigram.rules.check import prove
from logigram.rules.paper.same_question_twice import folded
from tests.example import AT
from tests.territories import outcome, territory


def _asked(text: str, same_as: str | None = None) -> dict[str, Any]:
    answers = [{"id": name, "texte": name, "vers": "o"} for name in ("oui", "non")]
    return {"texte": text, "reponses": answers, **({"meme_que": same_as} if same_as else {})}


def _told(**questions: dict[str, Any]) -> list[str]:
    flow = {"debut": next(iter(questions)), "questions": questions, "orientations": {"o": outcome()}}
    return [finding.path[1] for finding in prove(territory({"a": flow}), AT) if finding.code == "LG703"]


@pytest.mark.parametrize("other", ["est-elle  EN DANGER", "Est elle en dangér ?", "Est-elle\u00a0en danger\u202f?"])
def test_case_accents_spaces_and_signs_make_no_difference(other: str) -> None:
    assert _told(a1=_asked("Est-elle en danger ?"), a2=_asked(other)) == ["a2"]


def test_letters_and_figures_do() -> None:
    assert _told(a1=_asked("A-t-elle 16 ans ?"), a2=_asked("A-t-elle 18 ans ?"), a3=_asked("A-t-il 16 ans ?")) == []


def test_a_chain_of_questions_is_one_question() -> None:
    assert _told(a1=_asked("Où ?"), a2=_asked("Où ?", "a1"), a3=_asked("Où ?", "a2")) == []
    assert _told(a1=_asked("Où ?", "a3"), a2=_asked("Où ?", "a3"), a3=_asked("Qui ?")) == []
    assert _told(a1=_asked("Où ?", "a2"), a2=_asked("Où ?", "a1")) == []


def test_what_is_linked_elsewhere_is_not_linked_together() -> None:
    assert _told(a1=_asked("Où ?"), a2=_asked("Où ?", "a3"), a3=_asked("Qui ?"), a4=_asked("Où ?")) == ["a2"]


def test_a_text_without_a_word_is_no_question() -> None:
    assert folded("… ?") == ""
    assert _told(a1=_asked("?"), a2=_asked("?")) == []
