"""Pairs of small versions for the comparison, drawn by hypothesis."""

from typing import Any

from hypothesis import strategies as st

from tests.territories import WINDOWS, outcome

Flows = dict[str, Any]

QUESTIONS = {"a": ("q0", "q1", "q2", "q3"), "b": ("p0", "p1")}
OUTCOMES = {"a": ("x", "y", "z"), "b": ("w",)}
ANSWERS = ("r0", "r1", "r2")
NODES = ["q0", "q1", "q2", "q3", "x", "y", "z", "b", "b/p1", "b/w"]
FROM_B = ["p0", "p1", "w", "a/q1", "a/x"]


def _targets(flow: str) -> st.SearchStrategy[str]:
    return st.sampled_from(NODES if flow == "a" else FROM_B)


@st.composite
def _answer(draw: st.DrawFn, flow: str, name: str) -> dict[str, Any]:
    target = _targets(flow)
    offered = draw(st.sampled_from([None, None, None, ["jour"], ["jour", "nuit"]]))
    windows = offered or list(WINDOWS)
    to: Any = draw(target) if draw(st.booleans()) else {window: draw(target) for window in windows}
    return {"id": name, "texte": name, "vers": to, **({"fenetres": offered} if offered else {})}


@st.composite
def _question(draw: st.DrawFn, flow: str) -> dict[str, Any]:
    names = draw(st.lists(st.sampled_from(ANSWERS), min_size=1, max_size=3, unique=True))
    twin = draw(st.sampled_from([None, None, None, "a/q0", "a/q1", "b/p1"]))
    answers = [draw(_answer(flow, name)) for name in names]
    return {"texte": "?", "reponses": answers, **({"meme_que": twin} if twin else {})}


@st.composite
def _flow(draw: st.DrawFn, flow: str) -> dict[str, Any]:
    start = draw(st.sampled_from(QUESTIONS[flow][:2]))
    again = draw(st.sampled_from([None, "q2", "b/p1"]))
    suites = {"suites": {"si_refus": {"vers": again}}} if again else {}
    return {
        "debut": start,
        "questions": {name: draw(_question(flow)) for name in QUESTIONS[flow]},
        "orientations": {name: {**outcome(), **suites, "titre": name} for name in OUTCOMES[flow]},
    }


@st.composite
def versions(draw: st.DrawFn) -> tuple[Flows, Flows]:
    """A version, and another with some of its questions written anew: few, or all of them."""
    old = {flow: draw(_flow(flow)) for flow in QUESTIONS}
    new = {flow: {**old[flow], "questions": dict(old[flow]["questions"])} for flow in old}
    nodes = [(flow, name) for flow, names in QUESTIONS.items() for name in names]
    for flow, name in draw(st.lists(st.sampled_from(nodes), max_size=6, unique=True)):
        new[flow]["questions"][name] = draw(_question(flow))
    return old, new
