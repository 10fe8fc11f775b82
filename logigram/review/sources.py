"""Every source that the files cite, with the files that cite it."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping

from logigram.model.content import SETTINGS, STRUCTURES, Content, flow_file


def sources(content: Content) -> Mapping[str, Counter[str]]:
    """Per source, in alphabetical order, how many times each file cites it."""
    found: dict[str, Counter[str]] = {}
    for source, file in _cited(content):
        found.setdefault(source, Counter())[file] += 1
    return dict(sorted(found.items(), key=lambda item: (plain(item[0]), item[0])))


def _cited(content: Content) -> Iterator[tuple[str, str]]:
    for name, flow in content.flows.items():
        yield from ((source, flow_file(name)) for node in flow.nodes.values() for source in node.source)
    yield from ((source, STRUCTURES) for each in content.structures.values() for source in each.source)
    yield from ((source, SETTINGS) for each in content.settings.decisions for source in each.source)


def plain(text: str) -> str:
    """What texts are sorted by: letters without case nor accents, as a dictionary sorts them."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each))
