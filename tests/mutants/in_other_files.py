"""The mistakes one can make in the directory, in the settings, and in any file."""

from collections.abc import Iterator

from logigram.model.content import GLOSSARY, SETTINGS, STRUCTURES
from logigram.source.tree import Document, Mapping, Node, Sequence, child
from tests.mutants import surgery
from tests.mutants.in_flows import PER_WINDOW
from tests.mutants.looking import get, leaves
from tests.mutants.mutant import Mutant, Path, Shelf

CLOSED_IN = {
    "jour": "Mo-Th 00:00-09:00,17:00-24:00; Fr 00:00-09:00,16:00-24:00; Sa-Su 00:00-24:00; PH 00:00-24:00",
    "nuit": "Mo-Th 09:00-17:00; Fr 09:00-24:00; Sa-Su 00:00-24:00; PH 00:00-24:00",
    "week_end": "Mo 09:00-24:00; Tu-Th 00:00-24:00; Fr 00:00-16:00; PH off",
}
"""Hours of a structure that is closed in a window of the shipped territory, and open in the others."""

LABELS = frozenset({"texte", "titre", "nom", "aide", "consignes", "a_dire", "quoi", "qui", "mission", "explication"})


def directory(shelf: Shelf) -> Iterator[tuple[Document, str, Mapping]]:
    """Every structure: document, id and tree."""
    document = shelf.documents[STRUCTURES]
    structures = get(document.root, "structures")
    for id_, tree in structures.items() if isinstance(structures, Mapping) else ():
        assert isinstance(tree, Mapping)
        yield document, str(id_), tree


def close_in_a_window(shelf: Shelf) -> Iterator[Mutant]:
    """The hours of a structure leave out a window."""
    for document, id_, tree in directory(shelf):
        if (hours := get(tree, "horaires")) is not None:
            for window, closed in CLOSED_IN.items():
                yield _about(shelf, "close_in_a_window", id_, surgery.rewritten(document, hours, closed), window)


def suspend(shelf: Shelf) -> Iterator[Mutant]:
    """A structure is put aside."""
    for document, id_, tree in directory(shelf):
        edit = surgery.added(document, tree, "suspendue: {depuis: 2026-01-01, motif: Travaux}")
        yield _about(shelf, "suspend", id_, edit, "")


def close_next_year(shelf: Shelf) -> Iterator[Mutant]:
    """A structure announces that it will be closed for ten days."""
    for document, id_, tree in directory(shelf):
        if "fermetures" not in tree:
            edit = surgery.added(document, tree, "fermetures: [{du: 2027-02-08, au: 2027-02-17, motif: Travaux}]")
            yield _about(shelf, "close_next_year", id_, edit, "")


def forget_hours(shelf: Shelf) -> Iterator[Mutant]:
    """The hours of a structure become unknown."""
    yield from _without(shelf, "forget_hours", "horaires")


def forget_phone(shelf: Shelf) -> Iterator[Mutant]:
    """The phone of a structure becomes unknown."""
    yield from _without(shelf, "forget_phone", "telephone")


def doubt_phone(shelf: Shelf) -> Iterator[Mutant]:
    """The phone of a structure has to be confirmed."""
    for document, id_, tree in directory(shelf):
        if "telephone" in tree and "a_confirmer" not in tree:
            edit = surgery.added(document, tree, "a_confirmer: [telephone]")
            yield _about(shelf, "doubt_phone", id_, edit, "")


def delete_structure(shelf: Shelf) -> Iterator[Mutant]:
    """A structure is removed from the directory, and what leads to it is not."""
    document = shelf.documents[STRUCTURES]
    structures = get(document.root, "structures")
    for id_ in structures if isinstance(structures, Mapping) else ():
        yield _about(shelf, "delete_structure", str(id_), surgery.without_key(document, structures, str(id_)), "")  # type: ignore[arg-type]


def rename_structure(shelf: Shelf) -> Iterator[Mutant]:
    """A structure changes its name, and what leads to it does not."""
    for document, id_, tree in directory(shelf):
        assert tree.key is not None
        yield _about(shelf, "rename_structure", id_, surgery.rewritten(document, tree.key, f"autre_{id_}"), "")


def narrow_age(shelf: Shelf) -> Iterator[Mutant]:
    """A structure receives nobody any more who is sent to it: only people of 99 years or more."""
    for document, id_, tree in directory(shelf):
        age = get(tree, "age")
        edit = surgery.rewritten(document, age, "{min: 99}") if age else surgery.added(document, tree, "age: {min: 99}")
        yield _about(shelf, "narrow_age", id_, edit, "")


