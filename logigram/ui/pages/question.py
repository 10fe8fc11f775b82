"""One question a page."""

import re

from logigram.model.flow import Answer, Flow, Question
from logigram.ui import words
from logigram.ui.acronyms import listed, said
from logigram.ui.html import Html, tag
from logigram.ui.pages.answers import so_far, ways
from logigram.ui.view import View
from logigram.walk import Step, Walk


def question_page(view: View, walk: Walk, flow: Flow, question: Question) -> Html:
    """The question, its help, its answers as large links; then the answers so far."""
    choices = tag("ul", [_choice(view, walk, answer) for answer in walk.answers], class_="lg-choices")
    asked = tag(
        "section",
        over(flow, f"Question {len(walk.steps) + 1}"),
        tag("h1", said(view, question.text), data_q=walk.node, tabindex=-1),
        tag("p", said(view, question.help), class_="lg-soft") if question.help else None,
        choices,
        listed(view),
        ways(view, walk, flow),
        class_="lg-stack",
    )
    return tag("div", asked, so_far(view, walk), class_="lg-two")


def over(flow: Flow, place: str, *signs: Html) -> Html:
    """The line above the title: which flow, for which ages, where in it; then signs."""
    where = " · ".join(part for part in (flow.title, ages_beside(flow), place) if part)
    beside = tag("span", signs, class_="lg-signs") if signs else None
    return tag("p", tag("span", where), beside, class_="lg-over")


def ages_beside(flow: Flow) -> str | None:
    """The ages of a flow, unless its title tells them already."""
    return None if flow.age is None or re.search(r"\d", flow.title) else words.ages(flow.age)


def _choice(view: View, walk: Walk, answer: Answer) -> Html:
    href = view.after((*walk.steps, Step(walk.node, answer.id)))
    return tag("li", tag("a", tag("span", answer.text), href=href, data_nav=True))


def dead_end(view: View, walk: Walk, flow: Flow) -> Html:
    """The page of a question without any answer at this moment, or of a node that could not be read."""
    asked = walk.question
    title = asked.text if asked else "Cette partie du logigramme n'est pas disponible"
    stuck = tag(
        "section",
        over(flow, f"Question {len(walk.steps) + 1}"),
        tag("h1", title, data_q=walk.node, tabindex=-1),
        tag(
            "p",
            "Aucune suite n'est prévue ici à ce moment de la semaine. En cas de doute, appelez le 15.",
            class_="lg-note lg-warn",
        ),
        tag("p", tag("a", "Appeler le 15", href="tel:15", class_="lg-call")),
        ways(view, walk, flow),
        class_="lg-stack",
    )
    return tag("div", stuck, so_far(view, walk), class_="lg-two")
