"""The flows of a git revision, written « HEAD~1:flows », put in a folder where they can be read."""

import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from logigram.source.folder import SCENARIOS

_LINK, _FILE = "120000", "blob"
PATIENCE: Final = 60.0
"""Seconds that git is given for one question."""


class MissingRevision(Exception):  # noqa: N818 - the name says what is wrong, as `MissingFlows` does
    """There is nothing to read at this revision; the message says so in French."""


def is_revision(written: str) -> bool:
    """Whether a text names a folder in a revision, and not one on the disk."""
    return ":" in written and not Path(written).exists()


def extract(written: str, into: Path, inside: Path | None = None) -> None:
    """Write the YAML files of « revision:folder » into a folder; nothing else of the repository is looked at.

    The repository is the one around `inside` (default: the current folder). Raises MissingRevision when git, the
    revision or the folder is missing.
    """
    revision, _, folder = written.partition(":")
    if not revision or revision.startswith("-"):
        raise MissingRevision(f"« {written} » n'est pas une version git, écrire par exemple HEAD~1:flows")
    unknown = f"la version « {revision} » n'existe pas dans le dépôt git d'ici"
    commit = git(unknown, "rev-parse", "--verify", f"{revision}^{{commit}}", inside=inside)
    tree = f"{commit.decode().strip()}:{folder.removesuffix('/')}"
    missing = f"il n'y a pas de dossier « {folder} » dans la version « {revision} »"
    for name, blob in _files(git(missing, "ls-tree", "-r", "-z", "--full-tree", tree, inside=inside)):
        path = into / name
        path.parent.mkdir(exist_ok=True)
        unread = f"« {name} » ne peut pas être lu dans « {written} »"
        path.write_bytes(git(unread, "cat-file", "blob", blob, inside=inside))


def _files(listed: bytes) -> Iterator[tuple[str, str]]:
    """The YAML files of a tree, as git lists it, and of its scenarios: the name of each, and its object."""
    for line in listed.split(b"\0"):
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


def git(failure: str, *arguments: str, inside: Path | None = None) -> bytes:
    """What git says in a folder (default: the current one); MissingRevision when it cannot, or takes too long."""
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False, cwd=inside, timeout=PATIENCE)  # noqa: S603, S607 - a list, no shell; git is looked up as the user has it
    except OSError as error:
        raise MissingRevision("git est introuvable : comparer deux dossiers, ou installer git") from error
    except subprocess.TimeoutExpired as error:
        raise MissingRevision(f"{failure} : git ne répond pas") from error
    if done.returncode:
        raise MissingRevision(failure)
    return done.stdout
