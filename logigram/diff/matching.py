"""What is the same in two versions: questions by id or « meme_que », outcomes by id or by all that they say."""

from collections.abc import Collection, Iterable, Mapping

from networkx.utils import UnionFind

from logigram.diff.difference import Renamed
from logigram.model.flow import Flow, Outcome
from logigram.model.targets import Target
from logigram.territory import Territory


class Identities:
    """Which questions are one and the same, in either version: those of one id, and those tied by « meme_que »."""

    def __init__(self, old: Territory, new: Territory) -> None:
        self._groups: UnionFind[Target] = UnionFind()
        for version in (old, new):
            for name, flow in version.flows.items():
                self._tie(version, name, flow)

    def _tie(self, version: Territory, name: str, flow: Flow) -> None:
        for node, question in flow.questions.items():
            same = version.resolve(question.same_as, name) if question.same_as else None
            if same is not None:
                self._groups.union(same, Target(name, node))

    def __call__(self, question: Target) -> Target:
        """The question that stands for all those that are the same as this one."""
        return self._groups[question] if question in self._groups.parents else question


def renamed(old: Territory, new: Territory) -> tuple[Renamed, ...]:
    """The outcomes of each flow that only changed their id."""
    shared = [name for name in old.flows if name in new.flows]
    return tuple(
        Renamed(name, *pair) for name in shared for pair in _pairs(old.flows[name].outcomes, new.flows[name].outcomes)
    )


def _pairs(old: Mapping[str, Outcome], new: Mapping[str, Outcome]) -> Iterable[tuple[str, str]]:
    """Ids of one version only that say the same; where several do, none is chosen for the editor."""
    gone, come = _by_words(old, new.keys()), _by_words(new, old.keys())
    for words, names in gone.items():
        others = come.get(words, [])
        if len(names) == len(others) == 1:
            yield names[0], others[0]


def _by_words(outcomes: Mapping[str, Outcome], known: Collection[str]) -> dict[object, list[str]]:
    found: dict[object, list[str]] = {}
    for name, outcome in outcomes.items():
        if name not in known:
            found.setdefault((outcome.title, tuple(sorted(outcome.structures.items()))), []).append(name)
    return found
