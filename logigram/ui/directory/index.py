"""What the directory is looked up in; built once for each version of the territory."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from logigram.model.reading import GlossaryEntry
from logigram.model.structure import Structure
from logigram.territory import Territory
from logigram.ui.directory.leads import Lead, leads
from logigram.ui.directory.letters import digits, fold, telling, words
from logigram.wording.acronyms import pieces
from logigram.wording.families import family, rank

NAME, SPELLED_OUT, PLACE, KIND, MISSION, SHORT, ACCESS, EXPLAINED, LED = 1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.35, 0.3
"""What a word is worth where it stands: in the name most, in the titles of the orientations that lead there least."""

Said = tuple[str, float]
"""A text, and what its words are worth."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A structure as it is looked up: what each of its words is worth, its whole name, its numbers."""

    id: str
    structure: Structure
    words: Mapping[str, float]
    name: str
    numbers: frozenset[str]
    leads: tuple[Lead, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The structures in the order in which they are read, and every word with the entries that hold it."""

    entries: Mapping[str, Entry]
    vocabulary: Mapping[str, Mapping[str, float]]
    families: tuple[str, ...]
    communes: tuple[str, ...]


@lru_cache(maxsize=1)
def index(territory: Territory) -> Index:
    """The index of a territory, which holds only what pages may show; the last one is kept."""
    led = leads(territory)
    former = _former(territory)
    shown = {name: each for name, each in territory.structures.items() if territory.current(name) == name}
    found = (
        _entry(territory, name, structure, former.get(name, ()), led[name])
        for name, structure in sorted(shown.items(), key=lambda each: _place(territory, *each))
    )
    entries = {entry.id: entry for entry in found}
    kinds = sorted({each.structure.kind for each in entries.values()}, key=rank)
    communes = sorted({commune for each in entries.values() for commune in each.structure.area}, key=fold)
    return Index(entries, _vocabulary(entries.values()), tuple(kinds), tuple(communes))


def _place(territory: Territory, name: str, structure: Structure) -> tuple[object, ...]:
    """Emergency numbers in their own order, then by family; those without contacts of their own last."""
    emergencies = territory.settings.emergencies
    first = emergencies.index(name) if name in emergencies else len(emergencies)
    return first, rank(structure.kind), structure.generic, fold(structure.name)


def _former(territory: Territory) -> Mapping[str, list[str]]:
    """The names that structures replaced by each one had: who knows the old name finds the new door."""
    found: dict[str, list[str]] = {}
    for name, structure in territory.structures.items():
        if (now := territory.current(name)) != name:
            found.setdefault(now, []).append(structure.name)
    return found


def _entry(
    territory: Territory, name: str, structure: Structure, former: Iterable[str], led: tuple[Lead, ...]
) -> Entry:
    worth: dict[str, float] = {}
    short = [(name.replace("_", " "), SHORT)] if structure.is_public else []
    for text, value in (*short, *_said(territory, structure, former, led)):
        for word in words(text):
            worth[word] = max(value, worth.get(word, 0))
    numbers = (digits(number) for number in (structure.phone, structure.sms) if number)
    return Entry(name, structure, worth, "".join(telling(structure.name)), frozenset(numbers), led)


def _said(territory: Territory, structure: Structure, former: Iterable[str], led: Iterable[Lead]) -> Iterator[Said]:
    """Every text that tells of a structure."""
    glossary = territory.content.glossary
    yield from ((name, NAME) for name in (structure.name, *former))
    yield family(structure.kind), KIND
    yield from ((text, PLACE) for text in (structure.address, *structure.area) if text)
    for text, value in ((structure.mission, MISSION), (structure.access, ACCESS), (structure.referral, ACCESS)):
        if text:
            yield text, value
            yield from _spelled_out(text, glossary, value)
    yield from _spelled_out(structure.name, glossary, NAME)
    yield from ((territory.flows[lead.flow].outcomes[lead.node].title, LED) for lead in led)


def _spelled_out(text: str, glossary: Mapping[str, GlossaryEntry], value: float) -> Iterator[Said]:
    """What the acronyms of a text stand for."""
    for key in dict.fromkeys(key for _, key in pieces(text, glossary) if key):
        yield glossary[key].spelled_out, value * SPELLED_OUT
        yield glossary[key].explanation or "", EXPLAINED


def _vocabulary(entries: Iterable[Entry]) -> Mapping[str, Mapping[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for entry in entries:
        for word, value in entry.words.items():
            found.setdefault(word, {})[entry.id] = value
    return dict(sorted(found.items()))
