"""The band that says that a flow is not validated yet."""

from logigram.ui.html import Html, tag
from logigram.ui.site import CHART, HOME, TRUST, path
from logigram.ui.view import View

WORD = "PROJET"
OF_A_FLOW = "Non validé."
OF_ALL = "Pas tous validés."


def draft(view: View) -> Html | None:
    """« PROJET », on every page of a flow that nobody has validated, and where flows are chosen; else None."""
    if view.page not in (HOME, CHART):
        return None
    flows = view.territory.flows
    here = {view.address.flow, view.walk.here.flow if view.walk else None} - {None}
    if all(flow.standing for name, flow in flows.items() if not here or name in here):
        return None
    more = tag("a", "Ce que cela change", href=path(TRUST, view.address.query()), data_nav=True)
    said = tag("p", tag("b", WORD, class_="lg-draft"), tag("span", OF_A_FLOW if here else OF_ALL), more)
    return tag("div", said, class_="lg-project", role="region", aria_label="Validation")
