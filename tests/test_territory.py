"""From a folder to a territory, whatever stands in its files."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from logigram.finding import Finding, InvalidSource
from logigram.source import MissingFlows
from logigram.territory import load, read
from tests.files import ADULT, FILES, SETTINGS, STRUCTURES

Files = dict[str, str]


def _written(folder: Path, files: Files) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def test_a_folder_becomes_a_territory(tmp_path: Path) -> None:
    territory = load(_written(tmp_path, FILES))
    assert territory.entries == ("adult",)
    assert territory.windows == ("jour", "nuit", "week_end")
    assert list(territory.structures) == ["samu_15", "mairie"]
    assert territory.resolve("danger", "adult") == territory.start("adult")


def test_what_everybody_may_see_of_a_territory(tmp_path: Path) -> None:
    territory = load(_written(tmp_path, FILES))
    assert territory.public is territory
    files = {**FILES, "structures.yaml": f"{STRUCTURES}    telephone: 05 57 55 33 40\n    diffusion: professionnels\n"}
    shown = load(_written(tmp_path, files)).public
    assert shown.structures["mairie"].name == "Réservé aux professionnels : Mairie"
    assert shown.structures["mairie"].phone is None
    assert shown.structures["samu_15"].phone == "15"
    assert shown.flows == territory.flows
    assert shown.public.structures == shown.structures


def test_all_flows_are_entries_when_none_is_named(tmp_path: Path) -> None:
    files = {**FILES, "territoire.yaml": SETTINGS.replace("entrees: [adult]\n", "")}
    files["maire.yaml"] = ADULT.replace("logigramme: adult", "logigramme: maire").replace(
        "age: {min: 18, max: 64}\n", ""
    )
    assert load(_written(tmp_path, files)).entries == ("adult", "maire")


def test_a_warning_does_not_forbid_loading(tmp_path: Path) -> None:
    files = {**FILES, "structures.yaml": STRUCTURES.replace("; PH off", "")}
    assert load(_written(tmp_path, files)).structures["mairie"].hours == "Mo-Fr 09:00-17:00"
    assert [finding.code for finding in read(tmp_path).findings] == ["LG211"]


def test_an_error_forbids_loading_and_is_told(tmp_path: Path) -> None:
    files = {**FILES, "adult.yaml": ADULT.replace("delai: programme", "delai: bientot")}
    with pytest.raises(InvalidSource, match="LG203") as caught:
        load(_written(tmp_path, files))
    assert [finding.code for finding in caught.value.findings] == ["LG203"]
    reading = read(tmp_path)
    assert reading.territory is not None
    assert list(reading.territory.flows["adult"].outcomes) == ["appeler_15"]


def test_a_file_that_cannot_be_read_leaves_the_others(tmp_path: Path) -> None:
    reading = read(_written(tmp_path, {**FILES, "geronto.yaml": "logigramme: [\n"}))
    assert {finding.place.file.rsplit("/", 1)[-1] for finding in reading.findings} == {"geronto.yaml"}
    assert reading.territory is not None
    assert reading.territory.content.broken_flows == {"geronto"}


@pytest.mark.parametrize("name", ["territoire.yaml", "windows"])
def test_without_windows_there_is_no_territory_but_there_are_findings(tmp_path: Path, name: str) -> None:
    broken = "nom: [" if name == "territoire.yaml" else SETTINGS.replace("jours: ven", "jours: vendredi")
    reading = read(_written(tmp_path, {**FILES, "territoire.yaml": broken}))
    assert reading.territory is None
    assert reading.findings


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingFlows):
        load(tmp_path / "absent")
    with pytest.raises(MissingFlows, match=r"territoire\.yaml"):
        load(tmp_path)


@st.composite
def _damaged(draw: st.DrawFn) -> Files:
    """The files of a sound territory, of which some lines were lost, doubled, moved or written over."""
    name = draw(st.sampled_from(sorted(FILES)))
    lines = FILES[name].splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        cut = draw(st.integers(0, len(line)))
        new = draw(st.sampled_from(["", line * 2, line[:cut], f"  {line}", line.strip() + "\n", None]))
        lines[at] = line[:cut] + draw(_noise) + line[cut:] if new is None else new
    return {**FILES, name: "".join(lines)}


_noise = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        [": ", " #3114", "- ", "[", "]", "{", "}", "&a ", "*a", "!x ", "\t", "\n", "\x00", "\ufeff", "'", '"', "|", "%"]
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(files=_damaged())
def test_no_damage_makes_loading_fail_in_another_way(tmp_path: Path, files: Files) -> None:
    _written(tmp_path, {name: text.encode("utf-8", "replace").decode() for name, text in files.items()})
    findings = _refusal(tmp_path)
    assert findings is None or findings
    assert all(finding.message and finding.place.line >= 1 for finding in findings or ())


def _refusal(folder: Path) -> tuple[Finding, ...] | None:
    try:
        load(folder)
    except InvalidSource as error:
        return error.findings
    return None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(text=st.text(), name=st.sampled_from(sorted(FILES)))
def test_no_text_makes_loading_fail_in_another_way(tmp_path: Path, text: str, name: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    with pytest.raises(InvalidSource) as caught:
        load(_written(tmp_path, {**FILES, name: text}))
    assert caught.value.findings


def test_the_shipped_flows_load() -> None:
    territory = load(Path(__file__).parent.parent / "flows")
    assert [each for each in territory.entries if territory.flows[each].age] == ["child_0_18", "adult", "geronto"]
    assert set(territory.entries) == set(territory.flows)
