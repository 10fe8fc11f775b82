"""The address is the only state: what goes out comes back."""

from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logigram.ui.address import LIMIT, RESERVED, Address, parse

IDS = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True) | st.sampled_from(sorted(RESERVED))
NODES = IDS | st.tuples(IDS, IDS).map("/".join)


@st.composite
def addresses(draw: st.DrawFn) -> Address:
    flow = draw(IDS)
    answers = draw(st.lists(st.tuples(NODES, IDS), max_size=12))
    local = [(key.removeprefix(f"{flow}/"), value) for key, value in answers]
    moments = st.datetimes().map(lambda when: f"{when:%Y-%m-%dT%H:%M}")
    return Address(flow, draw(st.none() | IDS), tuple(local), draw(st.none() | IDS), draw(st.none() | moments))


@given(addresses())
def test_what_is_written_is_read_again(address: Address) -> None:
    assert parse(address.query().removeprefix("?")) == address


@given(addresses())
def test_parameters_of_streamlit_are_never_taken(address: Address) -> None:
    keys = [key for key, _ in parse_qsl(address.query()[1:])]
    assert not {"embed", "embed_options"}.intersection(keys)


def test_no_window_means_now_and_is_not_written() -> None:
    assert Address("adult", None, (("danger", "non"),)).query() == "?logigramme=adult&danger=non"
    assert Address("adult").at("nuit").query() == "?logigramme=adult&fenetre=nuit"
    assert Address().query() == "?"


def test_a_date_and_hour_take_the_place_of_a_window_and_a_window_theirs() -> None:
    then = Address("adult", "nuit", when=None)
    assert replace(then, window=None, when="2026-11-28T22:00").query() == "?logigramme=adult&quand=2026-11-28T22:00"
    assert replace(then, window=None, when="2026-11-28T22:00").at("nuit") == then


def test_what_is_shared_always_means_now() -> None:
    walked = Address("adult", None, (("danger", "non"),), "suivi")
    assert replace(walked, window="nuit").shared() == walked
    assert replace(walked, when="2026-11-28T22:00").shared() == walked


def test_a_new_beginning_keeps_the_moment_only() -> None:
    here = Address("adult", None, (("danger", "non"),), "suivi", "2026-11-28T22:00")
    assert here.begin() == Address(when="2026-11-28T22:00")
    assert here.begin("autre", "fin") == Address("autre", origin="fin", when="2026-11-28T22:00")


@pytest.mark.parametrize(
    ("query", "when"),
    [
        ("quand=2026-11-28T22:00", "2026-11-28T22:00"),
        ("quand=2026-11-28&quand=22:00", "2026-11-28T22:00"),
        ("quand=2026-11-28T22:00&quand=2027-01-01T00:00", "2026-11-28T22:00"),
        ("quand=2026-11-28", "2026-11-28"),
        ("quand=&quand=", "T"),
        ("quand=", None),
        ("", None),
    ],
)
def test_a_date_and_hour_may_come_one_after_the_other_from_a_form(query: str, when: str | None) -> None:
    assert parse(query).when == when


@given(addresses())
def test_a_form_sends_the_same_place_and_hides_no_property_of_its_own(address: Address) -> None:
    fields = address.fields()
    assert parse(urlencode(fields)) == address.shared()
    assert all("/" in name for name, _ in fields if name not in {"logigramme", "depuis"})


def test_a_question_named_like_a_parameter_keeps_its_answer() -> None:
    query = Address("adult", "nuit", (("fenetre", "oui"),)).query()
    assert query == "?logigramme=adult&adult/fenetre=oui&fenetre=nuit"
    assert parse(query[1:]) == Address("adult", "nuit", (("fenetre", "oui"),))


def test_a_question_asked_twice_keeps_both_answers() -> None:
    answers = (("encore", "oui"), ("autre", "non"), ("encore", "non"))
    assert parse(Address("adult", None, answers).query()[1:]).answers == answers


@pytest.mark.parametrize(
    "query", ["", "=", "&&", "logigramme=", "fenetre=&logigramme=", "%ff=%fe", "a" * 5000, "x&y&z=1"]
)
def test_no_address_whatsoever_fails(query: str) -> None:
    assert parse(query).flow is None


def test_a_flood_of_answers_is_cut() -> None:
    assert len(parse("&".join(f"q{n}=a" for n in range(LIMIT * 3))).answers) == LIMIT
