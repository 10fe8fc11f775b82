"""What rules share: proofs, order, and the follow-ups of the territory."""

from logigram.model.targets import Target
from logigram.rules.check import prove, today
from logigram.rules.subject import Subject
from tests.example import AT
from tests.territories import outcome, question, territory

FLOWS = {
    "a": {
        "debut": "q",
        "questions": {"q": question(oui="o", non="b/r")},
        "orientations": {"o": outcome()},
    },
    "b": {
        "debut": "q2",
        "questions": {"q2": question(oui="r", non="r"), "r": question(oui="o2", non="a/o")},
        "orientations": {"o2": outcome()},
    },
}


GOING_ON = {"autre_chose": {"vers": "b/r"}}


def test_a_proof_is_told_in_the_words_of_the_flow() -> None:
    subject = Subject(territory(FLOWS, {"entrees": ["a"]}), AT)
    start, steps, notes = subject.proof(Target("b", "o2"), ["jour", "nuit"])
    assert start == "a"
    assert steps == (("q", "non"), ("b/r", "oui"))
    assert notes == ("trajet le plus court : q « non » → b/r « oui »",)
    assert subject.proof(Target("a", "q"), ["jour"]) == ("a", (), ())


def test_a_proof_behind_a_continuation_says_at_which_node_it_starts() -> None:
    flows = {
        "a": {"debut": "q", "questions": {"q": question(oui="o")}, "orientations": {"o": outcome(suites=GOING_ON)}},
        "b": FLOWS["b"],
    }
    subject = Subject(territory(flows, {"entrees": ["a"]}), AT)
    assert subject.proof(Target("b", "o2"), ["jour"])[:2] == ("b/r", (("r", "oui"),))


def test_nodes_are_in_the_order_of_the_files() -> None:
    subject = Subject(territory(FLOWS), AT)
    nodes = [Target("b", "o2"), Target("b", "q2"), Target("a", "o"), Target("a", "q"), Target("z", "z")]
    assert [each.node for each in sorted(nodes, key=subject.order)] == ["q", "o", "q2", "o2", "z"]


def test_what_several_rules_ask_is_computed_once() -> None:
    subject, calls = Subject(territory(FLOWS), AT), []

    def compute(asked: Subject) -> int:
        calls.append(asked)
        return len(calls)

    assert (subject.once(compute), subject.once(compute)) == (1, 1)


def test_the_follow_ups_of_the_territory_reach_what_they_lead_to() -> None:
    settings = {"entrees": ["a"]}
    flows = {**FLOWS, "a": {**FLOWS["a"], "questions": {"q": question(oui="o", non="o")}}}
    assert "LG303" in [finding.code for finding in prove(territory(flows, settings), AT)]
    everywhere = {"suites": {"si_refus": {"vers": "b"}, "en_attendant": {"texte": "Rester"}}}
    assert "LG303" not in [finding.code for finding in prove(territory(flows, {**settings, **everywhere}), AT)]


def test_a_day_is_that_of_the_territory() -> None:
    assert abs((today(territory(FLOWS)) - today(None)).days) <= 1
