"""Which pieces of a chart stand on one page: whole branches, as few ways between pages as can be, the start first."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from logigram.paper.chart.connectors import Piece

Group = Sequence[Piece]
Share = Callable[[Group], float]
"""How much of a page a group takes; above 1, it does not fit."""


NEAR = 4
"""Pages back that a branch may join: one turns a few pages, and the time stays that of the questions."""


@dataclass(frozen=True, slots=True)
class Branch:
    """Pieces that stand together, and how much of a page they take."""

    pieces: tuple[Piece, ...]
    share: float


CROWDED = 1.5
"""Groups whose shares make more than this together are not tried on one page: no layout gains as much."""


def branches(pieces: Group, share: Share) -> list[Group]:
    """The pieces in groups that fit, each in reading order; a piece that does not fit alone is a group all the same.

    From the last questions up, each takes the branches under it that stand with it; those cut off are the ones with the
    fewest ways to the rest, then the largest. What is small goes with what comes before it.
    """
    tree = _tree(pieces)
    order = {piece: place for place, piece in enumerate(tree)}
    done: list[Branch] = []
    growing: dict[Piece, Branch] = {}
    for piece, below in reversed(tree.items()):
        kept, cut = _grown(piece, [growing.pop(each) for each in below], share)
        growing[piece] = kept
        done += cut
    found = sorted([*done, *growing.values()], key=lambda branch: min(order[piece] for piece in branch.pieces))
    return [sorted(page.pieces, key=lambda piece: order[piece]) for page in _joined(found, share)]


def _tree(pieces: Group) -> dict[Piece, list[Piece]]:
    """Each piece with those first met from it, in the order of a branch by branch reading."""
    known = {piece.id: piece for piece in pieces}
    below: dict[Piece, list[Piece]] = {}
    for root in pieces:
        waiting: list[tuple[Piece | None, Piece]] = [(None, root)]
        while waiting:
            above, piece = waiting.pop()
            if piece in below:
                continue
            below[piece] = []
            if above is not None:
                below[above].append(piece)
            waiting += [(piece, known[target]) for target in reversed(piece.leads) if target in known]
    return below


def _grown(piece: Piece, below: Sequence[Branch], share: Share) -> tuple[Branch, list[Branch]]:
    """A piece with the branches under it that fit beside it, and those that do not."""
    alone = Branch((piece,), share((piece,)))
    kept, cut = list(below), list[Branch]()
    while kept:
        whole = _together([alone, *kept], share)
        if whole is not None:
            return whole, cut
        inside = [each for branch in (alone, *kept) for each in branch.pieces]
        worst = min(kept, key=lambda branch: (_ways(branch.pieces, inside), -len(branch.pieces)))
        kept.remove(worst)
        cut.append(worst)
    return alone, cut


def _together(branches: Sequence[Branch], share: Share) -> Branch | None:
    """Branches as one, None when no page holds them."""
    if sum(branch.share for branch in branches) > CROWDED:
        return None
    pieces = tuple(piece for branch in branches for piece in branch.pieces)
    taken = share(pieces)
    return Branch(pieces, taken) if taken <= 1 else None


def _ways(branch: Group, pieces: Group) -> int:
    """Ways between a branch and the others of these pieces."""
    inside = {piece.id for piece in branch}
    outside = {piece.id for piece in pieces} - inside
    return sum(_into(branch, outside)) + sum(_into([each for each in pieces if each.id in outside], inside))


def _into(pieces: Group, ids: set[str]) -> Iterator[int]:
    return (sum(target in ids for target in piece.leads) for piece in pieces)


def _joined(branches: Sequence[Branch], share: Share) -> list[Branch]:
    """Each branch on one of the last pages that has room for it, else on one more; the triage keeps its page."""
    pages: list[Branch] = []
    for branch in branches:
        first = max(len(pages) - NEAR, min(1, len(pages) - 1), 0)
        for place in reversed(range(first, len(pages))):
            both = _together([pages[place], branch], share)
            if both is not None:
                pages[place] = both
                break
        else:
            pages.append(branch)
    return pages
