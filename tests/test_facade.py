"""The public names."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import logigram
from logigram import InvalidSource, Walk, check, load
from tests.example import AT, FLOW, STRUCTURES, found_in

Flows = Callable[..., Path]


def test_a_territory_is_loaded_checked_and_walked(flows: Flows) -> None:
    territory = load(flows())
    assert check(territory, at=AT) == ()
    window = territory.calendar.window_at(datetime(2026, 11, 28, 22, tzinfo=ZoneInfo("Europe/Paris")))
    assert window.id == "week_end"
    graph = territory.graph("exemple", window.id)
    assert graph.edges["danger", "appeler_15", "oui"]["text"] == "Oui"
    walk = Walk.start(territory, "exemple", window.id).answer("non").back().answer("oui")
    assert walk.outcome is not None
    assert (walk.outcome.title, walk.steps, walk.question) == ("Appeler le 15", (("danger", "oui"),), None)


def test_check_tells_what_reading_warns_of_too_and_tells_it_once(flows: Flows) -> None:
    folder = flows(
        {
            "structures.yaml": STRUCTURES.replace("; Fr 09:00-16:00; PH off", ""),
            "exemple.yaml": FLOW.replace("texte: Non", "texte: Non, elle va bien").replace("semaine", "jour_meme"),
        }
    )
    findings = check(load(folder), at=AT)
    assert [finding.code for finding in findings] == ["LG212", "LG402", "LG211"]
    assert list(findings) == found_in(folder)


def test_today_is_the_day_by_default(flows: Flows) -> None:
    territory = load(flows())
    assert check(territory) == check(territory, at=date.today())  # noqa: DTZ011 - sound on any day


def test_an_error_forbids_loading(flows: Flows) -> None:
    with pytest.raises(InvalidSource) as caught:
        load(flows({"exemple.yaml": FLOW.replace("[cmp]", "[cpm]")}))
    assert [finding.code for finding in caught.value.findings] == ["LG205"]


def test_only_public_names_are_there() -> None:
    assert dir(logigram) == ["InvalidSource", "Walk", "check", "load"]
    with pytest.raises(AttributeError, match="no attribute 'autre'"):
        logigram.autre  # noqa: B018


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys, logigram; print([name for name in sys.modules if name.startswith('logigram.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
