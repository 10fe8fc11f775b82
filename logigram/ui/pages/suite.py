"""The way on from an outcome: what if, another flow, or back to a question with the triage kept."""

from logigram.model.flow import FollowUp
from logigram.model.targets import Target
from logigram.ui.address import Address
from logigram.ui.html import Html, tag
from logigram.ui.view import View
from logigram.walk import Walk


def onward(view: View, walk: Walk, follow_up: FollowUp) -> Html | None:
    """The link to where a follow-up goes on, None when it goes nowhere."""
    target = view.territory.resolve(follow_up.to, walk.here.flow) if follow_up.to else None
    if target is None:
        return None
    words = f"Continuer : {_title(view, target)}"
    return tag("p", tag("a", words, href=view.link(_address(view, walk, target)), data_nav=True, class_="lg-button"))


def _title(view: View, target: Target) -> str:
    """The flow for its start, else the text of the node."""
    flow = view.territory.flows[target.flow]
    if target.node == flow.start:
        return flow.title
    node = target.node
    return flow.questions[node].text if node in flow.questions else flow.outcomes[node].title


def _address(view: View, walk: Walk, target: Target) -> Address:
    """The same walk cut where it met the node; else the node itself, as a place of its own."""
    written = target.seen_from(walk.flow)
    met = next((rank for rank, step in enumerate(walk.steps) if step.question == written), None)
    if met is not None:
        return view.address.with_answers(walk.steps[:met])
    start = view.territory.flows[target.flow].start
    return view.address.begin(target.flow, None if target.node == start else target.node)
