"""Everything the files say, as models: what could be read is kept, what could not is named once and set aside."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError

from logigram.model import codes
from logigram.model.flow import Flow
from logigram.model.messages import facts_of, route
from logigram.model.reading import GlossaryEntry, Scenario
from logigram.model.settings import Settings
from logigram.model.structure import Structure
from logigram.model.targets import Meanings
from logigram.model.values import Id, Record
from logigram.source.fact import Fact, Spot
from logigram.source.tree import Document, Node, Sequence
from logigram.source.tree import Mapping as Tree

SETTINGS, STRUCTURES, GLOSSARY, SCENARIOS = "territoire.yaml", "structures.yaml", "glossaire.yaml", "scenarios"

MOST_ERRORS = 1000
"""Errors of one file told one by one."""

K = TypeVar("K")
M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")


class Directory(Record):
    """The file of the structures."""

    structures: dict[Id, Structure] = Field(description="Les structures, par nom court")


class Whole(RootModel[T], Generic[T]):
    """A file that is one list or one mapping; built when the first one is read."""

    model_config = ConfigDict(defer_build=True)


class Glossary(Whole[dict[str, GlossaryEntry]]):
    """The file of the acronyms."""


class Scenarios(Whole[tuple[Scenario, ...]]):
    """A file of scenarios."""


@dataclass(frozen=True)
class Content:
    """What a `flows/` folder says; `broken` are the paths (file first) of entries that could not be read."""

    documents: Mapping[str, Document]
    settings: Settings
    structures: Mapping[str, Structure] = field(default_factory=dict)
    flows: Mapping[str, Flow] = field(default_factory=dict)
    glossary: Mapping[str, GlossaryEntry] = field(default_factory=dict)
    scenarios: Mapping[str, tuple[Scenario, ...]] = field(default_factory=dict)
    broken: frozenset[tuple[str, ...]] = frozenset()

    def meanings(self, flow: str) -> Meanings:
        """What the texts written in a flow mean; those of the settings are written in the flow « »."""
        if flow not in self._meanings:
            self._meanings[flow] = Meanings(flow, self.flows)
        return self._meanings[flow]

    @cached_property
    def _meanings(self) -> dict[str, Meanings]:
        return {}

    @cached_property
    def windows(self) -> tuple[str, ...]:
        """The ids of the windows, in the order of the file."""
        return tuple(self.settings.windows)

    def broken_nodes(self, flow: str) -> frozenset[str]:
        """The questions and outcomes of a flow that could not be read."""
        return frozenset(path[2] for path in self.broken if path[0] == flow_file(flow) and len(path) > 2)  # noqa: PLR2004

    @property
    def broken_structures(self) -> frozenset[str]:
        """The structures that could not be read."""
        return frozenset(path[2] for path in self.broken if path[0] == STRUCTURES and len(path) > 2)  # noqa: PLR2004

    @property
    def broken_windows(self) -> frozenset[str]:
        """The windows that could not be read: nothing can then be said of time."""
        return frozenset(path[2] for path in self.broken if path[:2] == (SETTINGS, "fenetres"))

    @property
    def broken_flows(self) -> frozenset[str]:
        """The flows whose file could not be read at all."""
        return frozenset(flow_id(path[0]) for path in self.broken if len(path) == 1)

    @property
    def ages_unread(self) -> frozenset[str]:
        """The flows of which the ages could not be read."""
        return self.broken_flows | {flow_id(path[0]) for path in self.broken if path[1:2] == ("age",)}


def flow_file(flow: str) -> str:
    """The file of a flow."""
    return f"{flow}.yaml"


def flow_id(document: str) -> str:
    """The flow a file must hold."""
    return PurePosixPath(document).stem


class Reader:
    """Turns documents into models, and keeps the facts met on the way."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self.documents = documents
        self.facts: list[Fact] = []
        self.broken: set[tuple[str, ...]] = set()

    def content(self, unreadable: frozenset[str] = frozenset()) -> Content | None:
        """The content of the documents; None when the settings cannot be read, since all the rest hangs on them.

        `unreadable` are the files whose text itself could not be read.
        """
        self.broken |= {(name,) for name in unreadable}
        settings = self._read(SETTINGS, Settings)
        directory = self._read(STRUCTURES, Directory)
        glossary = self._read(GLOSSARY, Glossary)
        scenarios = {name: self._read(name, Scenarios) for name in self.documents if name.startswith(SCENARIOS)}
        flows = {flow_id(name): self._read(name, Flow) for name in self.flow_files()}
        if settings is None:
            return None
        return Content(
            documents=self.documents,
            settings=settings,
            structures=directory.structures if directory else {},
            flows={name: flow for name, flow in flows.items() if flow},
            glossary=glossary.root if glossary else {},
            scenarios={name: each.root for name, each in scenarios.items() if each},
            broken=frozenset(self.broken),
        )

    def flow_files(self) -> Iterator[str]:
        """The files that hold a flow: all those that are not something else."""
        others = {SETTINGS, STRUCTURES, GLOSSARY}
        return (name for name in self.documents if name not in others and not name.startswith(SCENARIOS))

    def _read(self, name: str, model: type[M]) -> M | None:
        document = self.documents.get(name)
        if document is None:
            return None
        try:
            return model.model_validate(document.root)
        except ValidationError as error:
            if error.error_count() > MOST_ERRORS:
                self._not_a_file_of_ours(name)
                return None
            self.facts += facts_of(error, name, document, model)
            return self._read_the_rest(name, model, document, error)

    def _not_a_file_of_ours(self, name: str) -> None:
        """Say once that nearly nothing of a file has a meaning: nobody reads a thousand findings."""
        message = f"plus de {MOST_ERRORS} valeurs de ce fichier n'ont pas de sens ici"
        repair = "vérifier que c'est le bon fichier, et qu'il est rangé au bon endroit"
        self.facts.append(Fact(rule=codes.WRONG_VALUE, spot=Spot(name, ()), message=message, help=repair))
        self.broken.add((name,))

    def _read_the_rest(self, name: str, model: type[M], document: Document, error: ValidationError) -> M | None:
        """The model without its faulty entries, so that one of them does not hide what is wrong elsewhere.

        An entry is a question, a structure, an item of a list, or a whole key.
        """
        depth = 1 if issubclass(model, RootModel) else 2
        faulty = {route(document.root, each["loc"])[:depth] for each in error.errors(include_url=False)}
        try:
            read = model.model_validate(_without(document.root, faulty))
        except ValidationError:
            self.broken.add((name,))
            return None
        self.broken |= {(name, *path) for path in faulty}
        return read


def _without(node: Node, faulty: set[tuple[str, ...]]) -> object:
    """The node without the entries at these paths, counted from it."""
    if isinstance(node, Sequence):
        return [_without(item, below) for _, item, below in _kept(enumerate(node), faulty)]
    if isinstance(node, Tree):
        return {key: _without(value, below) for key, value, below in _kept(node.items(), faulty)}
    return node


def _kept(
    children: Iterable[tuple[K, Node]], faulty: set[tuple[str, ...]]
) -> Iterator[tuple[K, Node, set[tuple[str, ...]]]]:
    for step, child in children:
        below = {path[1:] for path in faulty if path[:1] == (str(step),)}
        if () not in below:
            yield step, child, below
