"""The steps of a procedure, and the deadlines that our script reckons from an hour typed on the page."""

from collections.abc import Iterable

from logigram.model.flow import Outcome, ProcedureStep
from logigram.ui.acronyms import said
from logigram.ui.html import Html, tag
from logigram.ui.view import View
from logigram.wording.time import unbroken

KEPT = "L'heure reste sur cette page : elle n'est ni envoyée, ni gardée."
MISSING = "Cette heure n'existe pas : cette nuit-là, l'horloge avance d'une heure. Corrigez-la."


def procedure(view: View, outcome: Outcome) -> Html | None:
    """The steps, in order; nothing when there are none."""
    steps = (outcome.steps.at(view.window) if outcome.steps else None) or ()
    if not steps:
        return None
    rows = tag("ol", [tag("li", _step(view, step)) for step in steps], class_="lg-steps")
    zone = view.territory.settings.timezone_name
    return tag("section", tag("h2", "Les étapes"), _asked(outcome, steps), rows, class_="lg-card", data_zone=zone)


def _asked(outcome: Outcome, steps: Iterable[ProcedureStep]) -> Html | None:
    """The hour that deadlines are counted from, in the time of the territory; it has no name: nothing is sent."""
    if outcome.counted_from is None or not any(step.deadline for step in steps):
        return None
    field = tag("input", type="datetime-local", data_from=True, class_="lg-input")
    label = tag("label", outcome.counted_from, field)
    missing = tag("p", MISSING, class_="lg-note lg-warn", data_missing=True, hidden=True)
    return tag("div", label, tag("p", KEPT, class_="lg-soft"), missing, class_="lg-from")


def _step(view: View, step: ProcedureStep) -> tuple[Html, Html | None]:
    within = tag("span", f" ({unbroken(step.within)})", class_="lg-soft") if step.within else None
    return tag("p", tag("b", said(view, step.who)), " : ", said(view, step.what), within), _deadline(step)


def _deadline(step: ProcedureStep) -> Html | None:
    """Where our script writes the date and the hour."""
    if step.deadline is None:
        return None
    return tag("p", data_hours=step.hours, data_words=step.deadline, class_="lg-deadline", hidden=True)
