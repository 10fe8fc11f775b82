"""What stands after the directory: the acronyms, and where everything that is written comes from."""

from collections.abc import Iterator
from typing import Any

from logigram.paper.booklet.binder import Binder
from logigram.render.words import written
from logigram.review.sources import plain

DIRECTORY = "annuaire"


def glossary(binder: Binder) -> list[dict[str, str]]:
    """Every acronym of the territory, in alphabetical order."""
    entries = binder.territory.content.glossary
    return [
        {
            "name": written(name),
            "spelled": written(entries[name].spelled_out),
            "explanation": written(entries[name].explanation or ""),
        }
        for name in sorted(entries, key=plain)
    ]


def sources(binder: Binder) -> list[dict[str, Any]]:
    """Every source of what the booklet holds, in alphabetical order, and the numbers that rest on it, flow by flow."""
    found: dict[str, dict[str, list[str]]] = {}
    for source, title, number in _cited(binder):
        found.setdefault(source, {}).setdefault(title, []).append(number)
    return [
        {"source": written(source), "where": written(" ; ".join(_where(found[source])))}
        for source in sorted(found, key=lambda each: (plain(each), each))
    ]


def _where(cited: dict[str, list[str]]) -> Iterator[str]:
    for title, numbers in cited.items():
        yield DIRECTORY if title == DIRECTORY else f"{title} {', '.join(dict.fromkeys(numbers))}"


def _cited(binder: Binder) -> Iterator[tuple[str, str, str]]:
    for name in binder.flows:
        flow = binder.territory.flows[name]
        for node, number in binder.numbers[name].items():
            yield from ((source, flow.title, str(number)) for source in flow.nodes[node].source)
    for name in sorted(binder.structures):
        yield from ((source, DIRECTORY, "") for source in binder.territory.structures[name].source)
