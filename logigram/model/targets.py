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


def has_node(flow: Flow, node: str) -> bool:
    """Whether a flow has a question or an outcome of that id."""
    return node in flow.questions or node in flow.outcomes


def candidates(home: str, flows: Mapping[str, Flow], written: str) -> Collection[str]:
    """What could have been meant by a target that does not exist."""
    if "/" in written:
        return [f"{name}/{node}" for name, flow in flows.items() for node in flow.nodes]
    return [*(flows[home].nodes if home in flows else ()), *flows]
