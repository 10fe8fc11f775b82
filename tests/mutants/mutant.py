"""One mistake made in the flows, and where it would be right to be told of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from logigram.model.content import SETTINGS
from logigram.model.targets import Target, resolve
from logigram.source.tree import Document
from logigram.source.tree import Mapping as Tree
from logigram.territory import Territory
from tests.mutants.surgery import Edit

Path = tuple[str, ...]
Spot = tuple[str, Path]
"""A file, and a path in it."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A file with one mistake in it.

    `path` is what the mistake is about in the sound file; `elsewhere` are other places at which its effect may
    rightly be told (a node that nothing reaches any more…), `anywhere` when it may show all over the flows.
    """

    operator: str
    file: str
    edit: Edit
    path: Path
    what: str
    elsewhere: tuple[Spot, ...] = ()
    anywhere: bool = False

    @property
    def name(self) -> str:
        """What tells it from all others."""
        return f"{self.operator} {self.file} {'.'.join(self.path)} {self.what}"


@dataclass(frozen=True)
class Shelf:
    """The sound flows: their documents, and the territory they make."""

    documents: Mapping[str, Document]
    territory: Territory

    @property
    def flows(self) -> Iterator[tuple[str, str, Document, Tree]]:
        """Each flow: its id, its file, its document and its tree."""
        for name in self.territory.flows:
            file = f"{name}.yaml"
            root = self.documents[file].root
            if isinstance(root, Tree):
                yield name, file, self.documents[file], root

    def tree(self, file: str) -> Tree:
        """The tree of a file that is a mapping."""
        root = self.documents[file].root
        assert isinstance(root, Tree)
        return root

    def below(self, flow: str, *written: str) -> tuple[Spot, ...]:
        """What some targets lead to, directly or not: the nodes whose fate hangs on them."""
        waiting = [target for each in written if (target := resolve(each, flow, self.territory.flows))]
        seen: set[Target] = set()
        while waiting:
            node = waiting.pop()
            if node not in seen:
                seen.add(node)
                waiting += self._after(node)
        return tuple(self.node(target) for target in sorted(seen))

    def _after(self, node: Target) -> list[Target]:
        atlases = [self.territory.atlas(window) for window in self.territory.windows]
        return [
            *(target for atlas in atlases for _, target in atlas.after.get(node, ())),
            *(target for atlas in atlases for target in atlas.suites.get(node, ())),
        ]

    def scenarios_through(self, mutant: Mutant) -> tuple[Spot, ...]:
        """The scenarios that answer the question in which a mistake is."""
        if mutant.path[:1] != ("questions",):
            return ()
        asked = Target(mutant.file.removesuffix(".yaml"), mutant.path[1])
        return tuple(
            (file, (str(place),))
            for file, scenarios in self.territory.content.scenarios.items()
            for place, scenario in enumerate(scenarios)
            if any(self.territory.resolve(question, scenario.flow) == asked for question in scenario.answers)
        )

    @property
    def scenarios_with_an_age(self) -> tuple[Spot, ...]:
        """The ages that scenarios tell."""
        return tuple(
            (file, (str(place), "age"))
            for file, scenarios in self.territory.content.scenarios.items()
            for place, scenario in enumerate(scenarios)
            if scenario.age is not None
        )

    def node(self, target: Target) -> Spot:
        """Where a node is written."""
        part = "questions" if target.node in self.territory.flows[target.flow].questions else "orientations"
        return f"{target.flow}.yaml", (part, target.node)

    def callers(self, structure: str) -> tuple[Spot, ...]:
        """The outcomes, and the other places, that name a structure."""
        outcomes = (
            (f"{name}.yaml", ("orientations", node))
            for name, flow in self.territory.flows.items()
            for node, outcome in flow.outcomes.items()
            if f"'{structure}'" in repr(outcome)
        )
        return (*outcomes, *((SETTINGS, (part,)) for part in ("urgences", "suites", "garanties")))
