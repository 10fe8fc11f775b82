"""What the checker says of a mutant that it does not say of the sound flows, and whether it says it at the right place.

Nothing here knows the rules: those of the catalogue are asked, whatever they are.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from logigram.finding import Finding, InvalidSource
from logigram.model.coherence import coherence
from logigram.model.content import Reader
from logigram.model.references import References
from logigram.rules.check import prove
from logigram.source import parse, read_folder
from logigram.source.fact import locate
from logigram.source.tree import Document
from logigram.territory import Territory
from tests.mutants.mutant import Mutant, Shelf, Spot

Key = tuple[str, str, str]

AT = date(2026, 11, 22)
FLOWS = Path(__file__).parents[2] / "flows"


class Verdict(StrEnum):
    """What became of a mutant, in the words of the table."""

    ON_THE_LINE = "on the line"
    """A new finding stands on the line of the mistake, or points at it."""
    ON_ITS_EFFECT = "on its effect"
    """A new finding stands where the mistake shows: a node that nothing reaches, a walk through it, a scenario."""
    ELSEWHERE = "elsewhere"
    """New findings only at places that say nothing of the mistake."""
    SURVIVED = "survived"


@dataclass(frozen=True)
class Judge:
    """The sound flows of a folder, and what is said of them."""

    folder: Path = FLOWS

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The sound documents, read once."""
        return {key: Document(key, each.text, each.root) for key, each in read_folder(self.folder).documents.items()}

    @cached_property
    def shelf(self) -> Shelf:
        """The sound flows, as the operators see them."""
        content = Reader(self.documents).content()
        assert content is not None
        return Shelf(self.documents, Territory(content))

    @cached_property
    def known(self) -> frozenset[Key]:
        """What is said of the sound flows: a mistake that only changes the words of it adds nothing."""
        found = self._findings(self.documents, frozenset())
        return frozenset(key for finding in found for key in _keys(finding))

    def new(self, mutant: Mutant) -> tuple[list[Finding], Mapping[str, Document]]:
        """The findings that the mistake adds, and the documents in which they stand."""
        try:
            changed = {mutant.file: parse(mutant.edit.text, mutant.file)}
        except InvalidSource as invalid:
            return list(invalid.findings), {}
        documents = {**self.documents, **changed}
        found = self._findings(documents, mutant.edit.lines, mutant.file)
        return [each for each in found if self.known.isdisjoint(_keys(each))], documents

    def verdict(self, mutant: Mutant) -> Verdict:
        """What becomes of a mutant."""
        added, documents = self.new(mutant)
        if not added:
            return Verdict.SURVIVED
        if any(_stands_on(finding, mutant) for finding in added):
            return Verdict.ON_THE_LINE
        spots = (*mutant.elsewhere, *self.shelf.scenarios_through(mutant))
        effects = set(_lines(spots, documents))
        if mutant.anywhere or any(_tells(finding, mutant, spots, effects) for finding in added):
            return Verdict.ON_ITS_EFFECT
        return Verdict.ELSEWHERE

    def _findings(self, documents: Mapping[str, Document], lines: frozenset[int], file: str = "") -> Iterator[Finding]:
        """What is said of documents; what the model says on the line of a mistake spares the rest."""
        reader = Reader(documents)
        content = reader.content()
        facts = [*reader.facts]
        if content is not None:
            facts += [*References(content).facts(), *coherence(content)]
        findings = [locate(fact, documents) for fact in facts]
        yield from findings
        on_it = (each for each in findings if each.place.file == file and each.place.line in lines)
        told = any(self.known.isdisjoint(_keys(each)) for each in on_it)
        if content is not None and not content.broken_windows and not told:
            yield from prove(Territory(content), AT)


def _keys(finding: Finding) -> tuple[Key, Key]:
    """A finding by its place in the document, and by its words: positions change when an entry goes."""
    said = (finding.code, finding.place.file)
    return (*said, ".".join(finding.path)), (*said, finding.message)


def _places(finding: Finding) -> set[tuple[str, int]]:
    places = (finding.place, *(each.place for each in finding.related))
    return {(place.file, line) for place in places for line in range(place.line, place.end_line + 1)}


def _stands_on(finding: Finding, mutant: Mutant) -> bool:
    return any(file == mutant.file and line in mutant.edit.lines for file, line in _places(finding))


def _tells(finding: Finding, mutant: Mutant, spots: tuple[Spot, ...], effects: set[tuple[str, int]]) -> bool:
    """Whether a finding stands at a declared effect, or proves what it says by a walk through the mistake."""
    inside = any(_is_inside(finding, spot) for spot in spots)
    return inside or bool(_places(finding) & effects) or _walks_through(finding.walk, mutant)


def _is_inside(finding: Finding, spot: Spot) -> bool:
    file, path = spot
    return finding.place.file == file and finding.path[: len(path)] == path


def _walks_through(walk: Iterable[tuple[str, str]], mutant: Mutant) -> bool:
    """Whether a walk asks the question of the mistake: the editor sees it there, in her own words."""
    flow, node = mutant.file.removesuffix(".yaml"), mutant.path[1] if len(mutant.path) > 1 else ""
    return any(question in {node, f"{flow}/{node}"} for question, _ in walk)


def _lines(spots: Iterable[Spot], documents: Mapping[str, Document]) -> Iterator[tuple[str, int]]:
    for file, path in spots:
        document = documents.get(file)
        if document is not None:
            yield file, document.place(path).line
            yield file, document.key_place(path).line
