"""The directory: who can help, found by words, age, family, commune or hour, and which orientations lead there."""

from itertools import groupby

from logigram.ui.directory.index import Entry, index
from logigram.ui.directory.leads import Lead
from logigram.ui.directory.results import Group, results
from logigram.ui.directory.wish import Wish, wish
from logigram.ui.html import Html, tag
from logigram.ui.pages.directory_form import active, form
from logigram.ui.pages.nothing_found import nothing_found
from logigram.ui.pages.structure import card
from logigram.ui.site import HOME, path
from logigram.ui.view import View
from logigram.wording import terms

LEAD = "Les services, les lignes d'écoute et les instances vers lesquels l'outil oriente."


def directory_page(view: View) -> Html:
    """The form, how many structures are found, and their cards; families are folded while nothing is asked."""
    known = index(view.territory)
    asked = wish(view)
    groups = results(view, known, asked)
    return tag(
        "article",
        tag("h1", "Annuaire", data_q="annuaire", tabindex=-1),
        tag("p", LEAD, class_="lg-lead lg-soft"),
        form(view, known, asked),
        active(view, asked),
        tag("p", count(groups, asked), class_="lg-count", data_say=True),
        [_group(view, asked, each) for each in groups],
        None if groups else nothing_found(view, known, asked),
        class_="lg-stack lg-directory",
    )


def count(groups: tuple[Group, ...], asked: Wish) -> str:
    """How many structures are found, in words."""
    found = sum(len(group.entries) for group in groups)
    if not found:
        return "Aucune structure ne correspond."
    unknown = sum(len(group.entries) for group in groups if asked.open and not group.sure)
    apart = f", dont {_number(unknown)} aux horaires inconnus" if unknown else ""
    several = "s" if found > 1 else ""
    which = f" trouvée{several}" if asked.pairs else ""
    return terms.first_upper(f"{_number(found)} structure{several}{which}{apart}.")


def _number(count: int) -> str:
    return "une" if count == 1 else str(count)


def _group(view: View, asked: Wish, group: Group) -> Html:
    """Structures under their title; folded while nothing is asked, so that the families are seen at once."""
    title = tag("h2", group.title, class_=None if group.shown else "lg-hidden")
    cards = tag(
        "ul", [card(view, entry.id, _leads(view, entry)) for entry in group.entries], class_="lg-structures lg-cards"
    )
    if not asked.pairs:
        number = tag("span", str(len(group.entries)), class_="lg-soft")
        return tag("details", tag("summary", title, number), cards, class_="lg-family")
    return tag("section", title, cards, class_="lg-stack")


def _leads(view: View, entry: Entry) -> Html | None:
    """The orientations that lead there, flow by flow."""
    if not entry.leads:
        return None
    number = len(entry.leads)
    summary = "Une orientation y mène" if number == 1 else f"{number} orientations y mènent"
    flows = [
        tag("div", tag("dt", view.territory.flows[flow].title), [tag("dd", _lead(view, each)) for each in group])
        for flow, group in groupby(entry.leads, key=lambda lead: lead.flow)
    ]
    return tag("details", tag("summary", summary), tag("dl", flows, class_="lg-leads"))


def _lead(view: View, lead: Lead) -> tuple[Html, Html | None]:
    """One orientation; in the window in force when it leads there then, else in the first one in which it does."""
    flow = view.territory.flows[lead.flow]
    here = view.window in lead.windows
    address = view.address.begin(flow.id, lead.node)
    href = path(HOME, (address if here else address.at(lead.windows[0])).query())
    when = None if here else f" ({terms.first_lower(view.territory.settings.windows[lead.windows[0]].title)})"
    return tag("a", flow.outcomes[lead.node].title, href=href, data_nav=True), tag("span", when) if when else None
