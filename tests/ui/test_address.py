"""The address is the only state: what goes out comes back."""

from urllib.parse import parse_qsl

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
    return Address(flow, draw(st.none() | IDS), tuple(local), draw(st.none() | IDS))


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
