"""The flows of a git revision, written « HEAD~1:flows », put in a folder where they can be read."""

import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from logigram.source.folder import SCENARIOS

_LINK, _FILE = "120000", "blob"


class MissingRevision(Exception):  # noqa: N818 - the name says what is wrong, as `MissingFlows` does
    """There is nothing to read at this revision; the message says so in French."""


def is_revision(written: str) -> bool:
    """Whether a text names a folder in a revision, and not one on the disk."""
    return ":" in written and not Path(written).exists()


def extract(written: str, into: Path) -> None:
    """Write the YAML files of « revision:folder » into a folder; nothing else of the repository is looked at.

    Raises MissingRevision when git, the revision or the folder is missing.
    """
    revision, _, folder = written.partition(":")
    if not revision or revision.startswith("-"):
        raise MissingRevision(f"« {written} » n'est pas une version git, écrire par exemple HEAD~1:flows")
    unknown = f"la version « {revision} » n'existe pas dans le dépôt git d'ici"
    commit = _git(unknown, "rev-parse", "--verify", f"{revision}^{{commit}}")
    tree = f"{commit.decode().strip()}:{folder.removesuffix('/')}"
    for name, blob in _files(tree, f"il n'y a pas de dossier « {folder} » dans la version « {revision} »"):
        path = into / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(_git(f"« {name} » ne peut pas être lu dans « {written} »", "cat-file", "blob", blob))


def _files(tree: str, missing: str) -> Iterator[tuple[str, str]]:
    """The YAML files of a tree and of its scenarios: the name of each, and its object."""
    for line in _git(missing, "ls-tree", "-r", "-z", "--full-tree", tree).split(b"\0"):
        described, _, name = line.decode("utf-8", "surrogateescape").partition("\t")
        path = PurePosixPath(name)
        if path.suffix.lower() in {".yaml", ".yml"} and path.parent.as_posix() in {".", SCENARIOS}:
            mode, kind, blob = described.split()
            if mode == _LINK:
                raise MissingRevision(
                    f"« {name} » est un lien vers un autre fichier : git ne garde pas ce qu'il contient"
                )
            if kind == _FILE:
                yield name, blob


def _git(failure: str, *arguments: str) -> bytes:
    """What git says; MissingRevision when it cannot."""
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607 - a list, no shell; git is looked up as the user has it
    except OSError as error:
        raise MissingRevision("git est introuvable : comparer deux dossiers, ou installer git") from error
    if done.returncode:
        raise MissingRevision(failure)
    return done.stdout
