"""Which nodes a chart shows, and in which order they are read."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from logigram.graph import arrivals
from logigram.model.flow import Flow

if TYPE_CHECKING:
    from logigram.territory import Territory


def numbers(territory: "Territory", flow_id: str) -> dict[str, int]:
    """The number of each question and outcome reached in some window: the reading order, breadth first."""
    flow = territory.flows[flow_id]
    drawn = reached(territory, flow_id, territory.windows)
    order = [node for node in _breadth_first(flow, territory.windows) if node in drawn]
    order += [node for node in flow.nodes if node in drawn and node not in order]
    return {node: number for number, node in enumerate(order, 1)}


def place(territory: "Territory", flow_id: str, written: str, numbered: Mapping[str, int]) -> str | None:
    """Where a continuation leads, in the words of the chart: « voir 7 » here, the title of another chart.

    None when it leads nowhere.
    """
    target = territory.resolve(written, flow_id)
    if target is None:
        return None
    if target.flow == flow_id:
        return f"voir\u00a0{numbered[target.node]}"
    return f"voir « {territory.flows[target.flow].title} »"


def _breadth_first(flow: Flow, windows: Collection[str]) -> list[str]:
    order = [flow.start]
    for node in order:
        answers = flow.questions[node].answers if node in flow.questions else ()
        targets = (answer.to.at(window) for answer in answers for window in windows)
        order += dict.fromkeys(
            each for each in targets if each is not None and each in flow.nodes and each not in order
        )
    return order


def reached(territory: "Territory", flow_id: str, windows: Iterable[str]) -> dict[str, list[str]]:
    """The nodes that some walk gets to, from the start of any flow, and in which windows; links are reached too."""
    starts = [territory.start(each) for each in territory.flows]
    found: dict[str, list[str]] = {}
    for window in windows:
        graph = territory.graph(flow_id, window)
        here = {target.node for target in arrivals(territory.atlas(window), starts) if target.flow == flow_id}
        drawn = {node for node in here if node in graph}
        drawn |= {target for source in drawn for target in graph.successors(source)}
        for node in sorted(drawn):
            found.setdefault(node, []).append(window)
    return found
