"""Where a walk ends: how soon, with whom, what to do and to say, and what if."""

from collections.abc import Iterable

from logigram.model.flow import Delay, Flow, FollowUp, Outcome
from logigram.ui.acronyms import all_said, listed, said
from logigram.ui.doors import in_order
from logigram.ui.html import Content, Html, tag
from logigram.ui.pages.answers import so_far, ways
from logigram.ui.pages.facts import sources
from logigram.ui.pages.leave import how_to_leave, leave
from logigram.ui.pages.procedure import procedure
from logigram.ui.pages.question import over
from logigram.ui.pages.reach import reach
from logigram.ui.pages.structure import card, line
from logigram.ui.pages.suite import onward
from logigram.ui.pages.tools import tools
from logigram.ui.sheet import sheet
from logigram.ui.sure import beside, sure
from logigram.ui.view import View
from logigram.walk import Walk
from logigram.wording.terms import DELAYS, FOLLOW_UPS, OUTCOME_PARTS

FOR_NOW = "Cette orientation vaut pour maintenant"
CHANGES = f"{FOR_NOW} : si la situation change, recommencez."
CHOSEN = "Cette orientation vaut pour le moment choisi : avant d'appeler, revenez à maintenant."


def outcome_page(view: View, walk: Walk, flow: Flow, outcome: Outcome) -> Html:
    """The page of an outcome, the most urgent first."""
    delay = outcome.delay.at(view.window) or Delay.PLANNED
    structures = in_order(view, outcome.structures_at(view.window))
    first = (
        over(flow, "Orientation", tag("span", DELAYS[delay], class_=f"lg-delay lg-{delay}")),
        tag("h1", said(view, outcome.title), data_q=walk.node, tabindex=-1),
        leave() if outcome.discreet else None,
        reach(view, structures, f"lg-first lg-{delay}"),
        _listed("do", "Ce qu'il faut faire", all_said(view, outcome.instructions)),
        how_to_leave() if outcome.discreet else None,
        procedure(view, outcome),
        _cards(view, structures),
        _listed("say", "Ce qu'il faut dire", all_said(view, outcome.to_say)),
    )
    rest = (
        _follow_ups(view, walk, outcome),
        _listed("know", "À savoir", view.territory.settings.reminders.get(delay, ())),
        _sources(outcome),
        listed(view),
        _for_now(view, outcome),
        ways(view, walk, flow),
    )
    passed_on = tools(view, walk, outcome, structures)
    main = tag("article", first, passed_on, rest, class_=f"lg-stack {sheet((*first, *rest))}")
    return tag("div", main, so_far(view, walk), class_="lg-two")


def _for_now(view: View, outcome: Outcome) -> Html | None:
    """That the situation may change, unless a follow-up says so; for another moment than now, that it is another."""
    if not view.live:
        return tag("p", CHOSEN, class_="lg-note")
    found = (each.at(view.window) for each in view.territory.settings.continuations(outcome).values())
    told = any(each.text and each.text.startswith(FOR_NOW) for each in found if each)
    return None if told else tag("p", CHANGES, class_="lg-note")


def _section(name: str, title: str, *content: Content) -> Html:
    return tag("section", tag("h2", title), content, class_=f"lg-card lg-{name}")


def _listed(name: str, title: str, items: Iterable[str] | None) -> Html | None:
    rows = [tag("li", item) for item in items or ()]
    return _section(name, title, tag("ul", rows, class_="lg-dots")) if rows else None


def _cards(view: View, names: list[str]) -> Html | None:
    if not names:
        return None
    title = "Vers qui" if len(names) == 1 else "Vers qui, dans l'ordre"
    cards = [card(view, name, among=names) for name in names]
    return tag("section", tag("h2", title), tag("ol", cards, class_="lg-structures"), class_="lg-stack")


def _follow_ups(view: View, walk: Walk, outcome: Outcome) -> Html | None:
    """The follow-ups of the outcome, and those of the territory where it has none."""
    offered = view.territory.settings.continuations(outcome)
    found = ((title, offered[key].at(view.window)) for key, title in FOLLOW_UPS.items() if key in offered)
    rows = [_follow_up(view, walk, title, each) for title, each in found if each]
    return _section("ifs", "Et si…", rows) if rows else None


def _follow_up(view: View, walk: Walk, title: str, follow_up: FollowUp) -> Html:
    names = in_order(view, follow_up.structures)
    surer = None if sure(view, names) else beside(view, names)
    lines = [line(view, name, surer) for name in names]
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
    named = ", ".join(OUTCOME_PARTS.get(key, key) for key in outcome.to_confirm)
    doubt = tag("p", "À confirmer par les équipes : ", named, ".") if named else None
    return tag(
        "details",
        tag("summary", "D'où viennent ces conseils"),
        sources(outcome.source),
        doubt,
        class_="lg-card lg-from-where",
    )
