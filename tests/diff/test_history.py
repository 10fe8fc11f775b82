"""What git remembers of a folder, in a repository made for the test."""

from pathlib import Path

import pytest

from logigram.diff.history import commits, flows_at
from logigram.diff.revision import MissingRevision
from tests.files import ADULT, FILES
from tests.repository import committed, git


@pytest.fixture
def flows(tmp_path: Path) -> Path:
    """Flows committed, reworded, then broken, in a folder of a repository that holds something else."""
    folder = tmp_path / "depot" / "flows"
    folder.mkdir(parents=True)
    git(folder.parent, "init", "--quiet")
    for texts in (
        {name.removesuffix(".yaml"): text for name, text in FILES.items() if "/" not in name},
        {"adult": ADULT.replace("Adulte", "Après")},
        {"territoire": "fenetres: ["},
    ):
        for name, text in texts.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        git(folder.parent, "add", ".")
        git(folder.parent, "commit", "--quiet", "-m", "Essai")
        (folder.parent / "autre.txt").write_text(str(texts), encoding="utf-8")
        git(folder.parent, "add", ".")
        git(folder.parent, "commit", "--quiet", "-m", "Ailleurs")
    return folder


def test_the_flows_are_those_that_each_commit_left(flows: Path) -> None:
    found = commits(flows, 10)
    assert len(found) == 3, "those of other folders are left out"
    titles = [territory and territory.flows["adult"].title for territory in (flows_at(flows, each) for each in found)]
    assert titles == [None, "Après", "Adulte"]
    assert commits(flows, 2) == found[:2]


def test_a_folder_may_be_the_repository_itself(tmp_path: Path) -> None:
    committed(tmp_path, **{name.removesuffix(".yaml"): text for name, text in FILES.items() if "/" not in name})
    territory = flows_at(tmp_path, *commits(tmp_path, 1))
    assert territory
    assert territory.flows["adult"].title == "Adulte"


def test_a_folder_that_git_does_not_follow_has_no_past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(MissingRevision, match="n'est pas suivi par git"):
        commits(tmp_path, 10)
    git(tmp_path, "init", "--quiet")
    with pytest.raises(MissingRevision, match="n'est pas suivi par git"):
        commits(tmp_path, 10)
    assert flows_at(tmp_path, "0" * 40) is None


def test_a_git_that_does_not_answer_is_not_waited_for(flows: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("logigram.diff.revision.PATIENCE", 1e-6)
    with pytest.raises(MissingRevision, match="git ne répond pas"):
        commits(flows, 10)
