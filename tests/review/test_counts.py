"""The walks that hang on a node, counted without listing them, against every walk listed."""

from collections import Counter
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from logigram.review.counts import Counts
from logigram.rules.subject import Subject
from logigram.territory import Territory
from tests.example import AT
from tests.review.oracle import naming, walks
from tests.territories import flow_sets, outcome, question, territory

FEW = 2000
"""Walks that can be listed in no time."""


@st.composite
def sets(draw: st.DrawFn) -> Territory:
    """Flows whose outcomes name various structures, by themselves and in their follow-ups."""
    flows: dict[str, Any] = draw(flow_sets())
    for flow in flows.values():
        for each in flow["orientations"].values():
            each["structures"] = draw(st.lists(st.sampled_from(["samu_15", "mairie"]), max_size=2, unique=True))
            if suite := each.get("suites", {}).get("si_refus"):
                suite["structures"] = draw(st.lists(st.sampled_from(["samu_15", "inconnu"]), max_size=1))
    return territory(flows)


@settings(max_examples=60)
@given(sets())
def test_walks_are_counted_as_they_would_be_listed(here: Territory) -> None:
    counts = Counts(Subject(here, AT))
    assume(counts.total < FEW)
    listed = [walk for window in here.windows for walk in walks(here, window)]
    assert counts.total == len(listed)
    assert +counts.through == Counter(node for walk in listed for node in walk)
    assert +counts.naming == naming(here)


def test_a_chart_too_large_to_be_listed_is_counted() -> None:
    asked = {f"q{n}": question(a=f"q{n + 1}", b=f"q{n + 1}") for n in range(200)}
    flow = {"debut": "q0", "questions": {**asked, "q200": question(a="o")}, "orientations": {"o": outcome()}}
    counts = Counts(Subject(territory({"a": flow}), AT))
    assert counts.total == 3 * 2**200
    assert counts.naming["samu_15"] == 3 * 2**200


def test_loops_are_said_to_be_there() -> None:
    ends = {"o": outcome()}
    loop = {"debut": "q", "questions": {"q": question(a="p", b="o"), "p": question(a="q")}, "orientations": ends}
    assert Counts(Subject(territory({"a": loop}), AT)).tangled
    plain = {"debut": "q", "questions": {"q": question(a="o", b="o")}, "orientations": ends}
    assert not Counts(Subject(territory({"a": plain}), AT)).tangled
