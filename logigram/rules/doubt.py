"""What cannot be read may still lead somewhere: nothing is said against a node that it may reach."""

from collections.abc import Iterator

from logigram.model.content import Content, flow_id
from logigram.model.names import nearest
from logigram.model.targets import Target, candidates, has_node, resolve
from logigram.source.tree import Mapping, Node, Scalar, Sequence, child


def doubtful(content: Content, opaque: frozenset[Target]) -> frozenset[Target] | None:
    """The nodes that a faulty question, outcome or target seems to name.

    `opaque` are the targets that name nothing, each with the flow it is written in. None, which stands for all nodes,
    when a whole file or a window cannot be read.
    """
    if content.broken_windows or unread(content) is None:
        return None
    named = {target for path in content.broken for target in _named(content, path)}
    return frozenset(named | set(_misspelt(content, opaque)))


def unread(content: Content) -> frozenset[str] | None:
    """Every text that stands in a part that was set aside; None when a whole file is missing."""
    if any(file not in content.documents for file, *_ in content.broken):
        return None
    return frozenset(text for path in content.broken for text in _texts(_part(content, path)))


def _named(content: Content, path: tuple[str, ...]) -> Iterator[Target]:
    """The nodes whose name stands in a part that was set aside; all of its flow where an arrow was left out."""
    part, home = _part(content, path), flow_id(path[0])
    for text in _texts(part):
        target = resolve(text, home, content.flows)
        if target is not None:
            yield target
    if path[1:2] == ("questions",) and _lacks_an_arrow(part):
        yield from (Target(home, node) for node in content.flows[home].nodes)


def _lacks_an_arrow(question: Node | None) -> bool:
    """Whether a question leaves out its answers, or where one of them leads."""
    answers = child(question, "reponses") if question is not None else None
    if not isinstance(answers, Sequence) or not answers:
        return True
    return any(isinstance(each, Mapping) and "vers" not in each for each in answers)


def _part(content: Content, path: tuple[str, ...]) -> Node | None:
    file, *inside = path
    node: Node | None = content.documents[file].root
    for step in inside:
        node = child(node, step) if node is not None else None
    return node


def _texts(node: Node | None) -> Iterator[str]:
    waiting = [node]
    while waiting:
        match waiting.pop():
            case Scalar() as text:
                yield text
            case Mapping() as mapping:
                waiting.extend(mapping.values())
            case Sequence() as items:
                waiting.extend(items)


def _misspelt(content: Content, opaque: frozenset[Target]) -> Iterator[Target]:
    """The nodes that targets which do not exist were probably meant for."""
    for name, flow in content.flows.items():
        if not has_node(flow, flow.start) and flow.start not in content.broken_nodes(name):
            yield from (Target(name, node) for node in flow.nodes)
    for name, written in sorted(opaque):
        yield from _meant(content, name, written)


def _meant(content: Content, flow: str, written: str) -> Iterator[Target]:
    guess = nearest(written, candidates(flow, content.flows, written))
    target = resolve(guess, flow, content.flows) if guess else None
    if target is not None:
        yield target
