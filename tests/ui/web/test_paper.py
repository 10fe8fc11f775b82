"""The chart of a flow on paper: which one an address asks for."""

from typing import Any

import pytest

from logigram.paper import pdf
from logigram.ui.web.paper import Chart, chart, drawn, file_name
from tests.territories import outcome, question, territory
from tests.ui.web.loop import run

FLOWS: dict[str, Any] = {
    name: {
        "titre": title,
        "debut": "q",
        "questions": {"q": question(oui="o", non="o")},
        "orientations": {"o": outcome()},
    }
    for name, title in (("adult", "Adulte"), ("autre", "Œuvre « d'été » / 2"))
}
HERE = territory(FLOWS)
ALL_WINDOWS = [("logigramme", "adult"), ("fenetre", "nuit"), ("fenetres", "toutes")]


@pytest.fixture(autouse=True)
def saturday_night(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGIGRAM_NOW", "2026-11-28T22:05+01:00")


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ([("logigramme", "adult")], ("adult", "week_end")),
        ([("logigramme", "adult"), ("fenetre", "nuit")], ("adult", "nuit")),
        ([("logigramme", "adult"), ("quand", "2026-11-30T10:00"), ("q", "oui")], ("adult", "jour")),
        (ALL_WINDOWS, ("adult", None)),
        ([("logigramme", "adult"), ("fenetre", "zzz")], None),
        ([("logigramme", "zzz"), ("fenetres", "toutes")], None),
        ([], None),
    ],
)
def test_the_chart_is_that_of_the_address(parameters: list[tuple[str, str]], found: Chart | None) -> None:
    assert chart(HERE, parameters) == found


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (("adult", "nuit"), "adulte-nuit.pdf"),
        (("adult", "week_end"), "adulte-week-end.pdf"),
        (("adult", None), "adulte.pdf"),
        (("autre", None), "oeuvre-d-ete-2.pdf"),
    ],
)
def test_the_file_has_a_french_name_that_every_system_accepts(wanted: Chart, name: str) -> None:
    assert file_name(HERE, wanted) == name


def test_it_is_composed_as_the_command_does() -> None:
    made = run(drawn, HERE, ("adult", "nuit"))
    assert made == pdf(HERE, "adult", "nuit")
    assert made.startswith(b"%PDF-")
