"""The neutral diagram: boxes and arrows with everything they say, before any drawing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from logigram.graph import OUTCOME, QUESTION
from logigram.model.flow import Delay, Flow
from logigram.render.mark import Mark
from logigram.render.order import numbers, place, reached
from logigram.render.outcome import Group, delays, doors, suites

if TYPE_CHECKING:
    from logigram.territory import Territory

Pairs = Iterable[tuple[str, str]]


class Kind(StrEnum):
    """What a box stands for; a link leads to another chart, a sequel to another page of the same one."""

    QUESTION = "question"
    OUTCOME = "outcome"
    LINK = "link"
    SEQUEL = "sequel"


@dataclass(frozen=True, slots=True)
class Box:
    """A question, an outcome, a link or a sequel. `number` is the same on every chart of the flow; links have none.

    `delays` and `doors` may change with the window; `suites` are the continuations, « En cas de refus : voir 7 ».
    `pages` are the page a sequel leads to, or those a question goes on from, when a chart takes several; both have the
    same `letter`. `sheet` is what a page is called there: « vue » in a booklet, which has pages of its own.
    """

    id: str
    kind: Kind
    title: str
    number: int | None = None
    delays: tuple[tuple[Delay, tuple[str, ...]], ...] = ()
    doors: tuple[Group, ...] = ()
    suites: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    letter: str = ""
    sheet: str = "page"
    to_confirm: bool = False
    walked: bool = False
    current: bool = False
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Arrow:
    """One way from a question: the answers that lead there, and the windows where they do (none named: all of them)."""

    source: str
    target: str
    answers: tuple[tuple[str, str], ...]
    windows: tuple[str, ...] = ()
    walked: bool = False
    mark: Mark | None = None

    @property
    def label(self) -> str:
        """The texts of its answers."""
        return " / ".join(text for _, text in self.answers)


@dataclass(frozen=True, slots=True)
class Diagram:
    """A chart in one window, or in several at once."""

    flow: str
    title: str
    windows: tuple[str, ...]
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def diagram(territory: "Territory", flow_id: str, window: str | None = None, walk: Pairs = ()) -> Diagram:
    """The chart of a flow in a window, in all of them when `window` is None; the steps of `walk` are marked.

    Only what can be reached is drawn. A walk is (question, answer) pairs written as from this flow; steps of another
    flow (« flow/question ») mark nothing here. Raises KeyError for an unknown flow or window.
    """
    chosen = territory.windows if window is None else (window,)
    drawing = _Drawing(territory, flow_id, chosen)
    boxes, arrows = tuple(map(drawing.box, drawing.order)), tuple(drawing.arrows())
    return on_walk(Diagram(flow_id, drawing.flow.title, chosen, boxes, arrows), walk)


def on_walk(chart: Diagram, walk: Pairs, here: str | None = None, window: str | None = None) -> Diagram:
    """The same chart with the steps of a walk marked, and the box where it stands: `here`, or where its steps end.

    On a chart of several windows, `window` is that of the walk: an arrow that does not hold in it was not taken.
    """
    steps = [(question.removeprefix(f"{chart.flow}/"), answer) for question, answer in walk]
    arrows = tuple(_marked(chart.arrows, steps, window))
    path = {end for arrow in arrows if arrow.walked for end in (arrow.source, arrow.target)}
    last = {here} if here else {arrow.target for arrow in arrows if arrow.walked} - {question for question, _ in steps}
    boxes = (replace(box, walked=box.id in path, current=box.id in last) for box in chart.boxes)
    return replace(chart, boxes=tuple(boxes), arrows=arrows)


@dataclass
class _Drawing:
    """What one chart shows: its nodes in reading order, with the windows in which each is reached."""

    territory: "Territory"
    flow_id: str
    windows: tuple[str, ...]
    flow: Flow = field(init=False)
    reached: dict[str, list[str]] = field(init=False)
    numbers: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.flow = self.territory.flows[self.flow_id]
        self.reached = reached(self.territory, self.flow_id, self.windows)
        self.numbers = numbers(self.territory, self.flow_id)

    @property
    def order(self) -> list[str]:
        """The nodes drawn, in reading order, links last."""
        return sorted(self.reached, key=lambda node: (self.numbers.get(node, len(self.numbers) + 1), node))

    def box(self, node: str) -> Box:
        where = tuple(self.reached[node])
        kind, text = self._nature(node, where)
        number = self.numbers.get(node)
        if kind == QUESTION:
            unsure = bool(self.flow.questions[node].to_confirm)
            return Box(node, Kind.QUESTION, text, number, to_confirm=unsure)
        if kind != OUTCOME:
            return Box(node, Kind.LINK, text)
        outcome = self.flow.outcomes[node]
        return Box(
            node,
            Kind.OUTCOME,
            text,
            number,
            delays(outcome, where),
            doors(outcome, where, self.territory.structures),
            suites(outcome, where, self._place),
            to_confirm=bool({"titre", "delai", "structures"}.intersection(outcome.to_confirm)),
        )

    def _nature(self, node: str, where: Iterable[str]) -> tuple[str, str]:
        graphs = (self.territory.graph(self.flow_id, window) for window in where)
        data = next(graph.nodes[node] for graph in graphs if node in graph)
        return data["kind"], data["text"]

    def _place(self, written: str) -> str | None:
        return place(self.territory, self.flow_id, written, self.numbers)

    def arrows(self) -> Iterator[Arrow]:
        """The arrows of each question in reading order; answers that go the same way at the same times share one."""
        for node in self.order:
            for (target, where), answers in self._ways(node).items():
                everywhere = len(where) == len(self.reached[node])
                yield Arrow(node, target, tuple(answers), () if everywhere else where)

    def _ways(self, node: str) -> dict[tuple[str, tuple[str, ...]], list[tuple[str, str]]]:
        found: dict[tuple[str, str, str], list[str]] = {}
        for window in self.reached[node]:
            graph = self.territory.graph(self.flow_id, window)
            for _, target, answer, data in graph.out_edges(node, keys=True, data=True):
                found.setdefault((target, answer, data["text"]), []).append(window)
        ways: dict[tuple[str, tuple[str, ...]], list[tuple[str, str]]] = {}
        for (target, answer, text), where in sorted(found.items(), key=lambda item: self._rank(node, item[0][1])):
            ways.setdefault((target, tuple(where)), []).append((answer, text))
        return ways

    def _rank(self, node: str, answer: str) -> int:
        return [each.id for each in self.flow.questions[node].answers].index(answer)


def _marked(arrows: Iterable[Arrow], steps: list[tuple[str, str]], window: str | None) -> Iterator[Arrow]:
    """The arrows, those of the walk marked: where an answer leads to several places, the next step tells which one."""
    following = {question: after for (question, _), (after, _) in pairwise(steps)}
    chosen = dict(steps)
    for arrow in arrows:
        given = chosen.get(arrow.source) in {answer for answer, _ in arrow.answers}
        holds = window is None or not arrow.windows or window in arrow.windows
        walked = given and holds and following.get(arrow.source, arrow.target) == arrow.target
        yield replace(arrow, walked=walked)
