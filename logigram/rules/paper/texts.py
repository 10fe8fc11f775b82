"""Every text that readers see, on screen or on paper, with its place in the files."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Any, NamedTuple

from logigram.model.by_window import ByWindow
from logigram.model.content import SETTINGS, STRUCTURES, Content, flow_file
from logigram.model.flow import Flow, FollowUps, Outcome, ProcedureStep
from logigram.model.references import within
from logigram.model.structure import Structure
from logigram.source.fact import Path, Spot


class Kind(Enum):
    """What a text is for the reader."""

    QUESTION = auto()
    ANSWER = auto()
    TITLE = auto()
    """What an outcome is, in its box."""
    INSTRUCTION = auto()
    """One line to do, to say, or one step of a procedure."""
    OTHER = auto()


Placed = tuple[Kind, str, Path]
"""What a text is, the text, and its path in its file."""


class Shown(NamedTuple):
    """A text, what it is, and where it stands."""

    file: str
    placed: Placed

    @property
    def kind(self) -> Kind:
        """What the text is for the reader."""
        return self.placed[0]

    @property
    def text(self) -> str:
        """The text itself."""
        return self.placed[1]

    @property
    def spot(self) -> Spot:
        """Where it is written."""
        return Spot(self.file, self.placed[2])


def shown(content: Content) -> Iterator[Shown]:
    """The texts of the flows, in the order of the files, then those of the settings and of the directory."""
    for name, flow in content.flows.items():
        file = flow_file(name)
        yield from (Shown(file, placed) for placed in _flow(flow))
    yield from (Shown(SETTINGS, placed) for placed in _settings(content))
    for name, structure in content.structures.items():
        for text, key in _structure(structure):
            yield Shown(STRUCTURES, (Kind.OTHER, text, ("structures", name, key)))


def _flow(flow: Flow) -> Iterator[Placed]:
    yield Kind.OTHER, flow.title, ("titre",)
    if flow.subtitle:
        yield Kind.OTHER, flow.subtitle, ("sous_titre",)
    for name, question in flow.questions.items():
        path: Path = ("questions", name)
        yield Kind.QUESTION, question.text, (*path, "texte")
        if question.help:
            yield Kind.OTHER, question.help, (*path, "aide")
        for position, answer in enumerate(question.answers):
            yield Kind.ANSWER, answer.text, (*path, "reponses", str(position), "texte")
    for name, outcome in flow.outcomes.items():
        yield from _outcome(outcome, ("orientations", name))


def _outcome(outcome: Outcome, path: Path) -> Iterator[Placed]:
    yield Kind.TITLE, outcome.title, (*path, "titre")
    for key, part in (("consignes", outcome.instructions), ("a_dire", outcome.to_say)):
        for lines, below in _windows(part, (*path, key)):
            yield from ((Kind.INSTRUCTION, line, (*below, str(place))) for place, line in enumerate(lines))
    for steps, below in _windows(outcome.steps, (*path, "etapes")):
        for place, step in enumerate(steps):
            yield from _step(step, (*below, str(place)))
    if outcome.counted_from:
        yield Kind.OTHER, outcome.counted_from, (*path, "compte_depuis")
    yield from _follow_ups(outcome.follow_ups, (*path, "suites"))


def _step(step: ProcedureStep, path: Path) -> Iterator[Placed]:
    yield Kind.OTHER, step.who, (*path, "qui")
    yield Kind.INSTRUCTION, step.what, (*path, "quoi")
    for text, key in ((step.within, "delai"), (step.deadline, "echeance")):
        if text:
            yield Kind.OTHER, text, (*path, key)


def _follow_ups(follow_ups: FollowUps, path: Path) -> Iterator[Placed]:
    for key, part in follow_ups.present().items():
        for follow_up, below in _windows(part, (*path, key)):
            if follow_up.text:
                yield Kind.INSTRUCTION, follow_up.text, (*below, "texte")


def _windows(part: ByWindow[Any] | None, path: Path) -> Iterator[tuple[Any, Path]]:
    return iter(()) if part is None else ((value, within(path, part, key)) for key, value in part.items())


def _settings(content: Content) -> Iterator[Placed]:
    settings = content.settings
    for delay, lines in settings.reminders.items():
        yield from ((Kind.INSTRUCTION, line, ("rappels", delay.value, str(place))) for place, line in enumerate(lines))
    yield from _follow_ups(settings.follow_ups, ("suites",))
    yield from ((Kind.OTHER, each.text, ("avis", str(n), "texte")) for n, each in enumerate(settings.notices))
    for name, card in settings.cards.items():
        yield Kind.OTHER, card.title, ("cartes", name, "titre")
        if card.audience:
            yield Kind.OTHER, card.audience, ("cartes", name, "pour")


def _structure(structure: Structure) -> Iterator[tuple[str, str]]:
    told = (structure.name, "nom"), (structure.mission, "mission"), (structure.access, "acces")
    for text, key in (*told, (structure.referral, "saisine")):
        if text:
            yield text, key
