"""Guarantees judged state by state, on walks tried one answer at a time: slow, and without the rules' own proofs."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from hypothesis import strategies as st

from logigram.model.settings import Guarantee, Promise
from logigram.model.targets import Target
from logigram.territory import Territory
from tests.rules.graph.oracle import Tried
from tests.territories import flow_sets

DELAYS = ("immediat", "jour_meme", "semaine", "programme")
CHOICES = (["samu_15"], ["mairie"], ["inconnu"], ["mairie", "samu_15"])
ALWAYS_OPEN = {"jour": {"samu_15", "mairie"}, "nuit": {"samu_15"}, "week_end": {"samu_15"}}
"""The structures that are open all through each window."""


class State(NamedTuple):
    """A walk in the situation of a guarantee: where it is, and the answer it comes from, if « si » names answers."""

    node: Target
    question: Target | None = None
    answer: str = ""


class Judge:
    """A guarantee in one window, by the letter of its words."""

    def __init__(self, here: Territory, guarantee: Guarantee, tried: Tried) -> None:
        self.here, self.when, self.then, self.tried = here, guarantee.when, guarantee.then, tried
        self.states = list(self._states())
        self.met = {node for state in self.states for node in tried.met[state.node]}
        if self.when.everywhere and not (self.when.flow or self.when.question or self.when.answers):
            self.met |= tried.reached  # outcomes that only a continuation leads to included

    def is_question(self, node: Target) -> bool:
        return node.node in self.here.flows[node.flow].questions

    def broken_by(self) -> set[Target]:
        """The nodes that break « toujours » or « jamais »; of a ring without a way out, all its questions."""
        ends = {node for node in self.met if not self.is_question(node)}
        if self.then.never:
            return {node for node in ends if self._is_excluded(node)}
        stuck = {node for node in self.met if self.is_question(node) and self.tried.never_ends(node)}
        blocked = {node for node in self.met if self.is_question(node) and not self.tried.after[node]}
        always = self.then.always or Promise()
        return {node for node in ends if not self._keeps(node, always)} | stuck | blocked

    def without(self, promise: Promise) -> list[State]:
        """The states from which no walk keeps a promise."""
        return [
            state
            for state in self.states
            if not any(not self.is_question(each) and self._keeps(each, promise) for each in self.tried.met[state.node])
        ]

    def too_long(self, most: int) -> list[State]:
        """The states after which a walk asks more questions than that."""
        return [state for state in self.states if self._asks_more(state, most)]

    def _asks_more(self, state: State, most: int) -> bool:
        counted = state.question is None and (self.when.question or self.when.everywhere)
        wave = {state.node}
        for _ in range(most + bool(counted)):
            wave = {each for node in wave if self.is_question(node) for each in self.tried.after[node].values()}
        return any(self.is_question(node) for node in wave)

    def _states(self) -> Iterator[State]:
        scope = self.tried.reached
        if self.when.flow:
            start = self.here.start(self.when.flow)
            scope = self.tried.met[start] if start in scope else frozenset()
        if scope and not (self.when.question or self.when.answers or self.when.everywhere):
            yield State(self.here.start(self.when.flow or ""))
            return
        for node in scope:
            if self.is_question(node) and (self.when.question is None or self._repeats(node)):
                given = [
                    State(self.tried.after[node][a], node, a) for a in self.when.answers if a in self.tried.after[node]
                ]
                yield from given if self.when.answers else [State(node)]

    def _repeats(self, node: Target) -> bool:
        """Whether a question is the one of « si », or says it repeats one that is."""
        seen: set[Target] = set()
        while node not in seen:
            seen.add(node)
            bare = self.when.flow in {None, node.flow} and node.node == self.when.question
            if bare or f"{node.flow}/{node.node}" == self.when.question:
                return True
            same = self.here.flows[node.flow].questions[node.node].same_as
            node = (self.here.resolve(same, node.flow) if same else None) or node
        return False

    def _keeps(self, node: Target, promise: Promise) -> bool:
        outcome = self.here.flows[node.flow].outcomes[node.node]
        names = outcome.structures_at(self.tried.window)
        delay = outcome.delay.at(self.tried.window)
        return (
            (not promise.delay or DELAYS.index(str(delay)) <= DELAYS.index(promise.delay))
            and (not promise.open or not ALWAYS_OPEN[self.tried.window].isdisjoint(names))
            and (not promise.outcomes or f"{node.flow}/{node.node}" in promise.outcomes)
            and (not promise.structures or not set(promise.structures).isdisjoint(names))
            and (not promise.first or names[0] in promise.first)
            and (not promise.kinds or not {self.here.structures[each].kind for each in names}.isdisjoint(promise.kinds))
        )

    def _is_excluded(self, node: Target) -> bool:
        never = self.then.never
        names = self.here.flows[node.flow].outcomes[node.node].structures_at(self.tried.window)
        return never is not None and (
            f"{node.flow}/{node.node}" in never.outcomes
            or any(each in never.structures or self.here.structures[each].kind in never.kinds for each in names)
        )


@st.composite
def promised_sets(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """Flows whose outcomes differ and whose questions may repeat others, and a guarantee about them."""
    flows = draw(flow_sets())
    names = [f"{name}/{node}" for name, flow in flows.items() for node in flow["questions"]]
    for flow in flows.values():
        for outcome in flow["orientations"].values():
            outcome |= {"delai": draw(st.sampled_from(DELAYS)), "structures": draw(st.sampled_from(CHOICES))}
        for question in flow["questions"].values():
            if same := draw(st.sampled_from([None, None, *names])):
                question["meme_que"] = same
    ends = [f"{name}/{node}" for name, flow in flows.items() for node in flow["orientations"]]
    return flows, {
        "id": "promesse",
        "titre": "Promesse",
        "si": draw(_situation(names)),
        "alors": draw(_consequence(ends)),
    }


@st.composite
def _situation(draw: st.DrawFn, names: list[str]) -> dict[str, Any]:
    said = {
        "logigramme": st.sampled_from([name.partition("/")[0] for name in names]),
        "question": st.sampled_from([*names, *(name.partition("/")[2] for name in names)]),
        "reponse": st.lists(st.sampled_from(["r0", "r1", "r2"]), min_size=1, max_size=2, unique=True),
        "partout": st.just("oui"),
    }
    keys = draw(st.lists(st.sampled_from(sorted(said)), min_size=1, max_size=3, unique=True))
    return {key: draw(said[key]) for key in keys}


@st.composite
def _consequence(draw: st.DrawFn, ends: list[str]) -> dict[str, Any]:
    names = {
        "orientations": st.lists(st.sampled_from(ends), min_size=1, max_size=3),
        "structures": st.lists(st.sampled_from(["samu_15", "mairie", "inconnu"]), min_size=1, max_size=2),
        "types": st.lists(st.sampled_from(["urgence", "social"]), min_size=1, max_size=1),
    }
    promise = {
        **names,
        "delai": st.sampled_from(DELAYS),
        "ouvert": st.just("toujours"),
        "premiere": st.lists(st.sampled_from(["samu_15", "mairie", "inconnu"]), min_size=1, max_size=2),
    }
    key = draw(st.sampled_from(["toujours", "possible", "jamais"]))
    said = names if key == "jamais" else promise
    keys = draw(st.lists(st.sampled_from(sorted(said)), max_size=2, unique=True))
    most = draw(st.sampled_from([None, "0", "1", "2", "3"]))
    return {key: {each: draw(said[each]) for each in keys}, **({"questions_max": most} if most else {})}
