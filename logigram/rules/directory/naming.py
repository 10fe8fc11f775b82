"""Which structures the files name, and what the rules on the directory say of several structures at once."""

from collections.abc import Iterable, Iterator, Sequence

from logigram.finding import Rule
from logigram.model.content import STRUCTURES, Content
from logigram.model.flow import FollowUps
from logigram.model.names import nearest
from logigram.model.structure import Structure
from logigram.rules.doubt import unread
from logigram.rules.subject import Subject
from logigram.rules.words import some
from logigram.source.fact import Fact, Spot


def in_service(subject: Subject) -> Iterator[tuple[str, Structure]]:
    """The structures, by id, that are neither put aside nor replaced on the day of the check."""
    for name, structure in subject.territory.structures.items():
        if not structure.is_suspended(subject.at) and structure.replaced_by is None:
            yield name, structure


def used(subject: Subject) -> frozenset[str]:
    """The structures that somebody may be led to, those that an unreadable or misspelt part seems to name included."""
    content = subject.territory.content
    known = content.structures
    texts = unread(content)
    if texts is None:
        return frozenset(known)
    named = set(_named(content))
    meant = {nearest(each, known) or each for each in named - known.keys()}
    return frozenset(known.keys() & (named | meant | texts))


def kept(subject: Subject) -> frozenset[str]:
    """The structures in the directory on purpose: a guarantee says that nobody is ever led there."""
    guarantees = subject.territory.settings.guarantees
    return frozenset(name for each in guarantees if each.then.never for name in each.then.never.structures)


def _named(content: Content) -> Iterator[str]:
    for flow in content.flows.values():
        for outcome in flow.outcomes.values():
            for structures in outcome.structures.values():
                yield from structures
            yield from _followed(outcome.follow_ups)
    yield from _followed(content.settings.follow_ups)
    yield from content.settings.emergencies
    for card in content.settings.cards.values():
        yield from card.structures
    for guarantee in content.settings.guarantees:
        for promise in (guarantee.then.always, guarantee.then.possible):
            yield from promise.named if promise else ()
    yield from (each.replaced_by for each in content.structures.values() if each.replaced_by)


def _followed(follow_ups: FollowUps) -> Iterator[str]:
    for part in follow_ups.present().values():
        for follow_up in part.values():
            yield from follow_up.structures


def spot(name: str, *below: str) -> Spot:
    """The key of a structure in the directory, or of something written below it."""
    return Spot(STRUCTURES, ("structures", name, *below), on_key=not below)


def together(rule: Rule, names: Sequence[str], one: str, several: str, repair: str) -> Iterable[Fact]:
    """One fact for all the structures that lack the same thing: at the structure when it is alone, above them if not.

    `one` and `several` say what is lacking of « la structure » and « structures ».
    """
    if len(names) == 1:
        yield Fact(rule=rule, spot=spot(names[0]), message=f"la structure « {names[0]} » {one}", help=repair)
    elif names:
        message = f"{len(names)} structures {several} : {some(names)}"
        yield Fact(rule=rule, spot=Spot(STRUCTURES, ("structures",), on_key=True), message=message, help=repair)
