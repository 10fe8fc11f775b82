"""Git repositories made for a test."""

import subprocess
from pathlib import Path

IDENTITY = ("-c", "user.name=Essai", "-c", "user.email=essai@exemple.fr", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> None:
    """What git is asked in a folder."""
    subprocess.run(["git", *IDENTITY, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607 - as the user has it


def committed(folder: Path, **files: str) -> None:
    """The folder with these files changed, « adult » for `adult.yaml`, and all of it kept as one more commit."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "Essai")
