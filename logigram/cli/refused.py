"""Why a sheet was refused, in the files: the texts that take more room than paper has, with their lines."""

from typing import TYPE_CHECKING

from logigram.cli.output import show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from logigram.finding import Finding
    from logigram.paper import Sheet
    from logigram.territory import Territory


def explain(folder: str, refused: "Sequence[Sheet]") -> None:
    """Show the texts that are too long in the flows of these sheets and in the directory."""
    from logigram.report.text import told
    from logigram.territory import read

    reading = read(folder)
    if reading.territory is not None:
        show(told(_too_long(reading.territory, refused), reading.texts))


def _too_long(territory: "Territory", refused: "Sequence[Sheet]") -> "Iterator[Finding]":
    from logigram.rules.check import today
    from logigram.rules.paper import text_too_long
    from logigram.rules.subject import Subject
    from logigram.source.fact import locate

    others = {f"{flow}.yaml" for flow in territory.flows if flow not in _flows(territory, refused)}
    for fact in text_too_long.check(Subject(territory, today(territory))):
        if fact.spot.document not in others:
            yield locate(fact, territory.content.documents)


def _flows(territory: "Territory", refused: "Sequence[Sheet]") -> set[str]:
    """The flows that the sheets are about; all of them for a booklet of all."""
    cards = territory.settings.cards
    abouts = {cards[sheet.about].flow if sheet.about in cards else sheet.about for sheet in refused}
    return set(territory.flows) if "" in abouts else abouts
