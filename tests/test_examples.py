"""A second territory, unlike the shipped one: whatever is Libourne's stands in its files, not in the engine."""

import ast
import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
import yaml

from logigram import Walk, check, load
from logigram.finding import Severity
from logigram.paper.chart.frame import frame
from logigram.render import svg
from logigram.rules.promise.coverage import coverage
from logigram.rules.subject import Subject
from logigram.territory import Territory
from tests.e2e.server import ROOT

EXAMPLE = ROOT / "examples" / "poitiers"
FLOWS = ("adultes", "concertation")
WINDOWS = ("ouvert", "midi", "soiree", "repos")
AT = date(2026, 11, 25)
TO_CONFIRM = {"LG211", "LG602", "LG603"}
"""Warnings that only a structure can lift, by confirming its hours, how it is reached, or all of its entry."""

PLACES = re.compile(
    r"\b(?:libourn|gironde|girondin|bordeaux|coutras|garderose|cap ?lib|la cali\b|gclsm|pta ?33)", re.IGNORECASE
)
ALLOWED = {("wording/time.py", "jour"): "the unit of a length of time, « 3 jours »"}
"""Words of the engine that happen to be ids of the shipped territory."""


@cache
def territory() -> Territory:
    """The example, read once."""
    return load(EXAMPLE)


def written(folder: Path, file: str) -> dict[str, Any]:
    """A file as it stands, whatever the checker says of it."""
    found: dict[str, Any] = yaml.safe_load((folder / file).read_text(encoding="utf-8"))
    return found


def test_nothing_is_left_but_what_structures_must_confirm() -> None:
    found = check(territory(), at=AT)
    assert {each.code for each in found} <= TO_CONFIRM
    assert all(each.severity is Severity.WARNING for each in found)


def test_scenarios_walk_every_branch_in_every_window() -> None:
    walked = coverage(Subject(territory(), AT))
    assert {(flow, window) for flow, pairs in walked.items() for window in pairs} == {
        (flow, window) for flow in FLOWS for window in WINDOWS
    }
    assert all(done == all_ for pairs in walked.values() for done, all_ in pairs.values())


def test_nothing_claims_to_be_validated() -> None:
    flows = territory().flows.values()
    assert all(flow.validation is None for flow in flows)
    assert any("ne l'a pas validé" in notice.text for notice in territory().settings.notices)


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("flow", FLOWS)
def test_every_flow_is_drawn_in_every_window(flow: str, window: str) -> None:
    root = ET.fromstring(svg(territory(), flow, window))  # noqa: S314 - drawn by us
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert frame(territory(), flow, window, None)["draft"]


def ways_out(flow: str, window: str) -> set[str]:
    """The outcomes of a flow that its graph joins to its start."""
    graph, start = territory().graph(flow, window), territory().flows[flow].start
    return {start, *nx.descendants(graph, start)} & territory().flows[flow].outcomes.keys()


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("flow", FLOWS)
def test_a_walk_leads_from_the_start_to_every_way_out_of_the_window(flow: str, window: str) -> None:
    met = set()
    waiting = [Walk.start(territory(), flow, window)]
    while waiting:
        walk = waiting.pop()
        met.add(walk.node)
        waiting += [walk.answer(each.id) for each in walk.answers]
    out = ways_out(flow, window)
    assert out
    assert out <= met


def test_every_way_out_is_reached_in_some_window() -> None:
    for name, flow in territory().flows.items():
        assert set().union(*(ways_out(name, window) for window in WINDOWS)) == flow.outcomes.keys()


def test_its_windows_and_its_names_are_its_own() -> None:
    ours, shipped = written(EXAMPLE, "territoire.yaml"), written(ROOT / "flows", "territoire.yaml")
    assert tuple(ours["fenetres"]) == WINDOWS
    assert ours["fenetres"].keys().isdisjoint(shipped["fenetres"])
    assert len(ours["fenetres"]) != len(shipped["fenetres"])
    assert ours["jours_feries"] != shipped["jours_feries"]
    structures = (written(folder, "structures.yaml")["structures"] for folder in (EXAMPLE, ROOT / "flows"))
    shared = set.intersection(*(set(each) for each in structures))
    assert shared <= {"medecin_traitant"}


