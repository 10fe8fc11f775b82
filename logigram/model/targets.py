"""Where an arrow goes: « node » of the same flow, « flow » at its start, or « flow/node »."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from logigram.model.flow import Flow


class Target(NamedTuple):
    """A node of a flow; a tuple, because proofs compare and hash a great many of them."""

    flow: str
    node: str

    def seen_from(self, flow: str) -> str:
        """How the node is written from a flow: « node » at home, « flow/node » elsewhere."""
        return self.node if flow == self.flow else f"{self.flow}/{self.node}"


def resolve(written: str, home: str, flows: Mapping[str, Flow]) -> Target | None:
    """The node that a text written in the flow `home` means, None where it means none."""
    flow, slash, node = written.partition("/")
    if slash:
        return Target(flow, node) if flow in flows and has_node(flows[flow], node) else None
    if home in flows and has_node(flows[home], written):
        return Target(home, written)
    return Target(written, flows[written].start) if written in flows else None


class Meanings(dict[str, Target | None]):
    """The node that each text written in the flow `home` means, resolved once; None where it means none.

    `nodes` are those of the flow itself.
    """

    def __init__(self, home: str, flows: Mapping[str, Flow]) -> None:
        self.nodes = {node: Target(home, node) for node in flows[home].nodes} if home in flows else {}
        super().__init__(self.nodes)
        self.home, self._flows = home, flows

    def __missing__(self, written: str) -> Target | None:
        found = resolve(written, self.home, self._flows)
        if found is not None:  # what means nothing is not kept: it may come from an address, and there is no end to it
            self[written] = found
        return found


def has_node(flow: Flow, node: str) -> bool:
    """Whether a flow has a question or an outcome of that id."""
    return node in flow.questions or node in flow.outcomes


def candidates(home: str, flows: Mapping[str, Flow], written: str) -> Collection[str]:
    """What could have been meant by a target that does not exist."""
    if "/" in written:
        return [f"{name}/{node}" for name, flow in flows.items() for node in flow.nodes]
    return [*(flows[home].nodes if home in flows else ()), *flows]
