"""What has still to be confirmed, by whom, and how many walks hang on it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from logigram.model.structure import Structure
from logigram.model.targets import Target
from logigram.review.counts import Counts
from logigram.rules.directory.naming import used
from logigram.rules.subject import Subject


class Pending(NamedTuple):
    """Something of which facts are not sure: what is to be confirmed of it, and what is not known.

    `path` stands in the file of a flow, or in the directory when there is none.
    """

    walks: int
    name: str
    flow: str
    path: tuple[str, ...]
    to_confirm: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    never_checked: bool = False


def of_structures(subject: Subject, counts: Counts) -> list[Pending]:
    """The structures with facts to confirm, never checked or unknown: those on which most walks hang come first."""
    named = used(subject)
    directory = subject.territory.structures.items()
    return _sorted(
        Pending(
            counts.naming[name],
            each.name,
            "",
            (name,),
            each.to_confirm,
            tuple(_unknown(each)) if name in named else (),
            name in named and not each.generic and each.checked_on is None,
        )
        for name, each in directory
    )


def of_flows(subject: Subject, counts: Counts) -> list[Pending]:
    """The questions and outcomes with facts to confirm: those through which most walks go come first."""
    return _sorted(_nodes(subject, counts))


def _nodes(subject: Subject, counts: Counts) -> Iterator[Pending]:
    for flow, chart in subject.territory.flows.items():
        for node, question in chart.questions.items():
            through = counts.through[Target(flow, node)]
            yield Pending(through, question.text, flow, ("questions", node), question.to_confirm)
        for node, outcome in chart.outcomes.items():
            through = counts.through[Target(flow, node)]
            yield Pending(through, outcome.title, flow, ("orientations", node), outcome.to_confirm)


def _unknown(structure: Structure) -> Iterator[str]:
    if not structure.generic and structure.phone is None and structure.sms is None:
        yield "telephone"
    if not structure.generic and structure.hours is None:
        yield "horaires"


def _sorted(found: Iterable[Pending]) -> list[Pending]:
    unsure = (each for each in found if each.to_confirm or each.unknown or each.never_checked)
    return sorted(unsure, key=lambda each: -each.walks)
