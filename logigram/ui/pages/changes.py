"""What changed since a sheet, in words for those who follow it: where it leads, whom to call, what is said."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from logigram.diff import Difference, words
from logigram.diff.difference import Change, Edited, End, Item, Offer, Parts, Situation
from logigram.diff.urgency import is_later
from logigram.model.targets import Target
from logigram.paper.version import PASSING, shown
from logigram.territory import Territory
from logigram.ui.html import Html, join, tag
from logigram.wording.terms import first_lower, first_upper

FEW: Final = 5
"""Changes of one sort shown without being asked for."""
SHOWN: Final = 12
"""Changes of one sort told one by one; who needs more prints the sheet again."""
LEAD: Final = "Voici ce qui n'est plus comme sur votre feuille."
NOTHING: Final = (
    "Les questions, les orientations et les numéros n'ont pas changé : une source ou un détail a été repris."
)
GONE: Final = "Ce logigramme n'existe plus : sa feuille ne doit plus servir."
NOT_ALL: Final = "Tout n'a pas pu être comparé : il peut y avoir d'autres différences."
ALWAYS: Final = "À tous les moments"
PRINTED: Final = frozenset({"emergencies", "holidays", "reminders"})
"""Settings that sheets print."""
FOR_EDITORS: Final = frozenset({"order", "start", "same_as", "discreet", "counted_from", "generic", "audience", "area"})
"""Changes by which no reader is led."""


def changes(found: Difference, flows: Sequence[str]) -> Html:
    """All that changed for a sheet of these flows, what leads people elsewhere first."""
    several = len(flows) > 1
    parts = [_titled(_title(found, flow), part, several=several) for flow in flows if (part := _flow(found, flow))]
    everywhere = _group(
        "réglage de tout le territoire a changé", "réglages de tout le territoire ont changé", list(_everywhere(found))
    )
    limits = tag("p", NOT_ALL, class_="lg-note lg-warn") if not found.exact else None
    told = join([limits, *parts, everywhere])
    return join([tag("p", LEAD if told else NOTHING, data_say=True), told])


def _titled(title: str, part: Html, *, several: bool) -> Html:
    return tag("section", tag("h3", title), part, class_="lg-stack") if several else part


def _title(found: Difference, flow: str) -> str:
    return (found.new.flows.get(flow) or found.old.flows[flow]).title


def _flow(found: Difference, flow: str) -> Html:
    if flow not in found.new.flows:
        return tag("p", GONE, class_="lg-note lg-warn")
    situations = [_situation(found, each) for each in found.situations if each.flow == flow]
    return join(
        [
            _group("situation mène ailleurs", "situations mènent ailleurs", situations),
            _group("numéro ou structure a changé", "numéros ou structures ont changé", list(_structures(found, flow))),
            _group("orientation dit autre chose", "orientations disent autre chose", list(_outcomes(found, flow))),
            _group("question dit autre chose", "questions disent autre chose", list(_questions(found, flow))),
            _group("détail du logigramme a changé", "détails du logigramme ont changé", list(_itself(found, flow))),
        ]
    )


def _group(one: str, several: str, rows: Sequence[Html]) -> Html | None:
    """Changes of one sort under their number, folded when they are many."""
    if not rows:
        return None
    rest = len(rows) - SHOWN
    more = tag("p", f"Et {rest} autre{'s' if rest > 1 else ''}.", class_="lg-soft") if rest > 0 else None
    heading = tag("summary", tag("h3", f"{len(rows)} {several if len(rows) > 1 else one}"))
    listed = tag("ul", rows[:SHOWN], class_="lg-changes")
    return tag("details", heading, listed, more, open=len(rows) <= FEW, class_="lg-family")


def _situation(found: Difference, each: Situation) -> Html:
    """The answers that show it, and where they led and lead."""
    start = found.new.resolve(each.start, each.flow) if each.start else None
    before = tag("p", "En reprenant à : ", words.node(start, found.new)) if start else None
    answers = (words.step(*step, each.flow, (found.new, found.old)) for step in each.walk)
    walk = tag("ul", [tag("li", asked, " ", tag("b", given)) for asked, given in answers], class_="lg-dots")
    later = is_later(each, found.old, found.new) or each.after.kind is not End.OUTCOME
    warning = tag("p", "Attention : moins vite qu'avant.", class_="lg-note lg-warn") if later else None
    ends = (words.ending(end, each, of) for end, of in ((each.before, found.old), (each.after, found.new)))
    title = tag("p", tag("b", _when(found, each.windows) or ALWAYS))
    return tag("li", title, before, walk, _two(*((said + rest,) for said, _, rest in ends)), warning)


def _structures(found: Difference, flow: str) -> Iterator[Html]:
    """Those that a sheet of the flow names, in either version."""
    named = {name for version in (found.old, found.new) for name in shown(version, flow).structures}
    for each in found.structures.changed:
        if each.id in named:
            yield from _edited(found, each, PASSING)


def _outcomes(found: Difference, flow: str) -> Iterator[Html]:
    """Those of the flow, and those of others to which it leads."""
    beside = {node for version in (found.old, found.new) for node in shown(version, flow).nodes}
    mine = _of(found.outcomes, lambda each: each.flow == flow or Target(each.flow, each.id) in beside)
    yield from _parts(found, mine, "orientation")


def _questions(found: Difference, flow: str) -> Iterator[Html]:
    yield from _parts(found, _of(found.questions, lambda each: each.flow == flow), "question")
    for offers, done in ((found.answers_added, "ajoutée"), (found.answers_removed, "retirée")):
        version = found.new if done == "ajoutée" else found.old
        yield from (_offer(found, each, done, version) for each in offers if each.flow == flow)


def _itself(found: Difference, flow: str) -> Iterator[Html]:
    """The title and the ages of the flow."""
    for each in found.flows.changed:
        if each.id == flow:
            yield from _edited(found, each)


def _offer(found: Difference, each: Offer, done: str, version: Territory) -> Html:
    asked = version.flows[each.flow].questions[each.question].text
    target = version.resolve(each.target, each.flow)
    leads = f", vers « {words.node(target, version)} »" if target else ""
    said = f"À la question « {asked} », réponse {done} : « {each.text} »{leads}."
    return tag("li", tag("p", tag("b", _when(found, each.windows) or ALWAYS)), tag("p", said))


def _everywhere(found: Difference) -> Iterator[Html]:
    """What is the same for all flows, and on their sheets: windows, emergency numbers, reminders, « et si ? »."""
    yield from _parts(found, found.windows, "fenêtre")
    for change in found.territory:
        head = change.field.partition(".")[0]
        if head in PRINTED or change.field.rpartition(".")[2] in {"text", "structures", "to"}:
            yield tag("li", _change(found, change, ""))


def _of(parts: Parts, mine: Callable[[Item | Edited], bool]) -> Parts:
    added, removed = (tuple(each for each in group if mine(each)) for group in (parts.added, parts.removed))
    return Parts(added, removed, tuple(each for each in parts.changed if mine(each)))


def _parts(found: Difference, parts: Parts, thing: str) -> Iterator[Html]:
    for items, done in ((parts.added, "ajoutée"), (parts.removed, "retirée")):
        yield from (tag("li", tag("p", f"{first_upper(thing)} {done} : « {each.text} ».")) for each in items)
    for edited in parts.changed:
        yield from _edited(found, edited)


def _edited(found: Difference, edited: Edited, beside: frozenset[str] = frozenset()) -> Iterator[Html]:
    """A thing and what changed in it; nothing when readers are led by none of it."""
    told = [each for each in edited.changes if each.field not in FOR_EDITORS | beside]
    if told:
        yield tag("li", tag("p", tag("b", edited.text)), [_change(found, each, edited.flow) for each in told])


def _change(found: Difference, change: Change, flow: str) -> Html:
    when = f" ({first_lower(moments)})" if (moments := _when(found, change.windows)) else None
    name = "réponse" if change.field.startswith("answers.") else words.field(change)
    pairs = ((change.before, found.old), (change.after, found.new))
    values = (_values(change, value, flow, version) for value, version in pairs)
    return tag("div", tag("p", first_upper(name), when), _two(*values))


def _values(change: Change, value: str | tuple[str, ...] | None, flow: str, version: Territory) -> tuple[str, ...]:
    if change.field.rpartition(".")[2] != "to" or value is None:
        return words.shown(change, value, version)
    targets = ((each, version.resolve(each, flow)) for each in ((value,) if isinstance(value, str) else value))
    return tuple(words.node(target, version) if target else each for each, target in targets)


def _when(found: Difference, windows: Sequence[str]) -> str:
    """The windows of a change; nothing where it holds in all of them, or depends on none."""
    shared = [each for each in found.old.windows if each in found.new.windows]
    return words.windows(windows, found) if 0 < len(windows) < len(shared) else ""


def _two(before: Iterable[str], after: Iterable[str]) -> Html:
    """What was said and what is said now."""
    rows = (("Avant", before), ("Maintenant", after))
    pairs = (tag("div", tag("dt", head), tag("dd", [tag("p", line) for line in said])) for head, said in rows)
    return tag("dl", pairs, class_="lg-facts lg-twice")
