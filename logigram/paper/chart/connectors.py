"""A part of a chart as a chart of its own: what leads to another part leads to a connector, and is told there too."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase

from logigram.render.diagram import Arrow, Box, Diagram, Kind

OTHERS = "Autres réponses"
"""What leads from some answers of a question to those on another page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A question with its answers, or a run of them; `more` when others follow, in the piece of the next rank."""

    box: str
    arrows: tuple[Arrow, ...]
    rank: int = 0
    more: bool = False

    @property
    def id(self) -> str:
        """That of the question for its first run, then « question.2 »."""
        return _run(self.box, self.rank)

    @property
    def following(self) -> tuple[str, ...]:
        """The piece with its other answers, if there are some."""
        return (_run(self.box, self.rank + 1),) if self.more else ()

    @property
    def leads(self) -> tuple[str, ...]:
        """Where its answers lead, in order, then the other answers."""
        return (*(arrow.target for arrow in self.arrows), *self.following)


@dataclass(frozen=True, slots=True)
class Marks:
    """The page of each piece, from 1; the letter of those that another page leads to, and the pages that do."""

    page: Mapping[str, int]
    letter: Mapping[str, str]
    before: Mapping[str, tuple[int, ...]]

    @staticmethod
    def trial() -> "Marks":
        """Marks as wide as any, for parts that are only measured."""
        return Marks(defaultdict(lambda: 88), defaultdict(lambda: "MM"), defaultdict(lambda: (77, 88)))


def marks(groups: Sequence[Sequence[Piece]]) -> Marks:
    """The marks of pieces, once it is known which stand together; letters follow the pages."""
    page = {piece.id: number for number, group in enumerate(groups, 1) for piece in group}
    before: dict[str, set[int]] = {each: set() for each in page}
    ways = ((page[piece.id], target) for group in groups for piece in group for target in piece.leads)
    for here, target in ways:
        if page.get(target, here) != here:
            before[target].add(here)
    entered = [each for each, pages in before.items() if pages]
    letters = dict(zip(entered, map(_letter, range(len(entered))), strict=True))
    return Marks(page, letters, {each: tuple(sorted(before[each])) for each in entered})


def part(chart: Diagram, group: Sequence[Piece], found: Marks) -> Diagram:
    """The part of a chart that holds some pieces."""
    arrows = tuple(arrow for piece in group for arrow in _arrows(piece))
    boxes = [each for box in chart.boxes for each in _boxes(chart, box, group, found)]
    return replace(chart, boxes=tuple(boxes), arrows=arrows)


def _arrows(piece: Piece) -> Iterator[Arrow]:
    for arrow in piece.arrows:
        yield replace(arrow, source=piece.id)
    for target in piece.following:
        yield Arrow(piece.id, target, (("", OTHERS),))


def _boxes(chart: Diagram, box: Box, group: Sequence[Piece], found: Marks) -> Iterator[Box]:
    """What the part shows of a box: the pieces of a question, the connectors to the others, an outcome as it is."""
    inside = {piece.id for piece in group}
    led = {target for piece in group for target in piece.leads}
    for piece in group:
        if piece.box == box.id:
            yield _entered(_named(box, piece.rank), piece, _goes_on(chart, piece, group), found)
            yield from (_sequel(_named(box, piece.rank + 1), found) for each in piece.following if each not in inside)
    if box.id in led - inside:
        yield _sequel(box, found) if box.kind is Kind.QUESTION else box


def _named(box: Box, rank: int) -> Box:
    return replace(box, id=_run(box.id, rank), title=f"{box.title} (suite des réponses)") if rank else box


def _goes_on(chart: Diagram, piece: Piece, group: Sequence[Piece]) -> bool:
    """Whether something outside the group leads to a piece of it."""
    if piece.rank:
        return all(piece.id not in each.following for each in group)
    here = sum(each.leads.count(piece.id) for each in group)
    return here < sum(arrow.target == piece.box for arrow in chart.arrows)


def _entered(box: Box, piece: Piece, goes_on: bool, found: Marks) -> Box:  # noqa: FBT001 - private
    if not goes_on:
        return box
    return replace(box, letter=found.letter[piece.id], pages=found.before[piece.id])


def _sequel(box: Box, found: Marks) -> Box:
    return replace(box, kind=Kind.SEQUEL, letter=found.letter[box.id], pages=(found.page[box.id],))


def _run(box: str, rank: int) -> str:
    return f"{box}.{rank + 1}" if rank else box


def _letter(place: int) -> str:
    """A to Z, then AA to ZZ."""
    more, last = divmod(place, len(ascii_uppercase))
    return (_letter(more - 1) if more else "") + ascii_uppercase[last]
