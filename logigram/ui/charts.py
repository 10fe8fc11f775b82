"""What the page of a chart and its drawing share: the moments they show, and where each box leads."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from logigram.model.flow import Flow, answer_id
from logigram.territory import Territory
from logigram.ui.address import WINDOWS, Address, Pair, read
from logigram.ui.site import CHART
from logigram.ui.view import View, look
from logigram.ui.web.store import Version

ALL: Final = ((WINDOWS, "toutes"),)
"""What an address says to have all windows on one drawing; the walk on it still follows the window in force."""
GONE: Final = "Le choix de moments de cette adresse n'existe pas : le schéma ne montre qu'une fenêtre."


def survey(version: Version, territory: Territory, parameters: Iterable[Pair]) -> View:
    """The view of the page of charts that an address asks for; a wrong choice of moments is said and dropped."""
    pairs = list(parameters)
    view = look(version, territory, CHART, read(pairs))
    if all_at_once(pairs):
        return replace(view, own=ALL)
    return replace(view, notices=(*view.notices, GONE)) if any(key == WINDOWS for key, _ in pairs) else view


def all_at_once(parameters: Iterable[Pair]) -> bool:
    """Whether parameters ask for all windows on one drawing."""
    return next((pair for pair in parameters if pair[0] == WINDOWS), None) in ALL


def file_name(flow: Flow, window: str | None) -> str:
    """« adulte-nuit »: the title of the flow and the id of its window, in letters that every system accepts."""
    words = (answer_id(flow.title, 1), window)
    return "-".join(word.replace("_", "-") for word in words if word)


def place(territory: Territory, flow: str, box: str, address: Address | None = None) -> Address | None:
    """The page of a box of a chart, at the moment of `address` (default: now); None for a box that leads nowhere."""
    target = territory.resolve(box, flow)
    if target is None:
        return None
    start = territory.flows[target.flow].start
    return (address or Address()).begin(target.flow, None if target.node == start else target.node)
