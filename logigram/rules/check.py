"""Everything the rules say of a territory."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import chain

from logigram.finding import Finding
from logigram.model.coherence import coherence
from logigram.model.references import References
from logigram.rules.registry import catalogue
from logigram.rules.subject import Subject
from logigram.source.collector import collector_paused
from logigram.source.fact import Fact, locate
from logigram.territory import Territory


def check(territory: Territory, at: date | None = None) -> tuple[Finding, ...]:
    """Every finding on a territory, sorted by place: what its files say of one another, and what its rules prove.

    `at` is the local day from which closures and waits are counted; today by default.
    """
    content = territory.content
    return _located(territory, chain(References(content).facts(), coherence(content), _proved(territory, at)))


def prove(territory: Territory, at: date | None = None) -> tuple[Finding, ...]:
    """The findings of the rules alone, for one who holds those of the reading already."""
    return _located(territory, _proved(territory, at))


def today(territory: Territory | None) -> date:
    """The local day of the territory; that of UTC while it cannot be read."""
    return datetime.now(territory.settings.timezone if territory else UTC).date()


def _proved(territory: Territory, at: date | None) -> Iterator[Fact]:
    subject = Subject(territory, at or today(territory))
    for each in catalogue():
        if each.check is not None:
            yield from each.check(subject)


def _located(territory: Territory, facts: Iterator[Fact]) -> tuple[Finding, ...]:
    with collector_paused():
        findings = [locate(fact, territory.content.documents) for fact in facts]
    return tuple(sorted(findings, key=lambda finding: finding.order))
