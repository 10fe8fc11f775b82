"""A comparison for people who read it together: first who is led elsewhere, then what is said otherwise."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from logigram.diff import words
from logigram.diff.difference import Change, Difference, Offer, Parts, Situation
from logigram.diff.summary import summary
from logigram.diff.urgency import is_later
from logigram.report.safe import printable
from logigram.report.style import ID, PLAIN, STRONG, WARNING, Line, Piece
from logigram.territory import Territory
from logigram.walk import replay

ARROW = " → "
"""Between a question and the answer given to it: a piece of its own, for our font on paper has no arrow."""


def told(found: Difference, old: str, new: str) -> Iterator[Line]:
    """The whole comparison; `old` and `new` are what the two versions are called."""
    for line in _told(found, old, new):
        yield tuple((printable(text), style) for text, style in line)


def _told(found: Difference, old: str, new: str) -> Iterator[Line]:
    yield ((f"Avant : {old}", STRONG),)
    yield ((f"Après : {new}", STRONG),)
    yield ()
    yield ((summary(found), STRONG),)
    yield from reserves(found, old, new)
    for title, lines in sections(found):
        yield from ((), title, (("─" * sum(len(text) for text, _ in title), PLAIN),), *lines)


class Section(NamedTuple):
    """What changed in a flow, or in one family of things of the territory; never empty."""

    title: Line
    lines: tuple[Line, ...]


def sections(found: Difference) -> Iterator[Section]:
    """What changed, flow by flow, then in the directory, the windows, the guarantees and the settings."""
    numbers = iter(range(1, len(found.situations) + 1))
    for flow in dict.fromkeys((*found.old.flows, *found.new.flows)):
        title = (found.new.flows.get(flow) or found.old.flows[flow]).title
        yield from _section(((f"Logigramme « {title} »", STRONG), _id(flow)), _flow(found, flow, numbers))
    yield from _section((("Structures", STRONG),), _parts(found, found.structures, "e"))
    yield from _section((("Fenêtres de la semaine", STRONG),), _parts(found, found.windows, "e"))
    yield from _section((("Garanties", STRONG),), _parts(found, found.guarantees, "e"))
    yield from _section((("Réglages du territoire", STRONG),), _changes(found, found.territory, ""))


def reserves(found: Difference, old: str, new: str) -> Iterator[Line]:
    """What could not be compared."""
    for flow, window in found.unproved:
        limits = f"Attention : « {flow} » en fenêtre « {window} » a trop de situations pour les comparer toutes."
        yield ((f"{limits} Celles qui suivent sont vraies ; il peut y en avoir d'autres.", WARNING),)
    for name, entries in ((old, found.unread_old), (new, found.unread_new)):
        for file, path in entries:
            where = f"{file}, {path}" if path else file
            yield ((f"Attention : {where} n'a pas pu être lu dans « {name} », et n'est pas comparé.", WARNING),)


def _section(title: Line, lines: Iterable[Line]) -> Iterator[Section]:
    written = tuple(lines)
    if written:
        yield Section(title, written)


def _flow(found: Difference, flow: str, numbers: Iterator[int]) -> Iterator[Line]:
    if any(each.id == flow for each in found.flows.added):
        yield _plain("+ logigramme ajouté")
    if any(each.id == flow for each in found.flows.removed):
        yield _plain("- logigramme retiré")
    for edited in found.flows.changed:
        yield from _changes(found, edited.changes, "") if edited.id == flow else ()
    for situation in found.situations:
        if situation.flow == flow:
            yield from _situation(found, situation, next(numbers))
    yield from _block("Questions", _parts(found, _of(found.questions, flow), "e"))
    yield from _block("Réponses", _offers(found, flow))
    outcomes = chain(_renamed(found, flow), _parts(found, _of(found.outcomes, flow), "e"))
    yield from _block("Orientations", outcomes)


def _of(parts: Parts, flow: str) -> Parts:
    return parts.kept(lambda home, _: home == flow)


def _block(title: str, lines: Iterable[Line]) -> Iterator[Line]:
    written = list(lines)
    if written:
        yield from ((), ((title, STRONG),), *written)


def _situation(found: Difference, each: Situation, number: int) -> Iterator[Line]:
    yield ()
    yield ((f"{number}. Situation orientée autrement – {words.windows(each.windows, found)}", STRONG),)
    if each.start:
        target = found.new.resolve(each.start, each.flow)
        text = words.node(target, found.new) if target else each.start
        yield _plain(f"     en reprenant à : {text}")
    yield from _walk(found, each)
    yield (("   Avant : ", PLAIN), *_ending(words.ending(each.before, each, found.old), PLAIN))
    yield (("   Après : ", PLAIN), *_ending(words.ending(each.after, each, found.new), STRONG))
    if is_later(each, found.old, found.new):
        yield (("   Attention : moins urgent qu'avant", WARNING),)


def _ending(said: tuple[str, str, str], style: str) -> Line:
    before, name, rest = said
    return ((before, style), *([_id(name)] if name else []), (rest, style))


def _walk(found: Difference, each: Situation) -> Iterator[Line]:
    """The questions and answers that show a situation; those that one version does not ask are said to be so."""
    old, new = (
        replay(territory, each.flow, each.windows[0], each.walk, each.start or None).dropped
        for territory in (found.old, found.new)
    )
    for step in each.walk:
        asked, given = words.step(*step, each.flow, (found.new, found.old))
        only = "  (question posée après seulement)" if step in old else ""
        only = "  (question posée avant seulement)" if step in new else only
        yield ((f"     {asked}", PLAIN), (ARROW, PLAIN), (f"{given}{only}", PLAIN))


def _parts(found: Difference, parts: Parts, gender: str) -> Iterator[Line]:
    for item in parts.added:
        yield _plain(f"+ ajouté{gender} : « {item.text} »", item.id)
    for item in parts.removed:
        yield _plain(f"- retiré{gender} : « {item.text} »", item.id)
    for edited in parts.changed:
        yield _plain(f"~ modifié{gender} : « {edited.text} »", edited.id)
        yield from _changes(found, edited.changes, "    ")


def _changes(found: Difference, changes: Iterable[Change], margin: str) -> Iterator[Line]:
    for change in changes:
        when = f" – {words.windows(change.windows, found)}" if change.windows else ""
        yield _plain(f"{margin}{words.field(change)}{when}")
        for head, value, territory in (
            ("avant", change.before, found.old),
            ("après", change.after, found.new),
        ):
            yield _plain(f"{margin}    {head} : {' ; '.join(words.shown(change, value, territory))}")


def _offers(found: Difference, flow: str) -> Iterator[Line]:
    for each in found.answers_added:
        yield from _offer(found, each, ("+ ajoutée", "mène"), found.new) if each.flow == flow else ()
    for each in found.answers_removed:
        yield from _offer(found, each, ("- retirée", "menait"), found.old) if each.flow == flow else ()


def _offer(found: Difference, each: Offer, said: tuple[str, str], territory: Territory) -> Iterator[Line]:
    mark, verb = said
    question = territory.flows[each.flow].questions[each.question].text
    target = territory.resolve(each.target, each.flow)
    yield _plain(f"{mark} : « {each.text} »", each.answer, f" – {words.windows(each.windows, found)}")
    yield _plain(f"    à la question « {question} »", each.question)
    if target:
        yield _plain(f"    {verb} à « {words.node(target, territory)} »", each.target)
    else:
        yield _plain(f"    {verb} à {each.target}")


def _renamed(found: Difference, flow: str) -> Iterator[Line]:
    for each in found.outcomes_renamed:
        if each.flow == flow:
            title = found.new.flows[flow].outcomes[each.after].title
            yield _plain(f"= même orientation sous un autre nom : « {title} »", f"{each.before} → {each.after}")


def _plain(text: str, name: str = "", rest: str = "") -> Line:
    return ((text, PLAIN), *([_id(name)] if name else []), (rest, PLAIN))


def _id(name: str) -> Piece:
    return (f" ({name})", ID)
