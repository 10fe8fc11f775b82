"""Questions asked before an outcome, against every walk listed, and on an example."""

from hypothesis import given, settings

from logigram.model.targets import Target
from logigram.review.measures import measure
from logigram.rules.subject import Subject
from logigram.territory import Territory
from tests.example import AT
from tests.review.test_counts import sets
from tests.territories import outcome, question, territory

FLOWS = {
    "a": {
        "debut": "q",
        "questions": {"q": question(oui="vite", non="p"), "p": question(oui="b", non="lent")},
        "orientations": {"vite": outcome(delay="immediat"), "lent": outcome()},
    },
    "b": {
        "debut": "r",
        "questions": {"r": question(oui="s", non="s"), "s": question(oui="loin", non="loin")},
        "orientations": {"loin": outcome(delay="immediat")},
    },
}


@settings(max_examples=40)
@given(sets())
def test_the_shortest_walks_are_those_of_the_first_wave_that_comes_there(here: Territory) -> None:
    subject = Subject(here, AT)
    found = measure(subject, subject.starts)
    told = {(way.node, way.window): len(way.steps) for way in found.ways} if found else {}
    first = {(node, window): count for window in here.windows for node, count in _waves(here, window).items()}
    assert told == {key: count for key, count in first.items() if key[0].node in here.flows[key[0].flow].outcomes}
    assert not found or found.longest >= max(told.values())


def _waves(here: Territory, window: str) -> dict[Target, int]:
    """After how many answers each node is first met."""
    after, wave, first = here.atlas(window).after, {here.start(name) for name in here.entries}, dict[Target, int]()
    for count in range(20):  # there are at most fifteen questions
        first = {**dict.fromkeys(wave, count), **first}
        wave = {target for node in wave for _, target in after.get(node, ())}
    return first


def test_each_start_has_its_own_measure_links_crossed() -> None:
    subject = Subject(territory(FLOWS), AT)
    found = measure(subject, [Target("a", "q")])
    assert found is not None
    assert {way.node.node: len(way.steps) for way in found.ways} == {"vite": 1, "lent": 2, "loin": 4}
    assert (found.median, found.longest, sorted(set(found.urgent))) == (2, 4, [1, 4])
    assert list(found.missed()) == ["urgences"]
    assert [way.start for way in found.slow()[Target("b", "loin")]] == [Target("a", "q")] * 3


def test_all_together_begin_at_the_nearest() -> None:
    subject = Subject(territory(FLOWS), AT)
    found = measure(subject, subject.starts)
    assert found is not None
    assert max(found.urgent) == 2
    assert list(found.missed()) == []


def test_a_flow_where_nobody_begins_has_no_measure() -> None:
    flows = {**FLOWS, "a": {**FLOWS["a"], "questions": {"q": question(oui="vite", non="b/s"), "p": question(a="lent")}}}
    subject = Subject(territory(flows, {"entrees": ["a"]}), AT)
    assert measure(subject, [Target("b", "r")]) is None


def test_every_aim_may_be_missed() -> None:
    asked = {f"q{n}": question(a=f"q{n + 1}") for n in range(9)}
    flow = {"debut": "q0", "questions": {**asked, "q9": question(a="o")}, "orientations": {"o": outcome()}}
    found = measure(Subject(territory({"a": flow}), AT), [Target("a", "q0")])
    assert found is not None
    assert list(found.missed()) == ["médiane", "parcours le plus long"]
