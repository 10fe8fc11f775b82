"""The rules on ages, against every walk of every age tried on `Walk` itself."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from logigram.finding import Finding
from logigram.model.targets import Target
from logigram.model.values import AgeRange
from logigram.rules.check import prove
from logigram.territory import Territory
from logigram.walk import Walk, replay
from tests.example import AT
from tests.territories import WINDOWS, flow_sets, territory

AGES = range(121)
BOUNDS = ((0, 17), (0, 10), (11, 17), (16, 25), (18, 64), (18, None), (65, None), (26, 30))
Seen = dict[tuple[Target, str], set[int]]


def _written(bounds: tuple[int, int | None]) -> dict[str, str]:
    return {"min": str(bounds[0]), **({} if bounds[1] is None else {"max": str(bounds[1])})}


@st.composite
def _aged(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """Flows whose starts, answers and structures hold for some ages."""
    flows = draw(flow_sets())
    age = st.none() | st.sampled_from(BOUNDS).map(_written)
    answers = [each for flow in flows.values() for asked in flow["questions"].values() for each in asked["reponses"]]
    structures = {f"s{n}": {"nom": f"Structure {n}", "type": "soin"} for n in range(3)}
    for part in (*flows.values(), *answers, *structures.values()):
        if (drawn := draw(age)) is not None:
            part["age"] = drawn
    for flow in flows.values():
        for each in flow["orientations"].values():
            each["structures"] = draw(st.lists(st.sampled_from(sorted(structures)), max_size=2, unique=True))
    return flows, structures


def _holds(band: AgeRange | None, age: int) -> bool:
    return band is None or (band.min <= age and (band.max is None or age <= band.max))


def _visited(here: Territory, window: str, starts: list[tuple[Target, range | list[int]]]) -> Seen:
    """The ages at which each node is met, one person and one step at a time."""
    seen: Seen = {}
    waiting = [(start, age) for start, ages in starts for age in ages]
    while waiting:
        node, age = waiting.pop()
        ages = seen.setdefault((node, window), set())
        if age not in ages:
            ages.add(age)
            walk = Walk.start(here, node.flow, window, node.node)
            waiting += [(walk.answer(each.id).here, age) for each in walk.answers if _holds(each.age, age)]
    return seen


def _welcomed(here: Territory) -> list[tuple[Target, range | list[int]]]:
    entries = [(here.start(flow), here.flows[flow].age) for flow in here.entries]
    return [(start, [age for age in AGES if _holds(band, age)]) for start, band in entries]


def _unserved(here: Territory, window: str) -> Seen:
    missing: Seen = {}
    for (node, _), ages in _visited(here, window, _welcomed(here)).items():
        outcome = here.flows[node.flow].outcomes.get(node.node)
        bands = [here.structures[each].age for each in outcome.structures_at(window)] if outcome else []
        left = {age for age in ages if bands and not any(_holds(band, age) for band in bands)}
        if left:
            missing[node, window] = left
    return missing


def _found(here: Territory, code: str) -> list[Finding]:
    return [finding for finding in prove(here, AT) if finding.code == code]


def _node(finding: Finding) -> Target:
    return Target(finding.place.file.removesuffix(".yaml"), finding.path[1])


@settings(max_examples=60)
@given(_aged())
def test_each_age_that_nobody_receives_is_told_and_proved(drawn: tuple[dict[str, Any], dict[str, Any]]) -> None:
    here = territory(drawn[0], structures=drawn[1])
    expected: Seen = {}
    for window in WINDOWS:
        expected |= _unserved(here, window)
    told = {(_node(finding), window): finding for finding in _found(here, "LG607") for window in finding.windows}
    assert told.keys() == expected.keys()
    for (node, window), finding in told.items():
        assert _spelled(expected[node, window]) in finding.message
    for finding in {id(each): each for each in told.values()}.values():
        _reaches(here, finding, min(expected[_node(finding), finding.windows[0]]))


def _spelled(ages: set[int]) -> str:
    """« de 0 à 2 ans et de 5 ans », counted one age after the other."""
    runs: list[list[int]] = []
    for age in sorted(ages):
        if runs and runs[-1][-1] == age - 1:
            runs[-1].append(age)
        else:
            runs.append([age])
    return " et ".join(_run(run) for run in runs)


def _run(run: list[int]) -> str:
    if run[-1] == AGES[-1]:
        return f"à partir de {run[0]} ans" if run[0] else "à tout âge"
    unit = "an" if run[-1] <= 1 else "ans"
    return f"de {run[0]} {unit}" if len(run) == 1 else f"de {run[0]} à {run[-1]} {unit}"


def _reaches(here: Territory, finding: Finding, age: int) -> None:
    """The walk of a finding, from some welcome that takes that age, leads there through answers of that age."""
    ends = set()
    for flow in here.entries:
        if _holds(here.flows[flow].age, age):
            done = replay(here, flow, finding.windows[0], finding.walk)
            if not done.dropped and all(_holds(step.answer.age, age) for step in done.walk.told):
                ends.add(done.walk.here)
    assert _node(finding) in ends


@settings(max_examples=60)
@given(_aged())
def test_an_answer_is_for_nobody_when_no_age_that_arrives_can_give_it(
    drawn: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    here = territory(drawn[0], structures=drawn[1])
    met: Seen = {}
    for window in WINDOWS:
        plain = _visited(here, window, [*_welcomed(here), *_continued(here, window)])
        met |= plain
    expected = set()
    for name, flow in here.flows.items():
        for node, question in flow.questions.items():
            for place, answer in enumerate(question.answers):
                arriving = [
                    met.get((Target(name, node), window), set()) for window in WINDOWS if answer.offered(window)
                ]
                ages = set().union(*arriving)
                if answer.age is not None and ages and not any(_holds(answer.age, age) for age in ages):
                    expected.add((Target(name, node), str(place)))
    assert {(_node(finding), finding.path[3]) for finding in _found(here, "LG608")} == expected


def _continued(here: Territory, window: str) -> list[tuple[Target, range | list[int]]]:
    """Where the follow-ups of the outcomes that can be reached lead, at any age."""
    starts: list[Target] = [here.start(flow) for flow in here.entries]
    reached: set[Target] = set()
    found: list[Target] = []
    while starts:
        node = starts.pop()
        if node in reached:
            continue
        reached.add(node)
        walk = Walk.start(here, node.flow, window, node.node)
        starts += [walk.answer(each.id).here for each in walk.answers]
        written = [each.at(window) for each in walk.outcome.follow_ups.present().values()] if walk.outcome else []
        ahead = [here.resolve(each.to, node.flow) for each in written if each and each.to]
        found += [each for each in ahead if each]
        starts += [each for each in ahead if each]
    return [(node, AGES) for node in found]
