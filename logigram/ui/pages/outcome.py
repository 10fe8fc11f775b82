"""Where a walk ends: how soon, with whom, what to do and to say, and what if."""

from collections.abc import Iterable

from logigram.model.flow import Delay, Flow, FollowUp, FollowUpByWindow, Outcome, ProcedureStep
from logigram.ui.acronyms import all_said, listed, said
from logigram.ui.html import Content, Html, tag
from logigram.ui.pages.answers import so_far, ways
from logigram.ui.pages.question import over
from logigram.ui.pages.structure import card, line, reach
from logigram.ui.pages.suite import onward
from logigram.ui.view import View
from logigram.walk import Walk
from logigram.wording.terms import DELAYS, FOLLOW_UPS

FOR_NOW = "Cette orientation vaut pour maintenant : si la situation change, recommencez."


def outcome_page(view: View, walk: Walk, flow: Flow, outcome: Outcome) -> Html:
    """The page of an outcome, the most urgent first."""
    delay = outcome.delay.at(view.window) or Delay.PLANNED
    structures = _known(view, outcome.structures_at(view.window))
    main = tag(
        "article",
        over(flow, "Orientation", tag("span", DELAYS[delay], class_=f"lg-delay lg-{delay}")),
        tag("h1", said(view, outcome.title), data_q=walk.node, tabindex=-1),
        reach(view, structures, f"lg-first lg-{delay}"),
        _listed("Ce qu'il faut faire", all_said(view, outcome.instructions)),
        _cards(view, structures),
        _listed("Ce qu'il faut dire", all_said(view, outcome.to_say)),
        _procedure(view, outcome.steps.at(view.window) if outcome.steps else ()),
        _follow_ups(view, walk, outcome),
        _listed("À savoir", view.territory.settings.reminders.get(delay, ())),
        _sources(outcome),
        listed(view),
        None if "si_aggravation" in _present(view, outcome) else tag("p", FOR_NOW, class_="lg-note"),
        ways(view, walk, flow),
        class_="lg-stack",
    )
    return tag("div", main, so_far(view, walk), class_="lg-two")


def _known(view: View, names: Iterable[str]) -> list[str]:
    """The structures of that list in its order, those put aside last, those replaced by what replaces them."""
    found = list(dict.fromkeys(_current(view, name) for name in names if name in view.territory.structures))
    return sorted(found, key=lambda name: view.territory.structures[name].is_suspended(view.now.date()))


def _current(view: View, name: str) -> str:
    """What a structure became; itself when nothing replaces it."""
    structures, seen = view.territory.structures, [name]
    while (after := structures[seen[-1]].replaced_by) and after in structures and after not in seen:
        seen.append(after)
    return seen[-1]


def _section(title: str, *content: Content) -> Html:
    return tag("section", tag("h2", title), content, class_="lg-card")


def _listed(title: str, items: Iterable[str] | None) -> Html | None:
    rows = [tag("li", item) for item in items or ()]
    return _section(title, tag("ul", rows, class_="lg-dots")) if rows else None


def _cards(view: View, names: list[str]) -> Html | None:
    if not names:
        return None
    title = "Vers qui" if len(names) == 1 else "Vers qui, dans l'ordre"
    cards = [card(view, name) for name in names]
    return tag("section", tag("h2", title), tag("ol", cards, class_="lg-structures"), class_="lg-stack")


def _procedure(view: View, steps: Iterable[ProcedureStep] | None) -> Html | None:
    rows = [tag("li", _step(view, step)) for step in steps or ()]
    return _section("Les étapes", tag("ol", rows, class_="lg-steps")) if rows else None


def _step(view: View, step: ProcedureStep) -> Html:
    within = tag("span", f" ({step.within})", class_="lg-soft") if step.within else None
    return tag("p", tag("b", said(view, step.who)), " : ", said(view, step.what), within)


def _follow_ups(view: View, walk: Walk, outcome: Outcome) -> Html | None:
    """The follow-ups of the outcome, and those of the territory where it has none."""
    present = _present(view, outcome)
    found = ((title, present[key].at(view.window)) for key, title in FOLLOW_UPS.items() if key in present)
    rows = [_follow_up(view, walk, title, each) for title, each in found if each]
    return _section("Et si…", rows) if rows else None


def _present(view: View, outcome: Outcome) -> dict[str, FollowUpByWindow]:
    return {**view.territory.settings.follow_ups.present(), **outcome.follow_ups.present()}


def _follow_up(view: View, walk: Walk, title: str, follow_up: FollowUp) -> Html:
    lines = [line(view, name) for name in _known(view, follow_up.structures)]
    return tag(
        "div",
        tag("h3", title),
        tag("p", follow_up.text) if follow_up.text else None,
        tag("ul", lines, class_="lg-stack") if lines else None,
        onward(view, walk, follow_up),
        class_="lg-stack lg-if",
    )


def _sources(outcome: Outcome) -> Html | None:
    if not outcome.source and not outcome.to_confirm:
        return None
    rows = [tag("li", tag("a", each, href=each) if each.startswith("http") else each) for each in outcome.source]
    unsure = (
        tag("p", "À confirmer par les équipes : ", ", ".join(outcome.to_confirm), ".") if outcome.to_confirm else None
    )
    return tag(
        "details",
        tag("summary", "D'où viennent ces conseils"),
        tag("ul", rows, class_="lg-dots"),
        unsure,
        class_="lg-card",
    )