def exchange_windows(shelf: Shelf) -> Iterator[Mutant]:
    """Two windows have each the hours of the other."""
    ranges = [(window, get(tree, "plages")) for window, tree in _windows(shelf)]
    for place, (one, first) in enumerate(ranges):
        for other, second in ranges[place + 1 :]:
            assert first is not None
            assert second is not None
            edit = surgery.exchanged(shelf.documents[SETTINGS], first, second)
            yield Mutant("exchange_windows", SETTINGS, edit, ("fenetres", one), f"{one} ↔ {other}", anywhere=True)


def move_an_hour(shelf: Shelf) -> Iterator[Mutant]:
    """A window begins or ends an hour too late."""
    for window, tree in _windows(shelf):
        for path, hour in leaves(get(tree, "plages"), ("fenetres", window, "plages")):
            if path[-1] in {"de", "a"}:
                later = f"{hour[:-5]}{int(hour[-5:-3]) + 1:02}{hour[-3:]}"
                edit = surgery.rewritten(shelf.documents[SETTINGS], hour, later)
                around = tuple((SETTINGS, ("fenetres", each, "plages")) for each, _ in _windows(shelf))
                yield Mutant("move_an_hour", SETTINGS, edit, path, f"{hour} → {later}", around)


def double_key(shelf: Shelf) -> Iterator[Mutant]:
    """A key is written twice."""
    for file, document in shelf.documents.items():
        for path, tree in _mappings(document.root, ()):
            for key in tree:
                edit = surgery.doubled(document, tree, str(key))
                yield Mutant("double_key", file, edit, (*path, str(key)), str(key))


def misspell_key(shelf: Shelf) -> Iterator[Mutant]:
    """A key of the format has a letter too many."""
    for file, document in shelf.documents.items():
        for path, tree in _mappings(document.root, ()):
            for key in tree if _is_format(file, path) else ():
                yield Mutant("misspell_key", file, surgery.rewritten(document, key, f"{key}x"), (*path, str(key)), "")


def blank_label(shelf: Shelf) -> Iterator[Mutant]:
    """A text that people read is left empty."""
    for file, document in shelf.documents.items():
        for path, text in leaves(document.root, ()):
            if LABELS.intersection(path):
                yield Mutant("blank_label", file, surgery.rewritten(document, text, ""), path, str(text)[:20])


def _about(shelf: Shelf, operator: str, id_: str, edit: surgery.Edit, what: str) -> Mutant:
    path = ("structures", id_)
    return Mutant(operator, STRUCTURES, edit, path, what, ((STRUCTURES, path), *shelf.callers(id_)))


def _without(shelf: Shelf, operator: str, key: str) -> Iterator[Mutant]:
    for document, id_, tree in directory(shelf):
        if key in tree:
            yield _about(shelf, operator, id_, surgery.without_key(document, tree, key), "")


def _windows(shelf: Shelf) -> list[tuple[str, Mapping]]:
    windows = get(shelf.documents[SETTINGS].root, "fenetres")
    assert isinstance(windows, Mapping)
    return [(str(key), tree) for key, tree in windows.items() if isinstance(tree, Mapping)]


def _mappings(node: Node | None, path: Path) -> Iterator[tuple[Path, Mapping]]:
    if isinstance(node, Mapping):
        yield path, node
        for key, value in node.items():
            yield from _mappings(value, (*path, str(key)))
    elif isinstance(node, Sequence):
        for place, _ in enumerate(node):
            yield from _mappings(child(node, str(place)), (*path, str(place)))


def _is_format(file: str, path: Path) -> bool:
    """Whether the keys at a path are those of the format, and not names that the editor chose."""
    if file == GLOSSARY:
        return len(path) > 0
    chosen = path in {("questions",), ("orientations",), ("structures",), ("fenetres",), ("rappels",)}
    return not chosen and path[-1:] not in {("reponses",), *((each,) for each in (*PER_WINDOW, "vers"))}


OPERATORS = (
    close_in_a_window,
    suspend,
    close_next_year,
    forget_hours,
    forget_phone,
    doubt_phone,
    delete_structure,
    rename_structure,
    narrow_age,
    exchange_windows,
    move_an_hour,
    double_key,
    misspell_key,
    blank_label,
)
