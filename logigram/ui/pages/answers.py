"""The answers given so far, each with the way to change it; and the ways back."""

from logigram.model.flow import Flow
from logigram.ui.html import Html, tag
from logigram.ui.site import CHART, path
from logigram.ui.view import View
from logigram.walk import Step, Told, Walk


def so_far(view: View, walk: Walk) -> Html | None:
    """The questions answered and their answers, in order; nothing before the first."""
    rows = [_row(view, walk.steps, rank, told) for rank, told in enumerate(view.told)]
    if not rows:
        return None
    return tag("section", tag("h2", "Vos réponses"), tag("dl", rows), class_="lg-card lg-answers")


def _row(view: View, steps: tuple[Step, ...], rank: int, told: Told) -> Html:
    """One answer; changing it asks its question again and keeps the later ones that still hold."""
    others = view.address.with_answers((*steps[:rank], *steps[rank + 1 :], *view.pending))
    spoken = f"Modifier la réponse à : {told.question.text}"
    change = tag("a", "modifier", href=view.link(others), data_nav=True, aria_label=spoken)
    return tag("div", tag("dt", told.question.text), tag("dd", told.answer.text), tag("dd", change, class_="lg-change"))


def ways(view: View, walk: Walk, flow: Flow) -> Html:
    """Back, again, elsewhere: always there, so that nobody is ever stuck."""
    links = (
        tag("a", "Revenir à la question précédente", href=view.after(walk.steps[:-1]), data_nav=True)
        if walk.steps
        else None,
        tag("a", "Recommencer", href=view.link(view.address.begin(flow.id)), data_nav=True) if walk.steps else None,
        tag("a", "Changer de public", href=path("", view.address.begin().query()), data_nav=True),
        tag("a", "Voir sur le schéma", href=path(CHART, view.address.query()), data_nav=True),
    )
    return tag("nav", links, class_="lg-ways", aria_label="Parcours")