@pytest.mark.parametrize(
    ("moment", "window"),
    [
        ("2026-11-24 08:29", "repos"), ("2026-11-24 08:30", "ouvert"),
        ("2026-11-24 12:29", "ouvert"), ("2026-11-24 12:30", "midi"), ("2026-11-24 13:30", "ouvert"),
        ("2026-11-24 17:30", "soiree"), ("2026-11-24 21:00", "repos"),
        ("2026-11-28 08:59", "repos"), ("2026-11-28 09:00", "soiree"), ("2026-11-28 21:00", "repos"),
        ("2026-11-10 17:29", "ouvert"), ("2026-11-10 17:30", "repos"), ("2026-11-12 08:30", "ouvert"),
        ("2026-12-26 10:00", "repos"),
        ("2026-12-31 15:59", "ouvert"), ("2026-12-31 16:00", "repos"),
    ],
)  # fmt: skip
def test_its_hours_and_its_holidays_are_its_own(moment: str, window: str) -> None:
    calendar = territory().calendar
    local = datetime.fromisoformat(moment).replace(tzinfo=territory().settings.timezone)
    assert calendar.window_at(local).id == window


def test_stories_stand_on_the_boundaries_of_its_windows() -> None:
    told = {
        (each.when.at.weekday(), f"{each.when.at:%H:%M}")
        for file in territory().content.scenarios.values()
        for each in file
        if each.when
    }
    assert {(5, "08:59"), (5, "09:00"), (5, "20:59"), (5, "21:00"), (0, "08:29"), (0, "08:30")} <= told
    assert {"12:29", "12:30", "13:29", "13:30", "17:29", "17:30", "20:59", "21:00"} <= {hour for _, hour in told}


def texts(path: Path) -> Iterator[str]:
    """The strings and the names that code works with: what stands in a docstring is there to be read only."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    read = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in read:
            yield node.value
        yield from (str(node.__dict__[key]) for key in ("id", "attr", "arg", "name") if node.__dict__.get(key))


CODE = sorted((ROOT / "logigram").rglob("*.py"))


@cache
def said() -> list[tuple[str, str]]:
    """Every text of the engine, with its file."""
    return [(path.relative_to(ROOT / "logigram").as_posix(), text) for path in CODE for text in texts(path)]


def test_the_engine_names_no_place_of_the_shipped_territory() -> None:
    assert [(file, text) for file, text in said() if PLACES.search(text)] == []
    others = [path for path in (ROOT / "logigram").rglob("*") if path.suffix in {".css", ".js", ".svg", ".typ"}]
    assert [path.name for path in others if PLACES.search(path.read_text(encoding="utf-8"))] == []


def test_the_engine_depends_on_no_window_flow_or_structure_of_the_shipped_territory() -> None:
    settings = written(ROOT / "flows", "territoire.yaml")
    structures = written(ROOT / "flows", "structures.yaml")["structures"]
    flows = {path.stem for path in (ROOT / "flows").glob("*.yaml")} - {"territoire", "structures", "glossaire"}
    ids = {str(settings["territoire"]), *settings["fenetres"], *structures, *flows}
    found = {(file, text) for file, text in said() if text in ids}
    assert found == ALLOWED.keys()
    words = {word for _, text in said() for word in re.findall(r"\w+", text)}
    assert {name for name in structures if "_" in name} & words == set()


def test_the_engine_knows_no_local_phone_number() -> None:
    structures = written(ROOT / "flows", "structures.yaml")["structures"].values()
    local = {each["telephone"] for each in structures if len(each.get("telephone", "").replace(" ", "")) == 10}
    assert local
    assert [(file, text) for file, text in said() if any(number in text for number in local)] == []
