"""Whatever the files hold, checking them gives findings, and nothing else."""

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from logigram.report.json_ import as_json
from logigram.report.style import plain
from logigram.report.text import told
from logigram.rules.check import check, prove
from logigram.territory import load, read
from tests.example import AT, DEFAULTS, FLOW, STRUCTURES, Files, found_in, written

WORDS = sorted({word for text in DEFAULTS.values() for word in text.replace(":", " ").split() if word.isidentifier()})
VALUES = ["{jour: danger}", "[]", "[nuit]", "{autres: cmp}", "off", "2027-03-28 02:30", "99:99", "exemple", "{}"]


@st.composite
def _damaged(draw: st.DrawFn) -> Files:
    """The files of a sound territory, with values replaced, lines lost, doubled or moved to another depth."""
    name = draw(st.sampled_from(sorted(DEFAULTS)))
    lines = DEFAULTS[name].splitlines()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        key, colon, _ = lines[at].partition(": ")
        value = draw(st.sampled_from(WORDS + VALUES))
        lines[at] = draw(st.sampled_from([f"{key}{colon}{value}", "", f"  {lines[at]}", lines[at][2:], lines[at]]))
        lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(["", lines[at]])))
    return {name: "\n".join(lines)}


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=_damaged())
def test_no_damage_makes_the_checker_fail(tmp_path: Path, files: Files) -> None:
    reading = read(written(tmp_path, files))
    proved = prove(reading.territory, AT) if reading.territory else ()
    findings = [*reading.findings, *proved]
    assert list(proved) == sorted(proved, key=lambda finding: finding.order)
    assert len(findings) == len(set(findings))
    assert all(finding.message and finding.help for finding in findings)
    assert plain(told(findings, reading.texts)).count("en savoir plus") == len(findings)
    assert json.loads(as_json(findings, territory=None, as_of=AT, files=0))["findings"] or not findings


def test_same_flows_and_day_same_findings(tmp_path: Path) -> None:
    folder = written(tmp_path, {"exemple.yaml": FLOW.replace("semaine", "jour_meme")})
    assert check(load(folder), AT) == check(load(folder), AT) == tuple(found_in(folder))


def test_a_finding_of_the_rules_points_at_its_line(tmp_path: Path) -> None:
    structures = STRUCTURES.replace("05 00 00 00 01\n", "05 00 00 00 01\n    horaires: 24/7\n")
    flow = FLOW.replace("delai: semaine", "delai: jour_meme").replace("[cmp]", "[equipe_mobile]")
    folder = written(tmp_path, {"structures.yaml": structures, "exemple.yaml": flow})
    (finding,) = found_in(folder)
    assert finding.code == "LG404"
    assert (finding.place.line, finding.path) == (20, ("orientations", "rendez_vous", "structures", "0"))
    assert [Path(related.place.file).name for related in finding.related] == ["structures.yaml"]
