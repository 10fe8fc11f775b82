"""The mistakes one can make in an orientation."""

from collections.abc import Iterator

from logigram.source.tree import Document, Mapping, Node, Scalar, Sequence
from tests.mutants import surgery
from tests.mutants.looking import get, leaves, lists, outcomes
from tests.mutants.mutant import Mutant, Path, Shelf

DELAYS = ("programme", "semaine", "jour_meme", "immediat")


def drop_structure(shelf: Shelf) -> Iterator[Mutant]:
    """A structure is forgotten among those of an outcome."""
    for _, file, document, path, items in _structures(shelf):
        for place, item in enumerate(items):
            edit = surgery.without(document, items, place)
            elsewhere = ((file, path), (file, path[:2]), ("structures.yaml", ("structures", str(item))))
            yield Mutant("drop_structure", file, edit, (*path, str(place)), str(item), elsewhere)


def misspell_structure(shelf: Shelf) -> Iterator[Mutant]:
    """The name of a structure lacks its last letter."""
    for _, file, document, path, items in _structures(shelf):
        for place, item in enumerate(items):
            edit = surgery.rewritten(document, item, str(item)[:-1])
            yield Mutant("misspell_structure", file, edit, (*path, str(place)), str(item))


def call_another_first(shelf: Shelf) -> Iterator[Mutant]:
    """The first two structures of an outcome change places."""
    for _, file, document, path, items in _structures(shelf):
        if len(items) > 1:
            edit = surgery.exchanged(document, items[0], items[1])
            yield Mutant("call_another_first", file, edit, (*path, "0"), str(items[1]), ((file, path[:2]),))


def hasten(shelf: Shelf) -> Iterator[Mutant]:
    """A delay becomes more urgent than it was."""
    for _, file, document, outcome, tree in outcomes(shelf):
        for path, delay in leaves(get(tree, "delai"), ("orientations", outcome, "delai")):
            for urgent in DELAYS[DELAYS.index(str(delay)) + 1 :]:
                edit = surgery.rewritten(document, delay, urgent)
                elsewhere = ((file, path[:2]), (file, (*path[:2], "structures")))
                yield Mutant("hasten", file, edit, path, f"{delay} → {urgent}", elsewhere)


def drop_relay(shelf: Shelf) -> Iterator[Mutant]:
    """What to do when nobody answers is forgotten."""
    for _, file, document, outcome, tree in outcomes(shelf):
        suites = get(tree, "suites")
        for key in suites if isinstance(suites, Mapping) else ():
            path = ("orientations", outcome, "suites", str(key))
            elsewhere = ((file, path[:2]), *shelf.below("", *_continuations(suites, str(key))))
            yield Mutant("drop_relay", file, surgery.without_key(document, suites, str(key)), path, str(key), elsewhere)  # type: ignore[arg-type]


def _continuations(suites: Node | None, key: str) -> list[str]:
    to = get(get(suites, key), "vers")
    return [str(to)] if isinstance(to, Scalar) else []


def _structures(shelf: Shelf) -> Iterator[tuple[str, str, Document, Path, Sequence]]:
    for flow, file, document, outcome, tree in outcomes(shelf):
        for path, items in lists(tree, ("orientations", outcome)):
            if "structures" in path[2:]:
                yield flow, file, document, path, items


OPERATORS = (drop_structure, misspell_structure, call_another_first, hasten, drop_relay)
