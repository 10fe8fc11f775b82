"""The room of each box, to the character."""

from typing import Any

import pytest

from logigram.rules.check import prove
from logigram.rules.paper.text_too_long import ANSWER, HEADING, INSTRUCTION, NAME, QUESTION, TITLE
from tests.example import AT
from tests.territories import outcome, territory


def _told(question: str = "Où ?", answer: str = "Oui", **parts: Any) -> list[tuple[str, ...]]:  # noqa: ANN401
    asked = {"texte": question, "reponses": [{"id": n, "texte": answer, "vers": "o"} for n in ("oui", "non")]}
    flow = {"debut": "q", "questions": {"q": asked}, "orientations": {"o": {**outcome(), **parts}}}
    return [finding.path[2:] for finding in prove(territory({"a": flow}), AT) if finding.code == "LG701"]


@pytest.mark.parametrize(("more", "found"), [(0, False), (1, True)])
def test_a_text_that_fills_its_box_is_the_longest(more: int, *, found: bool) -> None:
    lines: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
        "question": ({"question": "é" * (QUESTION + more)}, ("texte",)),
        "title": ({"titre": "é" * (TITLE + more)}, ("titre",)),
        "instruction": ({"consignes": ["Rester", "é" * (INSTRUCTION + more)]}, ("consignes", "1")),
        "window": ({"a_dire": {"nuit": ["é" * (INSTRUCTION + more)], "autres": ["Où"]}}, ("a_dire", "nuit", "0")),
        "step": ({"etapes": [{"qui": "Maire", "quoi": "é" * (INSTRUCTION + more)}]}, ("etapes", "0", "quoi")),
        "suite": ({"suites": {"si_refus": {"texte": "é" * (INSTRUCTION + more)}}}, ("suites", "si_refus", "texte")),
    }
    for written, path in lines.values():
        assert _told(**written) == ([path] if found else [])
    both = [("reponses", "0", "texte"), ("reponses", "1", "texte")]
    assert _told(answer="é" * (ANSWER + more)) == (both if found else [])


@pytest.mark.parametrize(("more", "found"), [(0, []), (1, [("structures", "mairie", "nom"), ("titre",)])])
def test_a_name_that_fills_its_line_is_the_longest(more: int, found: list[tuple[str, ...]]) -> None:
    flow = {"titre": "é" * (HEADING + more), "debut": "o", "orientations": {"o": outcome()}, "questions": {}}
    named = {"mairie": {"nom": "é" * (NAME + more), "type": "social"}}
    told = prove(territory({"a": flow}, structures=named), AT)
    assert sorted(each.path for each in told if each.code == "LG701") == found
