"""`/api/walk`: the same as the command line says, and nothing of what was asked."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from logigram.territory import Territory
from logigram.ui.address import Address, parse, read
from logigram.ui.web import api, clock
from logigram.ui.web.store import Version
from logigram.walk import replay, state
from tests.hostile import HOSTILE
from tests.territories import outcome, question, territory

NOW = "2026-11-28T22:05+01:00"

FLOWS: dict[str, Any] = {
    "adult": {
        "debut": "danger",
        "questions": {"danger": question(oui="quinze", non="suivi"), "suivi": question(oui="quinze", non="quinze")},
        "orientations": {"quinze": outcome(delay="immediat")},
    }
}
HERE = territory(FLOWS)


@pytest.fixture(autouse=True)
def saturday_night(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", NOW)
    monkeypatch.setattr(api, "store", lambda: In(HERE))


class In:
    """A store that holds a territory, or none."""

    def __init__(self, territory: Territory | None) -> None:
        self.territory = territory

    def current(self) -> Version:
        return Version(self.territory)


def ask(query: str) -> tuple[int, Any]:
    request = Request(
        {"type": "http", "method": "GET", "path": "/api/walk", "query_string": query.encode(), "headers": []}
    )
    answer = api.walk(request)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-type"] == "application/json"
    return answer.status_code, json.loads(bytes(answer.body))


@pytest.mark.parametrize(
    ("moment", "window"),
    [("", "week_end"), ("&fenetre=nuit", "nuit"), ("&quand=2026-11-30T10:00", "jour"),
     ("&fenetre=nuit&quand=2026-11-30T10:00", "nuit")],
)  # fmt: skip
def test_it_says_what_the_command_line_says(moment: str, window: str) -> None:
    status, said = ask(f"logigramme=adult&danger=non&suivi=oui{moment}")
    day = clock.now(HERE.settings.timezone).date()
    assert (status, said) == (200, state(replay(HERE, "adult", window, {"danger": "non", "suivi": "oui"}), day))


def test_it_may_begin_at_a_node() -> None:
    assert ask("logigramme=adult&depuis=suivi")[1]["at"] == "suivi"


def test_stale_answers_are_counted_and_let_go() -> None:
    status, said = ask("logigramme=adult&danger=non&suivi=zzz&partie=zzz")
    assert (status, said["at"], said["ignored"]) == (200, "suivi", 2)
    assert "zzz" not in str(said)


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("", 400, api.NO_NAME),
        ("logigramme=zzz", 404, api.FLOW_GONE),
        ("logigramme=adult&depuis=zzz", 404, api.NODE_GONE),
        ("logigramme=adult&fenetre=zzz", 404, api.WRONG_WINDOW),
        ("logigramme=adult&quand=zzz", 400, api.WRONG_WHEN),
        ("logigramme=adult&quand=2199-01-01T10:00", 400, api.WRONG_WHEN),
        ("logigramme=adult&quand=2027-03-28T02:30", 400, api.WRONG_WHEN),
    ],
)
def test_what_does_not_exist_is_refused_in_french(query: str, status: int, words: str) -> None:
    assert ask(query) == (status, {"error": words})


def test_without_flows_it_gives_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "store", lambda: In(None))
    status, said = ask("logigramme=adult")
    assert status == 503
    assert "le 15" in said["error"]


KEYS = st.sampled_from(["logigramme", "fenetre", "quand", "depuis", "danger", "suivi", "adult/danger"])


@given(st.lists(st.tuples(KEYS | st.text(), st.sampled_from(HOSTILE) | st.text() | st.just("adult"))))
def test_whatever_is_asked_it_answers_and_repeats_nothing(pairs: list[tuple[str, str]]) -> None:
    marked = [(key, f"{value}pwned") for key, value in pairs]
    for given_pairs in (pairs, marked):
        try:
            said = json.dumps(api.walked(HERE, read(given_pairs)))
        except api.Refused as refused:
            said = str(refused)
        assert "pwned" not in said


def test_an_address_of_a_page_is_read_the_same_way() -> None:
    address = Address("adult", "nuit", (("danger", "non"),), origin="danger")
    assert ask(address.query()[1:])[1] == api.walked(HERE, parse(address.query()[1:]))
