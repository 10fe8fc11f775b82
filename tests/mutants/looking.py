"""What the operators look at in the files of logigrammes."""

from collections.abc import Iterator

from logigram.source.tree import Document, Mapping, Node, Scalar, Sequence
from tests.mutants.mutant import Path, Shelf

Answers = Iterator[tuple[str, str, Document, Path, Sequence, int, Mapping]]


def answers(shelf: Shelf) -> Answers:
    """Every answer: flow, file, document, path of its question, the list it is in, its position and its tree."""
    for flow, file, document, root in shelf.flows:
        for question, tree in mapping(root, "questions").items():
            items = sequence(tree, "reponses")
            for place, answer in enumerate(items):
                assert isinstance(answer, Mapping)
                yield flow, file, document, ("questions", str(question)), items, place, answer


def outcomes(shelf: Shelf) -> Iterator[tuple[str, str, Document, str, Mapping]]:
    """Every outcome: flow, file, document, id and tree."""
    for flow, file, document, root in shelf.flows:
        for name, tree in mapping(root, "orientations").items():
            assert isinstance(tree, Mapping)
            yield flow, file, document, str(name), tree


def targets(answer: Mapping) -> list[str]:
    """Where an answer leads, in any window."""
    to = get(answer, "vers")
    return [str(target) for _, target in leaves(to, ())]


def get(tree: Node | None, key: str) -> Node | None:
    """The value of a key, None where there is none."""
    return tree.get(Scalar(key)) if isinstance(tree, Mapping) else None


def name(answer: Mapping) -> str:
    """What an answer is called, or what it says."""
    return str(get(answer, "id") or get(answer, "texte"))


def leaves(node: Node | None, path: Path) -> Iterator[tuple[Path, Scalar]]:
    if isinstance(node, Scalar):
        yield path, node
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield from leaves(value, (*path, str(key)))
    elif isinstance(node, Sequence):
        for place, item in enumerate(node):
            yield from leaves(item, (*path, str(place)))


def lists(node: Node, path: Path) -> Iterator[tuple[Path, Sequence]]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from lists(value, (*path, str(key)))
    elif isinstance(node, Sequence):
        yield path, node


def mapping(root: Mapping, key: str) -> Mapping:
    found = get(root, key)
    return found if isinstance(found, Mapping) else Mapping()


def sequence(tree: Node, key: str) -> Sequence:
    found = get(tree, key)
    return found if isinstance(found, Sequence) else Sequence()
