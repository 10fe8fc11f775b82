"""The flows of a git revision, in a repository made for the test."""

import subprocess
from pathlib import Path

import pytest

from logigram.diff.revision import MissingRevision, extract, is_revision
from logigram.territory import read
from tests.example import FLOW, written


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.fr", "-c", "commit.gpgsign=false"]
    command = ["git", *identity, *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which the flows were committed, then changed."""
    folder = tmp_path / "depot"
    flows = written(folder / "flows", {"scenarios/essai.yaml": "- titre: Essai\n"})
    (folder / "flows" / "notes.txt").write_text("rien", encoding="utf-8")
    (folder / "flows" / "vieux").mkdir()
    (folder / "flows" / "vieux" / "ancien.yaml").write_text(FLOW, encoding="utf-8")
    _git(tmp_path, "init", "--quiet", str(folder))
    _git(folder, "add", ".")
    _git(folder, "commit", "--quiet", "-m", "Premier")
    (flows / "exemple.yaml").write_text(FLOW.replace("Exemple", "Après"), encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def test_the_files_of_a_revision_are_read_as_they_were(repository: Path, tmp_path: Path) -> None:
    into = tmp_path / "avant"
    into.mkdir()
    extract("HEAD:flows", into)
    names = {path.relative_to(into).as_posix() for path in into.rglob("*.yaml")}
    assert names == {"territoire.yaml", "structures.yaml", "exemple.yaml", "scenarios/essai.yaml"}
    assert not (into / "notes.txt").exists()
    territory = read(into).territory
    assert territory is not None
    assert territory.flows["exemple"].title == "Exemple"
    assert (repository / "flows" / "exemple.yaml").read_text(encoding="utf-8") != FLOW


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("written_", "words"),
    [
        ("HEAD~9:flows", "la version « HEAD~9 » n'existe pas"),
        ("HEAD:autre", "il n'y a pas de dossier « autre » dans la version « HEAD »"),
        ("--output=x:flows", "n'est pas une version git"),
        (":flows", "n'est pas une version git"),
    ],
)
def test_what_git_does_not_have_is_told(written_: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(MissingRevision, match=words):
        extract(written_, tmp_path)
    assert not list(tmp_path.glob("*.yaml"))


def test_a_link_is_refused_since_git_does_not_keep_what_it_leads_to(repository: Path, tmp_path: Path) -> None:
    (repository / "flows" / "lien.yaml").symlink_to("exemple.yaml")
    _git(repository, "add", ".")
    _git(repository, "commit", "--quiet", "-m", "Lien")
    with pytest.raises(MissingRevision, match=r"« lien\.yaml » est un lien"):
        extract("HEAD:flows", tmp_path)


@pytest.mark.usefixtures("repository")
def test_without_git_folders_can_still_be_compared(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingRevision, match="git est introuvable"):
        extract("HEAD:flows", tmp_path)


def test_a_folder_is_not_a_revision_even_with_a_colon_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "a:b").mkdir()
    assert not is_revision(str(tmp_path / "a:b"))
    assert not is_revision("flows")
    assert is_revision("HEAD~1:flows")
