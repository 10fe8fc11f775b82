"""A short code for each page, to be dictated on the phone, that says nothing of the answers given.

Four signs name the page, whatever becomes of its texts; the fifth changes when they do. The signs are those that are
not taken for one another when they are said in French.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from logigram.territory import Territory
from logigram.ui.address import Address
from logigram.ui.site import CHART, HOME, PAGES, path
from logigram.ui.view import View

SIGNS: Final = "23456789AFHJKLMRTUXYZ"
LENGTH: Final = 4
"""Signs of the page; one more for its texts."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What a code stands for: a page of the site, a flow, and one of its questions or orientations."""

    page: str
    flow: str | None = None
    node: str | None = None

    def code(self, territory: Territory) -> str:
        """Its code, in the present state of the files."""
        return self.name + _signs(self._texts(territory), 1)

    @property
    def name(self) -> str:
        """The signs that do not change with the texts."""
        return _signs(f"{self.page}?{self.flow or ''}/{self.node or ''}", LENGTH)

    def title(self, territory: Territory) -> str:
        """What it is, in the words of the files."""
        flow = territory.flows[self.flow] if self.flow else None
        if flow is None:
            return PAGES[self.page]
        node = self.node or ""
        if question := flow.questions.get(node):
            return f"{flow.title} · {question.text}"
        return f"{flow.title} · {flow.outcomes[node].title if node in flow.outcomes else PAGES[self.page]}"

    def link(self, territory: Territory) -> str:
        """The address of the page, without any answer."""
        start = territory.flows[self.flow].start if self.flow else None
        return path(self.page, Address(self.flow, origin=self.node if self.node != start else None).query())

    def _texts(self, territory: Territory) -> str:
        """What changes the fifth sign: the node as written and the structures it names, or the date of the flow."""
        flow = territory.flows[self.flow] if self.flow else None
        if flow is None:
            return ""
        if question := flow.questions.get(self.node or ""):
            return question.model_dump_json()
        if outcome := flow.outcomes.get(self.node or ""):
            names = {name: None for _, each in outcome.structures.items() for name in each}
            named = [territory.structures[name] for name in names if name in territory.structures]
            return "".join(each.model_dump_json() for each in (outcome, *named))
        return f"{flow.revised_on}"


def spot(view: View) -> Spot:
    """The page of a view; that of a question is the same wherever the walk to it began."""
    if view.page == HOME and view.walk:
        return Spot(HOME, view.walk.here.flow, view.walk.here.node)
    return Spot(view.page, view.address.flow if view.page == CHART else None)


def find(territory: Territory, code: str) -> list[tuple[Spot, bool]]:
    """The pages that a dictated code may mean, each with whether it still says what it said then."""
    wanted = "".join(sign for sign in code.upper() if sign.isalnum())
    if len(wanted) != LENGTH + 1:
        return []
    meant = (each for each in _spots(territory) if each.name == wanted[:LENGTH])
    return [(each, each.code(territory) == wanted) for each in meant]


def _spots(territory: Territory) -> Iterator[Spot]:
    yield from (Spot(page) for page in PAGES)
    for name, flow in territory.flows.items():
        yield Spot(CHART, name)
        yield from (Spot(HOME, name, node) for node in flow.nodes)


def _signs(words: str, count: int) -> str:
    """That many signs, always the same for the same words."""
    number = int.from_bytes(hashlib.sha256(words.encode()).digest())
    signs = []
    for _ in range(count):
        number, place = divmod(number, len(SIGNS))
        signs.append(SIGNS[place])
    return "".join(signs)
