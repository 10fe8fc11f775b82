"""A walk, its address, and the walk again: any walk of the shipped flows, whole or not, in any window."""

from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from logigram import Walk, load
from logigram.territory import Territory
from logigram.ui.address import Address, parse
from logigram.ui.site import CHART, HOME
from logigram.ui.view import View, look
from logigram.ui.web.store import Version

ROOT = Path(__file__).parents[2]


@cache
def territory() -> Territory:
    return load(ROOT / "flows")


@st.composite
def walks(draw: st.DrawFn) -> Walk:
    """From the start of a flow, or from one of its questions, as far as one likes."""
    flow = draw(st.sampled_from(sorted(territory().flows)))
    window = draw(st.sampled_from(sorted(territory().settings.windows)))
    origin = draw(st.none() | st.sampled_from(sorted(territory().flows[flow].questions)))
    walk = Walk.start(territory(), flow, window, origin)
    for _ in range(draw(st.integers(0, 12))):
        if not walk.answers:
            break
        walk = walk.answer(draw(st.sampled_from(walk.answers)).id)
    return walk


def address_of(walk: Walk) -> Address:
    start = territory().flows[walk.flow].start
    return Address(walk.flow, walk.window, walk.steps, None if walk.origin.node == start else walk.origin.node)


def seen(query: str, page: str) -> View:
    return look(Version(territory()), territory(), page, parse(query.removeprefix("?")))


@given(walks(), st.sampled_from([HOME, CHART]))
def test_the_address_of_a_walk_gives_the_same_walk(walk: Walk, page: str) -> None:
    address = address_of(walk)
    view = seen(address.query(), page)
    assert view.walk == walk
    assert (view.address, view.pending, view.notices) == (address, (), ())


@given(walks(), st.data())
def test_a_changed_answer_keeps_what_still_holds_and_comes_back_whole(walk: Walk, data: st.DataObject) -> None:
    if not walk.steps:
        return
    place = data.draw(st.integers(0, len(walk.steps) - 1))
    asked = address_of(walk).with_answers((*walk.steps[:place], *walk.steps[place + 1 :]))
    view = seen(asked.query(), HOME)
    assert view.walk
    assert view.walk.steps[:place] == walk.steps[:place]
    if view.walk.node == walk.steps[place].question:
        again = seen(view.after((*view.walk.steps, walk.steps[place])).partition("?")[2], HOME)
        assert again.walk == walk
