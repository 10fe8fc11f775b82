"""The chart of a flow, the walk drawn on it, and the same chart in words."""

from logigram.model.flow import Flow, Question
from logigram.ui.html import Html, tag
from logigram.ui.pages.answers import so_far
from logigram.ui.site import DRAWING, HOME, path
from logigram.ui.view import View
from logigram.wording import terms

ZOOM = (("Agrandir", "1.25"), ("Réduire", "0.8"), ("Voir en entier", "0"))
"""The buttons beside the drawing, and by how much they change its size; 0 shows it whole."""


def chart_page(view: View) -> Html:
    """The chart of the flow of the address, or the choice of one."""
    flow = view.flow
    heading = f"Schéma : {flow.title}" if flow else "Schémas"
    lead = f"Ce que l'outil suit en fenêtre « {terms.first_lower(view.window_title)} »."
    return tag(
        "article",
        tag("h1", heading, data_q="schema", tabindex=-1),
        tag(
            "nav",
            tag("ul", [_choice(view, each) for each in view.territory.flows.values()], class_="lg-row"),
            aria_label="Logigrammes",
        ),
        (tag("p", lead, class_="lg-soft"), _drawing(view), _back(view), _outline(view, flow)) if flow else None,
        so_far(view, view.walk) if view.walk else None,
        class_="lg-stack",
    )


def _choice(view: View, flow: Flow) -> Html:
    current = "true" if view.address.flow == flow.id else None
    href = view.link(view.address.begin(flow.id))
    return tag("li", tag("a", flow.title, href=href, data_nav=True, class_="lg-chip", aria_current=current))


def _drawing(view: View) -> tuple[Html, Html]:
    """The place of the drawing: our script puts it there, a link stands for it meanwhile."""
    source = path(DRAWING, view.address.at(view.window).query())
    buttons = (tag("button", name, type="button", data_zoom=factor, class_="lg-chip") for name, factor in ZOOM)
    tools = tag("div", buttons, class_="lg-zoom", role="group", aria_label="Taille du schéma")
    link = tag("a", "Ouvrir le schéma", href=source)
    frame = {"class_": "lg-chart", "data_svg": source, "role": "region", "aria_label": "Dessin du schéma"}
    return tools, tag("div", link, **frame, tabindex=0)


def _back(view: View) -> Html:
    href = path(HOME, view.address.query())
    return tag("p", tag("a", "Répondre aux questions", href=href, data_nav=True, class_="lg-button"))


def _outline(view: View, flow: Flow) -> Html:
    rows = [_question(view, flow, name, question) for name, question in flow.questions.items()]
    return tag(
        "details", tag("summary", "Le même schéma, en texte"), tag("ol", rows, class_="lg-outline"), class_="lg-card"
    )


def _question(view: View, flow: Flow, name: str, question: Question) -> Html:
    offered = [answer for answer in question.answers if answer.offered(view.window)]
    rows = [tag("li", answer.text, " → ", _target(view, flow, answer.to.at(view.window))) for answer in offered]
    href = path(HOME, view.address.begin(flow.id, name).query())
    return tag("li", tag("a", question.text, href=href, data_nav=True), tag("ul", rows, class_="lg-dots"))


def _target(view: View, flow: Flow, written: str | None) -> str:
    target = view.territory.resolve(written, flow.id) if written else None
    if target is None:
        return "aucune suite"
    there = view.territory.flows[target.flow]
    node = there.questions.get(target.node)
    return node.text if node else there.outcomes[target.node].title
