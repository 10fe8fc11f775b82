"""What the address says, and nothing more: the only state of a page.

`?logigramme=adult&danger=non&fenetre=nuit`: ids of questions and answers, in the order they were given; then a window,
or a date and hour (`quand=2026-11-28T22:00`), or neither for now. What comes from an address is looked up, never shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import parse_qsl, quote_plus, urlencode

from logigram.render.link import FLOW, VERSION

ORIGIN = "depuis"
WINDOW = "fenetre"
WHEN = "quand"
CODE = "code"
SEARCH, AGE, FAMILY, COMMUNE, OPEN = "cherche", "age", "type", "commune", "ouvert"
WINDOWS = "fenetres"
DOWNLOAD = "telecharger"
OF_CHART = frozenset({WINDOWS, DOWNLOAD})
"""What the page of a chart and its drawing read beside the walk: which moments are drawn, and whether to keep it."""
OF_DIRECTORY = frozenset({SEARCH, AGE, FAMILY, COMMUNE, OPEN})
"""What the page of the directory reads beside the walk."""
RESERVED = frozenset({FLOW, ORIGIN, WINDOW, WHEN, CODE, VERSION, "embed", "embed_options"}) | OF_DIRECTORY | OF_CHART
LIMIT = 200
"""Answers read from one address; the longest walk is far shorter."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Address:
    """A flow, the answers given, as ids, and the window or the local date and hour chosen by hand; neither means now.

    `origin` is the node where the walk begins, when it is not the start of the flow. `code` is that of a page, as
    somebody dictated it; no link carries it on.
    """

    flow: str | None = None
    window: str | None = None
    answers: tuple[Pair, ...] = ()
    origin: str | None = None
    when: str | None = None
    code: str | None = None

    def at(self, window: str | None) -> "Address":
        """The same place in another window; None goes back to now."""
        return replace(self, window=window, when=None)

    def shared(self) -> "Address":
        """The same place as a colleague has to open it: now, whatever moment is looked at here."""
        return self.at(None)

    def begin(self, flow: str | None = None, origin: str | None = None) -> "Address":
        """The beginning of a flow, or one of its nodes, at the same moment; the welcome page for None."""
        return replace(self, flow=flow, origin=origin, answers=())

    def with_answers(self, answers: Iterable[Pair]) -> "Address":
        """The same flow and window with these answers."""
        return replace(self, answers=tuple(answers))

    def query(self) -> str:
        """The query string, « ? » included, « ? » alone when there is nothing to say.

        A question whose id is also a parameter of ours, or of Streamlit, is written `flow/question`.
        """
        walked = [(f"{self.flow}/{key}" if key in RESERVED else key, value) for key, value in self.answers]
        tail = [(key, value) for key, value in ((WINDOW, self.window), (WHEN, self.when)) if value]
        return "?" + "&".join([f"{_quoted(key)}={_quoted(value)}" for key, value in (*self._head(), *walked, *tail)])

    def fields(self) -> list[Pair]:
        """The place without its moment, for a form; a name with its flow can hide no property of the form itself."""
        return [*self._head(), *((key if "/" in key else f"{self.flow}/{key}", value) for key, value in self.answers)]

    def _head(self) -> list[Pair]:
        return [(key, value) for key, value in ((FLOW, self.flow), (ORIGIN, self.origin)) if value]


def read(parameters: Iterable[Pair]) -> Address:
    """The address held by decoded parameters, in their order; the first flow and the first window count."""
    pairs = list(parameters)
    first = dict(reversed(pairs))
    flow = first.get(FLOW) or None
    answers = [(_local(key, flow), value) for key, value in pairs if key not in RESERVED][:LIMIT]
    origin, code = first.get(ORIGIN) or None, first.get(CODE) or None
    return Address(flow, first.get(WINDOW) or None, tuple(answers), origin, _when(pairs), code)


def parse(query: str) -> Address:
    """The address held by a query string, without its « ? »."""
    return read(parse_qsl(query, keep_blank_values=True, max_num_fields=None))


def with_pairs(query: str, pairs: Iterable[Pair]) -> str:
    """A query string of ours with more parameters, which may be what somebody typed: nothing of them is kept."""
    more = urlencode(list(pairs), safe="/:")
    return f"{query}{'&' * (query != '?')}{more}" if more else query


def pairs_of(parameters: Mapping[str, Iterable[str]]) -> list[Pair]:
    """The pairs of parameters that may each be there several times."""
    return [(key, value) for key, values in parameters.items() for value in values]


@lru_cache(maxsize=4096)
def _quoted(name: str) -> str:
    """An id as it is written in an address; a page writes the same ones many times."""
    return quote_plus(name, safe="/:")


def _when(pairs: Iterable[Pair]) -> str | None:
    """The date and hour, written whole, or one after the other as a form sends them without our script."""
    parts = [value for key, value in pairs if key == WHEN][:2]
    return "T".join(parts[:1] if "T" in parts[0] else parts) or None if parts else None


def _local(key: str, flow: str | None) -> str:
    """The id of a question of the starting flow without its flow, any other unchanged."""
    return key.removeprefix(f"{flow}/") if flow else key
