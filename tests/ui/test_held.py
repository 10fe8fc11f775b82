"""The sheet in hand: which one it is, and whether it still holds."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.paper.version import together, version
from logigram.territory import Territory
from logigram.ui.address import Pair
from logigram.ui.held import Held, State, asked, held, match, receive, versions
from logigram.ui.web.store import Version
from tests.hostile import HOSTILE
from tests.territories import outcome, question, territory

FLOW: dict[str, Any] = {
    "revise_le": "2026-11-22",
    "debut": "q",
    "questions": {"q": question(oui="o", non="o")},
    "orientations": {"o": outcome()},
}
HERE = territory({"adult": FLOW, "child": {**FLOW, "revise_le": "2026-01-10"}, "mairie": FLOW}, {"revision_mois": "12"})


@pytest.fixture(autouse=True)
def saturday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")


def of(*pairs: Pair, here: Territory = HERE) -> Held:
    return held(receive(Version(here), here, pairs))


def test_a_sheet_of_today_holds_until_its_date() -> None:
    found = of(("logigramme", "adult"), ("version", version(HERE, ["adult"])))
    assert (found.state, found.flows) == (State.GOOD, ("adult",))
    assert str(found.until) == "2027-11-22"


def test_the_version_alone_tells_the_flow_or_all_of_them() -> None:
    assert of(("version", version(HERE, ["mairie"]))).flows == ("mairie",)
    assert of(("version", version(HERE, HERE.flows))).flows == tuple(HERE.flows)
    assert of(("logigramme", "child"), ("version", version(HERE, ["mairie"]))).flows == ("mairie",)


def test_a_sheet_of_several_flows_holds_until_the_first_of_their_dates() -> None:
    several = [("logigramme", "child"), ("logigramme", "adult"), ("version", version(HERE, ["adult", "child"]))]
    found = of(*several)
    assert (found.state, found.flows, str(found.until)) == (State.GOOD, ("child", "adult"), "2027-01-10")


@pytest.mark.parametrize(("day", "state"), [("2027-11-22", State.GOOD), ("2027-11-23", State.LAPSED)])
def test_a_sheet_past_its_date_is_not_up_to_date(day: str, state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", f"{day}T00:30+01:00")
    assert of(("version", version(HERE, ["adult"]))).state is state


def test_a_sheet_that_says_something_else_is_old_whatever_it_is() -> None:
    assert of(("logigramme", "adult"), ("version", "0" * 12)) == Held(State.OLD, ("adult",))
    assert of(("logigramme", "rien"), ("version", "0" * 12)) == Held(State.OLD)
    changed = territory({"adult": FLOW}, None, {"samu_15": {"nom": "SAMU", "type": "urgence", "telephone": "112"}})
    assert of(("version", version(HERE, ["adult"])), here=changed).state is State.OLD


def test_nothing_is_said_of_a_sheet_whose_version_nobody_gave() -> None:
    assert of() == of(("version", "")) == of(("version", "  ")) == Held(State.ASKED)
    assert of(("logigramme", "adult")) == Held(State.ASKED, ("adult",))


@pytest.mark.parametrize("text", [*HOSTILE, "0" * 11, "0" * 13, "g" * 12, "../" * 9, "x" * 9000])
def test_what_is_no_version_is_not_looked_for(text: str) -> None:
    found = receive(Version(HERE), HERE, [("version", text), ("logigramme", text)])
    assert held(found).state is State.UNREADABLE
    assert asked(found)[1] == ""


@pytest.mark.parametrize("write", [str.upper, lambda text: f" {text[:4]} {text[4:8]}-{text[8:]}. "])
def test_a_version_copied_by_hand_is_read(write: Any) -> None:  # noqa: ANN401 - a way of writing
    assert of(("version", write(version(HERE, ["adult"])))).state is State.GOOD


def test_letters_that_no_version_has_are_read_as_the_figures_they_look_like() -> None:
    view = receive(Version(HERE), HERE, [("version", "OoIl2345abcd")])
    assert asked(view) == ((), "00112345abcd")


@given(st.dictionaries(st.text("ab", min_size=1), st.text("0123456789abcdef", min_size=12, max_size=12), min_size=1))
def test_a_version_is_matched_with_one_flow_or_with_those_named(known: dict[str, str]) -> None:
    for flow, each in known.items():
        assert known[(match(known, (), each) or ("",))[0]] == each
        assert match(known, (flow,), each) == (flow,)
    assert match(known, (), together(known.values())) is not None
    assert match(known, ("rien",), "zzz") is None


def test_the_versions_are_those_that_are_printed() -> None:
    assert versions(HERE) == {flow: version(HERE, [flow]) for flow in HERE.flows}
