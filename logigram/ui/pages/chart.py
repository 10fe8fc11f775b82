"""The chart of a flow in one window or in all of them, the walk drawn on it, and the same chart in words."""

from logigram.model.flow import Flow
from logigram.ui.address import Address, Pair, with_pairs
from logigram.ui.charts import ALL
from logigram.ui.html import Html, tag
from logigram.ui.pages.answers import so_far
from logigram.ui.pages.chart_frame import downloads, drawing
from logigram.ui.pages.chart_outline import in_words
from logigram.ui.site import CHART, HOME, PAGES, PRINT, path
from logigram.ui.view import View
from logigram.wording import terms

EVERYWHERE = "tous les moments"
WALKED = "Le parcours suivi est en trait épais."
EACH = "Tous les moments sur un seul schéma : là où les chemins diffèrent, le moment est écrit."


def chart_title(view: View) -> str:
    """« Schéma : Adulte – semaine, de nuit »; the name of the page when no flow is chosen."""
    return f"Schéma : {view.flow.title} – {_moment(view)}" if view.flow else PAGES[CHART]


def chart_page(view: View) -> Html:
    """The chart of the flow of the address, or the choice of one."""
    flow = view.flow
    content = _chart(view, flow) if flow else (_heading("Schémas"), _flows(view))
    return tag("article", content, class_="lg-stack")


def _chart(view: View, flow: Flow) -> tuple[Html | None, ...]:
    others = tag("details", tag("summary", "Choisir un autre schéma"), _flows(view), class_="lg-other")
    heading = _heading(f"Schéma : {flow.title} ", tag("span", f"– {_moment(view)}", class_="lg-soft"))
    lead = [*[EACH] * bool(view.own), *[WALKED] * bool(view.address.answers)]
    return (
        tag("div", heading, others),
        _moments(view),
        tag("p", " ".join(lead), class_="lg-soft") if lead else None,
        drawing(view),
        tag("div", _back(view), downloads(view, flow), _sheets(view), class_="lg-under"),
        in_words(view, flow),
        so_far(view, view.walk) if view.walk else None,
    )


def _heading(*words: Html | str) -> Html:
    return tag("h1", words, data_q="schema", tabindex=-1)


def _moment(view: View) -> str:
    return EVERYWHERE if view.own else terms.first_lower(view.window_title)


def _flows(view: View) -> Html:
    chips = [_flow(view, each) for each in view.territory.flows.values()]
    return tag("nav", tag("ul", chips, class_="lg-row"), aria_label="Logigrammes")


def _flow(view: View, flow: Flow) -> Html:
    href = view.link(view.address.begin(flow.id))
    return _chip(flow.title, href, current=view.address.flow == flow.id)


def _moments(view: View) -> Html | None:
    """Now, all of them, or one window; nothing to choose from where there is but one."""
    windows = view.territory.settings.windows
    here = view.address.with_answers((*view.address.answers, *view.pending))
    if len(windows) == 1:
        return None
    shown = None if view.own or view.live else view.window
    now = f"Maintenant : {terms.first_lower(windows[view.territory.calendar.window_at(view.actual).id].title)}"
    chips = (
        _chip(now, _link(here.at(None)), current=view.live and not view.own),
        _chip(terms.first_upper(EVERYWHERE), _link(here, ALL), current=bool(view.own)),
        *(_chip(each.title, _link(here.at(name)), current=shown == name) for name, each in windows.items()),
    )
    return tag("nav", tag("ul", chips, class_="lg-row"), aria_label="Moments du schéma")


def _link(address: Address, own: tuple[Pair, ...] = ()) -> str:
    return path(CHART, with_pairs(address.query(), own))


def _chip(words: str, href: str, *, current: bool) -> Html:
    mark = "true" if current else None
    return tag("li", tag("a", words, href=href, data_nav=True, class_="lg-chip", aria_current=mark))


def _sheets(view: View) -> Html:
    href = path(PRINT, view.address.query())
    return tag("a", "Imprimer : schéma, affiche d'urgence", href=href, data_nav=True)


def _back(view: View) -> Html:
    href = path(HOME, view.address.query())
    return tag("a", "Répondre aux questions", href=href, data_nav=True, class_="lg-button")
