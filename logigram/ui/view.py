"""What a page is drawn from: the territory, the instant, and what the address says once looked up."""

from dataclasses import dataclass, replace
from datetime import datetime

from logigram.model.flow import Flow
from logigram.territory import Territory
from logigram.ui.address import Address, Pair, with_pairs
from logigram.ui.asked import asked
from logigram.ui.site import CHART, DIRECTORY, HOME, path
from logigram.ui.web import clock
from logigram.ui.web.store import Version
from logigram.walk import Step, Told, Walk, replay

FLOW_GONE = "Le logigramme de cette adresse n'existe pas, ou n'existe plus : choisissez dans la liste."
ANSWER_GONE = "Une réponse de cette adresse n'existe pas, ou n'existe plus : elle est laissée de côté."
NOT_OFFERED = (
    "Votre réponse précédente n'est pas proposée à ce moment de la semaine : la question est posée de nouveau."
)


@dataclass(frozen=True, slots=True)
class View:
    """Frozen: drawing the same view twice gives the same page.

    `address` holds only what exists; `window` is the id in force, chosen or not; `pending` are later answers, kept
    while an earlier one is being changed; `now` is the instant the page speaks of, chosen or not, and `actual` the one
    it really is, both local to the territory; `own` is what the address says to its page alone.
    """

    version: Version
    territory: Territory
    page: str
    now: datetime
    actual: datetime
    address: Address
    window: str
    walk: Walk | None = None
    told: tuple[Told, ...] = ()
    pending: tuple[Step, ...] = ()
    notices: tuple[str, ...] = ()
    own: tuple[Pair, ...] = ()

    @property
    def live(self) -> bool:
        """Whether the page speaks of now, and has to be drawn again as time goes by."""
        return self.address.window is None and self.address.when is None

    @property
    def window_title(self) -> str:
        """The name of the window in force."""
        return self.territory.settings.windows[self.window].title

    @property
    def flow(self) -> Flow | None:
        """The flow the walk started in, None on the welcome page."""
        return self.territory.flows[self.address.flow] if self.address.flow else None

    def link(self, address: Address) -> str:
        """The address of a place: on the chart or in the directory when shown, else on the page of questions."""
        page = self.page if self.page in {CHART, DIRECTORY} else HOME
        return path(page, with_pairs(address.query(), self.own))

    def after(self, steps: tuple[Step, ...]) -> str:
        """The address of this walk with these steps, pending answers kept."""
        return self.link(self.address.with_answers((*steps, *self.pending)))


def look(version: Version, territory: Territory, page: str, wanted: Address) -> View:
    """The view that an address asks for; what it names that does not exist is said, then forgotten."""
    actual = clock.now(territory.settings.timezone)
    chosen = asked(wanted, territory, actual)
    now = chosen.instant or actual
    flow = wanted.flow if wanted.flow in territory.flows else None
    gone = (*[FLOW_GONE] * (wanted.flow != flow), *chosen.said)
    address = Address(flow, chosen.window, when=chosen.written, code=wanted.code)
    in_force = chosen.window or territory.calendar.window_at(now).id
    view = View(version, territory, page, now, actual, address, in_force, notices=gone)
    return view if flow is None else _walked(view, territory.flows[flow], wanted)


def _walked(view: View, flow: Flow, wanted: Address) -> View:
    """The view with its answers followed; later ones are kept while a question is asked, lost ones are said."""
    origin = wanted.origin if wanted.origin in flow.nodes and wanted.origin != flow.start else None
    followed = replay(view.territory, flow.id, view.window, wanted.answers, origin)
    walk = followed.walk
    known = [step for step in followed.dropped if _exists(view.territory, flow.id, step)]
    refused = any(step.question == walk.node for step in known)
    gone = len(known) < len(followed.dropped) or wanted.origin not in {origin, flow.start}
    return replace(
        view,
        address=replace(view.address, answers=walk.steps, origin=origin),
        walk=walk,
        told=walk.told,
        pending=tuple(step for step in known if step.question != walk.node) if walk.question else (),
        notices=(*view.notices, *[NOT_OFFERED] * refused, *[ANSWER_GONE] * gone),
    )


def _exists(territory: Territory, flow: str, step: Step) -> bool:
    """Whether some flow asks that question and offers that answer, in any window."""
    home, _, node = step.question.rpartition("/")
    chart = territory.flows.get(home or flow)
    question = chart.questions.get(node) if chart else None
    return question is not None and question.answer(step.answer) is not None
