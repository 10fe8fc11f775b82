"""Which numbers of older sheets are corrected, compared with every number shown in every box and window."""

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from logigram import load
from logigram.model.structure import Audience, Structure
from logigram.paper.labels.corrections import corrections
from logigram.render.order import numbers
from logigram.territory import Territory
from tests.e2e.server import ROOT
from tests.paper.walked import walked
from tests.territories import WINDOWS, outcome, question, territory

SHIPPED = load(ROOT / "flows")
NAMES = ("s0", "s1", "s2", "s3")
PHONES = (None, "05 57 00 00 01", "05.57.00.00.01", "05 57 00 00 02", "05 57 00 00 03")

Shown = set[tuple[str, int | None, str, str]]
"""Flow, box, window (empty above the chart) and digits."""


def plain(number: str | None) -> str:
    return "".join(each for each in number or "" if each.isdigit() or each == "+")


def read(structure: Structure | None, *, calls_only: bool = False) -> set[str]:
    """The numbers that a sheet shows of a structure."""
    if structure is None or structure.audience is not Audience.PUBLIC or structure.suspended:
        return set()
    return {plain(each) for each in (structure.phone, None if calls_only else structure.sms) if each}


def gone(old: Territory, new: Territory) -> Shown:
    """Every number that a box of an older chart shows and that its box shows no more, box and window by window.

    A box that is no more keeps the numbers that somebody still has.
    """
    urgent = set().union(*(read(new.structures.get(name)) for name in new.settings.emergencies))
    known = set().union(*(read(each) for each in new.structures.values()))
    found: Shown = set()
    for flow in (name for name in old.flows if name in new.flows):
        for name in old.settings.emergencies:
            found |= {(flow, None, "", each) for each in read(old.structures.get(name), calls_only=True) - urgent}
        place = numbers(old, flow)
        for node, windows in walked(old, flow).items():
            before, after = old.flows[flow].outcomes.get(node), new.flows[flow].outcomes.get(node)
            if before is None:
                continue
            for window in windows:
                was = set().union(*(read(old.structures.get(each)) for each in before.structures_at(window)))
                kept = after.structures_at(window) if after else ()
                now = set().union(*(read(new.structures.get(each)) for each in kept)) if after else known
                found |= {(flow, place[node], window, each) for each in was - now - urgent}
    return found


def told(old: Territory, new: Territory) -> Shown:
    """The same, as the labels tell it."""
    found: Shown = set()
    for each in corrections(old, new):
        place = numbers(old, each.flow)
        node = next((name for name, number in place.items() if number == each.box), None)
        windows = each.windows or (walked(old, each.flow)[node] if node else ("",))
        if each.change.was is not None:
            found |= {(each.flow, each.box, window, plain(each.change.was)) for window in windows}
    return found


@st.composite
def directories(draw: st.DrawFn) -> dict[str, Any]:
    """A directory in which numbers are known or not, sure or not, public or not."""
    return {name: draw(_structure(name)) for name in NAMES}


@st.composite
def _structure(draw: st.DrawFn, name: str) -> dict[str, Any]:
    phone, sms = draw(st.sampled_from(PHONES)), draw(st.sampled_from((None, None, "06 00 00 00 00", "06 11 11 11 11")))
    written: dict[str, Any] = {"nom": name, "type": draw(st.sampled_from(("soin", "social")))}
    written |= {"telephone": phone} if phone else {}
    written |= {"sms": sms} if sms else {}
    written |= draw(st.sampled_from(({}, {}, {}, {"a_confirmer": ["telephone"]}, {"diffusion": "professionnels"})))
    written |= draw(st.sampled_from(({}, {}, {}, {"suspendue": {"depuis": "2026-12-01"}}, {"remplacee_par": "s1"})))
    return written


@st.composite
def territories(draw: st.DrawFn) -> Territory:
    """A small territory whose outcomes name structures window by window."""
    some = st.lists(st.sampled_from(NAMES), max_size=3, unique=True)
    names = draw(st.sampled_from((("o0", "o1"), ("o0", "o1"), ("o0",))))
    ends = {
        name: {**outcome(), "titre": name, "structures": {window: draw(some) for window in WINDOWS}} for name in names
    }
    flow = {"debut": "q", "questions": {"q": question(**{name: name for name in names})}, "orientations": ends}
    return territory({"a": flow}, {"urgences": draw(some)}, draw(directories()))


@settings(max_examples=80, deadline=None)
@given(territories(), territories())
def test_a_number_is_struck_through_exactly_where_its_box_shows_it_no_more(old: Territory, new: Territory) -> None:
    assert told(old, new) == gone(old, new)


@settings(max_examples=30, deadline=None)
@given(territories(), territories())
def test_what_stands_in_its_place_is_public_and_known_in_the_new_version(old: Territory, new: Territory) -> None:
    public = {
        (each.name, plain(number)): sure
        for each in new.structures.values()
        if each.is_public and not each.suspended
        for number, sure in ((each.phone, "telephone" not in each.to_confirm), (each.sms, "sms" not in each.to_confirm))
    }
    for each in corrections(old, new):
        now = each.change.now
        if now is not None and now.written is not None:
            assert public[(each.change.name, plain(now.written))] == now.sure


