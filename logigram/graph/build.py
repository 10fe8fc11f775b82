"""One flow in one window, as a graph."""

from typing import TYPE_CHECKING

from logigram.model.content import Content
from logigram.model.flow import Answer, Flow
from logigram.model.targets import has_node

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

QUESTION, OUTCOME, LINK, BROKEN = "question", "outcome", "link", "broken"


def build(content: Content, flow: str, window: str) -> "Graph":
    """The frozen graph of a flow in a window.

    A node carries `kind` (question, outcome, link to another flow, broken when its entry could not be read) and `text`;
    an edge has the id of its answer as key, and its `text`. Edges keep the order in which answers are read. Raises
    KeyError for an unknown flow.
    """
    import networkx as nx  # 0.06 s to import: the proofs, which need no more than what follows each node, do without

    chart = content.flows[flow]
    graph: Graph = nx.MultiDiGraph(flow=flow, window=window)
    for name, question in chart.questions.items():
        graph.add_node(name, kind=QUESTION, text=question.text)
    for name, outcome in chart.outcomes.items():
        graph.add_node(name, kind=OUTCOME, text=outcome.title)
    for source, answer, target in arrows(chart, window):
        if target not in graph:
            graph.add_node(target, **_foreign(content, target))
        graph.add_edge(source, target, key=answer.id, text=answer.text)
    return nx.freeze(graph)  # type: ignore[no-any-return]


def arrows(flow: Flow, window: str) -> "list[tuple[str, Answer, str]]":
    """Every (question, answer, target as written) offered in a window, in the order of the file."""
    return [
        (name, answer, target)
        for name, question in flow.questions.items()
        for answer in question.offered(window)
        if (target := answer.to.at(window)) is not None
    ]


def _foreign(content: Content, target: str) -> dict[str, str]:
    """A target outside the flow: a link to another one, or an entry that could not be read."""
    name, _, node = target.partition("/")
    flow = content.flows.get(name)
    if flow is None:
        return {"kind": BROKEN, "text": target}
    inside = flow.nodes[node] if node and has_node(flow, node) else None
    text = f"{flow.title} : {getattr(inside, 'text', None) or getattr(inside, 'title', '')}" if inside else flow.title
    return {"kind": LINK, "text": text}
