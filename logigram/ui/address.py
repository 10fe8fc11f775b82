"""What the address says, and nothing more: the only state of a page.

`?logigramme=adult&danger=non&fenetre=nuit`: ids of questions and answers, in the order they were given. What comes
from an address is looked up, never shown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode

FLOW = "logigramme"
ORIGIN = "depuis"
WINDOW = "fenetre"
SEARCH, AGE, FAMILY, COMMUNE, OPEN = "cherche", "age", "type", "commune", "ouvert"
OF_DIRECTORY = frozenset({SEARCH, AGE, FAMILY, COMMUNE, OPEN})
"""What the page of the directory reads beside the walk."""
RESERVED = frozenset({FLOW, ORIGIN, WINDOW, "embed", "embed_options"}) | OF_DIRECTORY
LIMIT = 200
"""Answers read from one address; the longest walk is far shorter."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Address:
    """A flow, the window chosen by hand (None means now), and the answers given, as ids.

    `origin` is the node where the walk begins, when it is not the start of the flow.
    """

    flow: str | None = None
    window: str | None = None
    answers: tuple[Pair, ...] = ()
    origin: str | None = None

    def at(self, window: str | None) -> "Address":
        """The same place in another window; None goes back to now."""
        return replace(self, window=window)

    def with_answers(self, answers: Iterable[Pair]) -> "Address":
        """The same flow and window with these answers."""
        return replace(self, answers=tuple(answers))

    def query(self) -> str:
        """The query string, « ? » included, « ? » alone when there is nothing to say.

        A question whose id is also a parameter of ours, or of Streamlit, is written `flow/question`.
        """
        head = [(key, value) for key, value in ((FLOW, self.flow), (ORIGIN, self.origin)) if value]
        tail = [(WINDOW, self.window)] if self.window else []
        walked = [(f"{self.flow}/{key}" if key in RESERVED else key, value) for key, value in self.answers]
        return "?" + urlencode([*head, *walked, *tail], safe="/")


def read(parameters: Iterable[Pair]) -> Address:
    """The address held by decoded parameters, in their order; the first flow and the first window count."""
    pairs = list(parameters)
    first = dict(reversed(pairs))
    flow = first.get(FLOW) or None
    answers = [(_local(key, flow), value) for key, value in pairs if key not in RESERVED][:LIMIT]
    return Address(flow, first.get(WINDOW) or None, tuple(answers), first.get(ORIGIN) or None)


def parse(query: str) -> Address:
    """The address held by a query string, without its « ? »."""
    return read(parse_qsl(query, keep_blank_values=True, max_num_fields=None))


def pairs_of(parameters: Mapping[str, Iterable[str]]) -> list[Pair]:
    """The pairs of parameters that may each be there several times."""
    return [(key, value) for key, values in parameters.items() for value in values]


def _local(key: str, flow: str | None) -> str:
    """The id of a question of the starting flow without its flow, any other unchanged."""
    return key.removeprefix(f"{flow}/") if flow else key
