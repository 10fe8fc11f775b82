"""Long walks through loops and links."""

from typing import Any

from logigram.finding import Finding
from logigram.rules.check import prove
from logigram.walk import replay
from tests.example import AT
from tests.territories import outcome, question, territory


def _chain(prefix: str, length: int, last: str, **answers: Any) -> dict[str, Any]:  # noqa: ANN401 - targets
    names = [f"{prefix}{number}" for number in range(length)]
    following = [*names[1:], last]
    return {
        name: question(oui=last, non=after, **(answers if after == last else {}))
        for name, after in zip(names, following, strict=True)
    }


def _flow(questions: dict[str, Any], node: str = "o") -> dict[str, Any]:
    return {"debut": next(iter(questions)), "questions": questions, "orientations": {node: outcome()}}


def _long(flows: dict[str, Any], **settings: object) -> list[Finding]:
    return [finding for finding in prove(territory(flows, settings), AT) if finding.code == "LG306"]


def test_nine_questions_are_not_too_many() -> None:
    assert _long({"a": _flow(_chain("q", 9, "o"))}) == []


def test_links_are_counted() -> None:
    flows = {"a": _flow(_chain("q", 5, "b")), "b": _flow(_chain("r", 5, "o2"), "o2")}
    (finding,) = _long({**flows, "a": {**flows["a"], "orientations": {}}})
    assert "10 questions" in finding.message
    assert finding.walk[-1][0] == "b/r4"
    assert finding.related[0].message == "10ᵉ question posée"


def test_a_loop_counts_each_of_its_questions_once_and_the_proof_is_a_walk() -> None:
    flows = {"a": _flow(_chain("q", 6, "p0") | _chain("p", 4, "o", encore="p0"))}
    flows["a"]["questions"] = {name: _towards(each, name) for name, each in flows["a"]["questions"].items()}
    here = territory(flows)
    (finding,) = _long(flows)
    assert "jusqu'à 10 questions" in finding.message
    ended = replay(here, "a", "jour", finding.walk).walk
    assert ended.steps == finding.walk
    assert ended.outcome is not None


def _towards(written: dict[str, Any], name: str) -> dict[str, Any]:
    """Only the last question of the loop leaves it, so that the proof has to go round."""
    if name.startswith("p") and name != "p3":
        return {**written, "reponses": [answer for answer in written["reponses"] if answer["id"] == "non"]}
    return written


def test_windows_in_which_it_is_short_are_not_named() -> None:
    questions = _chain("q", 10, "o")
    questions["q0"] = question(oui="o", non={"vers": {"jour": "q1", "autres": "o"}})
    (finding,) = _long({"a": _flow(questions)})
    assert finding.windows == ("jour",)
