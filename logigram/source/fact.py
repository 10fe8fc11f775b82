"""A finding before it has a line: what was found, and the path to it in a document."""

from collections.abc import Mapping
from dataclasses import dataclass

from logigram.finding import Finding, Place, Related, Rule
from logigram.source.tree import Document

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A value in a document, or the key above it when `on_key`."""

    document: str
    path: Path
    on_key: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What a rule yields: never a line number, always a path."""

    rule: Rule
    spot: Spot
    message: str
    help: str = ""
    label: str = ""
    windows: tuple[str, ...] = ()
    start: str = ""
    walk: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    related: tuple[tuple[Spot, str], ...] = ()


def locate(fact: Fact, documents: Mapping[str, Document]) -> Finding:
    """The finding of a fact, with its lines and columns in the files as they are shown."""
    return Finding(
        rule=fact.rule,
        place=_place(fact.spot, documents),
        message=fact.message,
        help=fact.help,
        label=fact.label,
        path=fact.spot.path,
        windows=fact.windows,
        start=fact.start,
        walk=fact.walk,
        notes=fact.notes,
        related=tuple(Related(_place(spot, documents), message) for spot, message in fact.related),
    )


def _place(spot: Spot, documents: Mapping[str, Document]) -> Place:
    document = documents.get(spot.document)
    if document is None:
        return Place(spot.document)
    return document.key_place(spot.path) if spot.on_key else document.place(spot.path)
