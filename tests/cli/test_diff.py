"""`logigram diff`: two versions compared, from folders or from git."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from logigram.cli.program import main
from tests.example import DEFAULTS, FLOW, STRUCTURES, written

Flows = Callable[..., Path]

ELSEWHERE = FLOW.replace("vers: rendez_vous", "vers: appeler_15")


@pytest.fixture
def old(tmp_path: Path) -> str:
    return str(written(tmp_path / "avant", {}))


@pytest.fixture
def pair(old: str, new: str) -> list[str]:
    return [old, new]


@pytest.fixture
def new(tmp_path: Path) -> str:
    files = {"exemple.yaml": ELSEWHERE, "structures.yaml": STRUCTURES.replace('"15"', '"112"')}
    return str(written(tmp_path / "apres", files))


def test_what_changed_is_told(old: str, new: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", old, new]) == 0
    out = capsys.readouterr().out
    assert "1 situation orientée autrement, 1 structure modifiée" in out
    assert "   Avant : « Prendre rendez-vous » (rendez_vous), dans la semaine\n" in out
    assert "   Après : « Appeler le 15 » (appeler_15), tout de suite\n" in out


def test_the_same_version_twice_says_that_nothing_changed(old: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", old, old]) == 0
    assert capsys.readouterr().out.endswith("\nAucune différence de sens entre les deux versions.\n")


def test_json_is_for_programs(old: str, new: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", old, new, "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["situations"] == [
        {
            "flow": "exemple",
            "windows": ["jour", "nuit", "week_end"],
            "start": None,
            "walk": [["danger", "non"]],
            "from": "rendez_vous",
            "from_kind": "outcome",
            "to": "appeler_15",
            "to_kind": "outcome",
        }
    ]
    changes = report["structures"]["changed"][0]["changes"]
    assert changes == [{"field": "phone", "old": "15", "new": "112", "windows": []}]


@pytest.mark.parametrize(
    ("options", "start"),
    [
        ([], "Avant : "),
        (["--format", "json"], "{"),
        (["--format", "svg", "--flow", "exemple"], "<svg"),
        (["--format", "svg", "--flow", "exemple", "--window", "nuit"], "<svg"),
    ],
    ids=["text", "json", "svg", "window"],
)
def test_a_comparison_goes_to_the_screen_or_to_a_file(
    pair: list[str], options: list[str], start: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sorties" / "ecarts"
    assert main(["diff", *pair, *options]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(start)
    assert main(["diff", *pair, *options, "-o", str(path)]) == 0
    assert capsys.readouterr().out == f"{path} : écrit\n"
    assert path.read_text(encoding="utf-8") == shown


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--format", "xml"], "--format : « xml »"),
        (["--format", "svg"], "--format svg --flow adult"),
        (["--flow", "exemple"], "--flow et --window vont avec --format svg"),
        (["--window", "nuit"], "--flow et --window vont avec --format svg"),
        (["--format", "svg", "--flow", "autre"], "--flow : « autre »"),
        (["--format", "svg", "--flow", "exemple", "--window", "soir"], "--window : « soir »"),
        (["-o", "avant/exemple.yaml/ecarts.txt"], "ne peut pas être écrit"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    pair: list[str], options: list[str], words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(Path(pair[0]).parent)
    assert main(["diff", *pair, *options]) == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("nulle_part", "il n'y a pas de dossier « nulle_part »"),
        ("HEAD~1:flows", "la version « HEAD~1 » n'existe pas dans le dépôt git d'ici"),
    ],
)
def test_a_version_that_does_not_exist_is_named(
    old: str, wrong: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(Path(old).parent)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path(old).parent.parent))
    assert main(["diff", wrong, old]) == 2
    assert words in capsys.readouterr().err


def test_what_cannot_be_read_is_not_told_as_removed(
    old: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = written(tmp_path / "casse", {"exemple.yaml": FLOW.replace("    delai: semaine\n", "")})
    assert main(["diff", old, str(broken)]) == 0
    out, err = capsys.readouterr()
    assert err.endswith(" contient 1 erreur ; ce qui n'a pas pu être lu n'est pas comparé\n")
    assert "Attention : exemple.yaml, orientations.rendez_vous n'a pas pu être lu" in out
    assert "retiré" not in out
    assert "   Après : « rendez_vous », qui n'existe pas ou n'a pas pu être lu\n" in out


def test_a_version_without_windows_shows_its_findings(
    old: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = DEFAULTS["territoire.yaml"].replace("fenetres:", "fenetre:")
    broken = written(tmp_path / "casse", {"territoire.yaml": settings})
    assert main(["diff", old, str(broken)]) == 1
    assert "erreur[LG2" in capsys.readouterr().out


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Commits some flows in a repository, stands in it, and gives their folder."""

    def committed(files: dict[str, str]) -> Path:
        folder = written(tmp_path / "depot" / "flows", files)
        identity = ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.fr", "-c", "commit.gpgsign=false"]
        for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "Premier"]):
            git = ["git", *identity, *command]
            subprocess.run(git, cwd=folder.parent, check=True, capture_output=True)
        monkeypatch.chdir(folder.parent)
        return folder

    return committed


def test_a_revision_is_compared_with_the_folder(repository: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    (repository({}) / "exemple.yaml").write_text(ELSEWHERE, encoding="utf-8")
    assert main(["diff", "HEAD:flows", "flows"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Avant : HEAD:flows\nAprès : flows\n")
    assert "1 situation orientée autrement" in out


def test_what_is_wrong_in_a_revision_is_told_in_its_name(repository: Flows, capsys: pytest.CaptureFixture[str]) -> None:
    repository({"territoire.yaml": DEFAULTS["territoire.yaml"].replace("fuseau:", "fuseaux:")})
    assert main(["diff", "HEAD:flows", "flows"]) == 1
    assert capsys.readouterr().out.startswith("HEAD:flows/territoire.yaml:")


def test_a_folder_without_territory_is_told_by_the_name_of_the_revision(
    repository: Flows, capsys: pytest.CaptureFixture[str]
) -> None:
    repository({})
    assert main(["diff", "HEAD:flows/scenarios", "flows"]) == 2
    assert "« flows/scenarios » dans la version « HEAD »" in capsys.readouterr().err
    assert main(["diff", "HEAD:", "flows"]) == 2
    assert "il n'y a pas de fichier « territoire.yaml » dans le dossier « HEAD: »" in capsys.readouterr().err