@settings(max_examples=30, deadline=None)
@given(territories(), territories())
def test_a_number_reserved_in_either_version_and_public_in_none_now_is_not_to_be_printed(
    old: Territory, new: Territory
) -> None:
    every = [*old.structures.values(), *new.structures.values()]
    reserved = {plain(number) for each in every if not each.is_public for number in (each.phone, each.sms) if number}
    public = {plain(number) for each in new.structures.values() if each.is_public for number in (each.phone, each.sms)}
    for each in corrections(old, new):
        assert each.change.reserved == (bool(each.change.was) and plain(each.change.was) in reserved - public)


def test_nothing_is_corrected_where_nothing_changed() -> None:
    assert corrections(SHIPPED, SHIPPED) == []


def test_a_number_that_changes_is_corrected_in_every_box_that_shows_it() -> None:
    new = _with(SHIPPED, "ligne_3114", phone="3115")
    assert told(SHIPPED, new) == gone(SHIPPED, new)
    assert {each.flow for each in corrections(SHIPPED, new)} == set(SHIPPED.flows)
    only = corrections(SHIPPED, new, "maire")
    assert only == [each for each in corrections(SHIPPED, new) if each.flow == "maire"]


def _with(here: Territory, name: str, **change: object) -> Territory:
    changed = {**here.structures, name: here.structures[name].model_copy(update=change)}
    return Territory(replace(here.content, structures=changed))


def _one(*names: str, urgent: tuple[str, ...] = (), **structures: dict[str, Any]) -> Territory:
    flow = {"debut": "q", "questions": {"q": question(o="o")}, "orientations": {"o": outcome(*names)}}
    named = {name: {"nom": name, "type": "soin", **each} for name, each in structures.items()}
    return territory({"a": flow}, {"urgences": list(urgent)}, named)


A, B = {"telephone": "05 57 00 00 01"}, {"telephone": "05 57 00 00 02"}


def test_a_structure_replaced_by_another_is_told_with_the_number_of_the_other() -> None:
    (found,) = corrections(_one("a", a=A, b=B), _one("b", a=A, b=B))
    assert (found.change.was_name, found.change.name, found.change.elsewhere) == ("a", "b", True)
    assert found.change.now is not None
    assert found.change.now.written == "05 57 00 00 02"


def test_the_directory_tells_which_newcomer_stands_for_which() -> None:
    old = _one("a", "b", a=A, b=B)
    new = _one(
        "c",
        "d",
        a={**A, "remplacee_par": "d"},
        b=B,
        c={"telephone": "05 57 00 00 03"},
        d={"telephone": "05 57 00 00 04"},
    )
    assert {(each.change.was_name, each.change.name) for each in corrections(old, new)} == {("a", "d"), ("b", "c")}


def test_a_structure_put_aside_gives_way_to_what_replaces_it_or_to_nobody() -> None:
    aside = {**A, "suspendue": {"depuis": "2026-12-01"}}
    (alone,) = corrections(_one("a", a=A, b=B), _one("a", a=aside, b=B))
    assert (alone.change.now, str(alone.change.since)) == (None, "2026-12-01")
    (replaced,) = corrections(_one("a", a=A, b=B), _one("a", a={**aside, "remplacee_par": "b"}, b=B))
    assert replaced.change.name == "b"


def test_an_emergency_number_that_still_answers_is_never_struck_through() -> None:
    old, new = _one("a", "b", urgent=("a",), a=A, b=B), _one("b", urgent=("a",), a=A, b=B)
    assert corrections(old, new) == []


def test_a_number_that_was_not_known_is_told_once_it_is_sure() -> None:
    (found,) = corrections(_one("a", a={}), _one("a", a=A))
    assert (found.change.was, found.change.now and found.change.now.written) == (None, "05 57 00 00 01")
    assert corrections(_one("a", a={}), _one("a", a={**A, "a_confirmer": ["telephone"]})) == []


def test_a_box_that_changed_its_short_name_is_the_same_box() -> None:
    renamed = territory(
        {"a": {"debut": "q", "questions": {"q": question(o="p")}, "orientations": {"p": outcome("a", "b")}}},
        None,
        {name: {"nom": name, "type": "soin", **each} for name, each in (("a", A), ("b", {"telephone": "3000"}))},
    )
    (found,) = corrections(_one("a", "b", a=A, b=B), renamed)
    assert (found.box, found.change.name, found.change.now and found.change.now.written) == (2, "b", "3000")


def test_a_flow_that_is_no_more_has_no_label() -> None:
    old = _one("a", a=A)
    new = territory({"b": {"debut": "o", "orientations": {"o": outcome()}}})
    assert corrections(old, new) == []
