"""Every outcome of the shipped flows, in every window in which it is reached; a browser shows each once."""

from functools import cache
from pathlib import Path

import pytest

from logigram import load
from logigram.graph import arrivals
from logigram.territory import Territory
from logigram.ui.address import Address
from logigram.ui.html import text
from logigram.ui.router import content
from logigram.ui.site import HOME
from logigram.ui.view import look
from logigram.ui.web.store import Version


@cache
def territory() -> Territory:
    return load(Path(__file__).parents[2] / "flows").public


@pytest.mark.parametrize("window", ["jour", "nuit", "week_end"])
def test_every_outcome_names_all_its_structures(window: str) -> None:
    starts = [territory().start(flow) for flow in territory().entries]
    reached = arrivals(territory().atlas(window), starts)
    outcomes = [target for target in reached if target.node in territory().flows[target.flow].outcomes]
    assert outcomes
    for flow, node in outcomes:
        view = look(Version(territory()), territory(), HOME, Address(flow, window, origin=node))
        outcome = territory().flows[flow].outcomes[node]
        title, body = content(view)
        assert title == outcome.title
        names = [territory().structures[name].name for name in outcome.structures_at(window)]
        assert [name for name in names if text(name) not in body] == []
