"""The guarantees and scenarios of a territory, each with its place in the files."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import NamedTuple, TypeVar

from logigram.model.content import SETTINGS, Content
from logigram.model.reading import Scenario
from logigram.model.settings import Exclusion, Guarantee, Promise
from logigram.source.fact import Path, Spot

T = TypeVar("T")


class Promised(NamedTuple):
    """A guarantee, and the path to it in the settings."""

    guarantee: Guarantee
    path: Path

    def spot(self, *below: str) -> Spot:
        """A place in the guarantee."""
        return Spot(SETTINGS, (*self.path, *below))

    def parts(self) -> Iterator[tuple[str, Promise | Exclusion]]:
        """What is promised, with the key under which it is written."""
        then = self.guarantee.then
        parts = {"toujours": then.always, "possible": then.possible, "jamais": then.never}
        return ((key, part) for key, part in parts.items() if part is not None)


class Situated(NamedTuple):
    """A scenario, its file and the path to it."""

    scenario: Scenario
    document: str
    path: Path

    def spot(self, *below: str, on_key: bool = False) -> Spot:
        """A place in the scenario."""
        return Spot(self.document, (*self.path, *below), on_key)


def guarantees(content: Content) -> Iterator[Promised]:
    """Every guarantee that could be read."""
    for each, path in _placed(content, content.settings.guarantees, SETTINGS, "garanties"):
        yield Promised(each, path)


def scenarios(content: Content) -> Iterator[Situated]:
    """Every scenario that could be read."""
    for document, found in content.scenarios.items():
        for each, path in _placed(content, found, document):
            yield Situated(each, document, path)


def is_set_aside(content: Content, home: str | None, text: str) -> bool:
    """Whether a text, written in a flow or in none, may name a part that could not be read."""
    flow, slash, node = text.rpartition("/")
    names = [flow] if slash else [home] if home else [*content.flows, *content.broken_flows]
    return any(name in content.broken_flows or node in content.broken_nodes(name) for name in names)


def _placed(content: Content, items: Iterable[T], document: str, *above: str) -> Iterator[tuple[T, Path]]:
    """The items of a list with their paths: those that could not be read are set aside, but still count."""
    paths = ((*above, str(position)) for position in count())
    whole = (path for path in paths if (document, *path) not in content.broken)
    return zip(items, whole, strict=False)
