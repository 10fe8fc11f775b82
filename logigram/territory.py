"""A territory: everything under one `flows/` folder, with its calendar, its graphs and its doors."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from logigram.calendar import Calendar, Openings
from logigram.finding import Finding, InvalidSource
from logigram.graph import Atlas, build
from logigram.model.coherence import coherence
from logigram.model.content import Content, Reader
from logigram.model.flow import Flow
from logigram.model.references import References
from logigram.model.settings import Settings
from logigram.model.structure import Structure
from logigram.model.targets import Target
from logigram.source import MAX_BYTES, read_folder
from logigram.source.collector import collector_paused
from logigram.source.fact import locate

if TYPE_CHECKING:
    from logigram.graph.build import Graph


class Territory:
    """What was read, and what follows from it; nothing in it changes once built."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._graphs: dict[tuple[str, str], Graph] = {}
        self._atlases: dict[str, Atlas] = {}

    @property
    def settings(self) -> Settings:
        """What the territory decides for all its flows."""
        return self.content.settings

    @property
    def flows(self) -> Mapping[str, Flow]:
        """The flows, by id."""
        return self.content.flows

    @property
    def structures(self) -> Mapping[str, Structure]:
        """The structures, by id."""
        return self.content.structures

    @cached_property
    def public(self) -> "Territory":
        """The same as public material may show it: nothing but the name of a structure for professionals."""
        if all(structure.is_public for structure in self.structures.values()):
            return self
        shown = {name: structure.public for name, structure in self.structures.items()}
        return Territory(replace(self.content, structures=shown))

    @property
    def windows(self) -> tuple[str, ...]:
        """The ids of the windows, in the order of the file."""
        return self.content.windows

    @cached_property
    def entries(self) -> tuple[str, ...]:
        """The flows of the welcome page, in order: those the settings name, all of them by default."""
        named = self.settings.entries or tuple(self.flows)
        return tuple(flow for flow in named if flow in self.flows)

    @cached_property
    def calendar(self) -> Calendar:
        """Which window holds when."""
        return Calendar(self.settings)

    @cached_property
    def openings(self) -> Openings:
        """Which structure is open when."""
        return Openings(self.calendar, self.structures)

    def graph(self, flow: str, window: str) -> "Graph":
        """The frozen graph of a flow in a window; KeyError when either does not exist."""
        if window not in self.settings.windows:
            raise KeyError(window)
        key = (flow, window)
        if key not in self._graphs:
            with collector_paused():
                self._graphs[key] = build(self.content, flow, window)
        return self._graphs[key]

    def atlas(self, window: str) -> Atlas:
        """All flows at once in a window, links crossed."""
        if window not in self._atlases:
            self._atlases[window] = Atlas(self.content, window)
        return self._atlases[window]

    def start(self, flow: str) -> Target:
        """The first node of a flow; KeyError when the flow does not exist."""
        return Target(flow, self.flows[flow].start)

    def current(self, structure: str) -> str:
        """What a structure became, by id; itself when nothing replaces it. KeyError when there is no such structure."""
        seen = [structure]
        while (after := self.structures[seen[-1]].replaced_by) in self.structures and after not in seen:
            seen.append(str(after))
        return seen[-1]

    def resolve(self, written: str, home: str) -> Target | None:
        """The node that a text written in the flow `home` means, None where it means none."""
        return self.content.meanings(home)[written]


@dataclass(frozen=True)
class Reading:
    """What came out of a folder: the territory, if its windows could be read, and what is wrong with the files.

    `texts` are the files as they are shown, for the excerpts of an error.
    """

    territory: Territory | None
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]


def read(path: str | Path, max_bytes: int = MAX_BYTES) -> Reading:
    """Read a `flows/` folder as far as possible; raises MissingFlows when there is nothing to read."""
    with collector_paused():
        return _read(Path(path), max_bytes)


def _read(path: Path, max_bytes: int) -> Reading:
    folder = read_folder(path, max_bytes)
    reader = Reader(folder.documents)
    content = reader.content(unreadable=folder.unreadable)
    facts = [*reader.facts]
    if content is not None:
        facts += [*References(content).facts(), *coherence(content)]
    findings = [*folder.findings, *(locate(fact, folder.documents) for fact in facts)]
    findings.sort(key=lambda finding: finding.order)
    whole = content is not None and not content.broken_windows
    return Reading(Territory(content) if content and whole else None, tuple(findings), folder.texts)


def load(path: str | Path, max_bytes: int = MAX_BYTES) -> Territory:
    """The territory of a `flows/` folder whose files are well written.

    Raises InvalidSource with every finding when one of them is an error, MissingFlows when there is no such folder.
    """
    reading = read(path, max_bytes)
    if reading.territory is None or any(finding.is_error for finding in reading.findings):
        raise InvalidSource(reading.findings)
    return reading.territory
