"""The situations oriented elsewhere: all of them, only them, and walks that show them."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from logigram.diff import compare
from logigram.diff.difference import Ending, Situation
from logigram.diff.matching import Identities
from logigram.diff.product import Product, Start
from logigram.diff.version import Version
from logigram.model.targets import Target
from logigram.territory import Territory
from tests.diff import oracle
from tests.diff.versions import Flows, versions
from tests.territories import WINDOWS, flow_sets, territory


def _plain(ending: Ending) -> oracle.Ending:
    return (ending.kind.value, ending.node)


@settings(max_examples=80)
@given(versions(), st.sampled_from(WINDOWS))
def test_the_pairs_of_endings_are_those_of_every_way_to_answer(pair: tuple[Flows, Flows], window: str) -> None:
    old, new = (territory(each) for each in pair)
    identity = Identities(old, new)
    product = Product(Version(old, window, identity), Version(new, window, identity), {})
    for flow in old.flows:
        starts = (old.start(flow), new.start(flow))
        found, whole = product.differences([Start(*starts)])
        told = {
            (_plain(before), _plain(after)): len({identity(question) for question, _ in way.pairs})
            for (before, after), way in found.items()
        }
        assert whole
        assert told == oracle.differences(old, new, starts, window)


@settings(max_examples=40)
@given(versions())
def test_each_walk_leads_to_what_is_told_in_each_of_its_windows(pair: tuple[Flows, Flows]) -> None:
    old, new = (territory(each) for each in pair)
    number = oracle.identities(old, new)
    told = compare(old, new).situations
    for each in told:
        walk = {number[_target(question, each.flow)]: answer for question, answer in each.walk}
        for window in each.windows:
            for version, ending in ((old, each.before), (new, each.after)):
                start = Target(each.flow, each.start) if each.start else version.start(each.flow)
                assert oracle.walk(version, start, window, number, walk)[0] == _plain(ending)
    keys = [(each.flow, window, each.before, each.after) for each in told for window in each.windows]
    assert len(keys) == len(set(keys))


def _target(written: str, flow: str) -> Target:
    before, _, node = written.rpartition("/")
    return Target(before or flow, node)


@settings(max_examples=40)
@given(versions(), st.sampled_from(WINDOWS))
def test_walks_from_continuations_are_compared_too(pair: tuple[Flows, Flows], window: str) -> None:
    old, new = (territory(each) for each in pair)
    told = compare(old, new).situations
    found = {(_plain(each.before), _plain(each.after)) for each in told if _of(each, "a", window)}
    starts = [(old.start("a"), new.start("a"))]
    starts += [(node, node) for node in (Target("a", "q2"),) if _continued(old) and _continued(new)]
    assert found == {ends for each in starts for ends in oracle.differences(old, new, each, window)}


def _of(situation: Situation, flow: str, window: str) -> bool:
    return situation.flow == flow and window in situation.windows


def _continued(version: Territory) -> bool:
    followed = (outcome.follow_ups.refusal for outcome in version.flows["a"].outcomes.values())
    return any(each.at("jour") and each.at("jour").to == "q2" for each in followed if each)  # type: ignore[union-attr]


@settings(max_examples=40)
@given(flow_sets())
def test_a_version_does_not_differ_from_itself(flows: dict[str, Any]) -> None:
    found = compare(territory(flows), territory(flows))
    assert found.empty
    assert found.exact


@settings(max_examples=40)
@given(flow_sets())
def test_a_question_whose_answers_all_lead_on_changes_nobodys_way(flows: dict[str, Any]) -> None:
    flow = flows["a"]
    inserted = {"texte": "?", "reponses": [{"id": name, "texte": name, "vers": flow["debut"]} for name in "uv"]}
    after = {**flows, "a": {**flow, "debut": "inseree", "questions": {**flow["questions"], "inseree": inserted}}}
    found = compare(territory(flows), territory(after))
    assert found.situations == ()
    assert [each.id for each in found.questions.added] == ["inseree"]
