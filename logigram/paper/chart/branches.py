"""Which pieces of a chart stand on one page: whole branches, as few ways between pages as can be, the start first."""

from collections.abc import Callable, Iterator, Sequence

from logigram.paper.chart.connectors import Piece

Group = Sequence[Piece]
Fits = Callable[[Group], bool]


def branches(pieces: Group, fits: Fits) -> list[Group]:
    """The pieces in groups that fit, each in reading order; a piece that does not fit alone is a group all the same.

    From the last questions up, each takes the branches under it that stand with it; those cut off are the ones with the
    fewest ways to the rest, then the largest. What is small goes with what comes before it.
    """
    tree = _tree(pieces)
    order = {piece: place for place, piece in enumerate(tree)}
    done: list[Group] = []
    growing: dict[Piece, Group] = {}
    for piece, below in reversed(tree.items()):
        kept, cut = _grown(piece, [growing.pop(each) for each in below], fits)
        growing[piece] = kept
        done += cut
    found = sorted([*done, *growing.values()], key=lambda group: min(order[piece] for piece in group))
    return [sorted(group, key=lambda piece: order[piece]) for group in _joined(found, fits)]


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


def _grown(piece: Piece, below: Sequence[Group], fits: Fits) -> tuple[Group, list[Group]]:
    """A piece with the branches under it that fit beside it, and those that do not."""
    kept, cut = list(below), list[Group]()
    while kept and not fits(_flat(piece, kept)):
        worst = min(kept, key=lambda branch: (_ways(branch, _flat(piece, kept)), -len(branch)))
        kept.remove(worst)
        cut.append(worst)
    return _flat(piece, kept), cut


def _flat(piece: Piece, branches: Sequence[Group]) -> list[Piece]:
    return [piece, *(each for branch in branches for each in branch)]


def _ways(branch: Group, others: Group) -> int:
    """Ways between a branch and the pieces that would stay."""
    inside = {piece.id for piece in branch}
    outside = {piece.id for piece in others} - inside
    return sum(_into(branch, outside)) + sum(_into([each for each in others if each.id in outside], inside))


def _into(pieces: Group, ids: set[str]) -> Iterator[int]:
    return (sum(target in ids for target in piece.leads) for piece in pieces)


def _joined(groups: Sequence[Group], fits: Fits) -> list[Group]:
    """Each group on the last page that has room for it, else on one more; the triage keeps its page to itself."""
    pages: list[Group] = []
    for group in groups:
        for place in range(len(pages) - 1, 0 if len(pages) > 1 else -1, -1):
            if fits([*pages[place], *group]):
                pages[place] = [*pages[place], *group]
                break
        else:
            pages.append(group)
    return pages
