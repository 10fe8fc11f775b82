"""The shape of the house: which room imports which, how deep folders go, how long files are."""

import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent
PACKAGE = TOP / "logigram"
LONGEST = 300
DEEPEST = 2
CODE = sorted(path for folder in ("logigram", "tests", "tools") for path in (TOP / folder).rglob("*.py"))


def test_imports_go_one_way() -> None:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(TOP)))
def test_no_file_is_too_long_to_be_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_half_of_the_files_are_short() -> None:
    lengths = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in PACKAGE.rglob("*.py"))
    assert lengths[len(lengths) // 2] < 150


def test_folders_are_not_deep() -> None:
    assert max(len(path.relative_to(PACKAGE).parents) - 1 for path in PACKAGE.rglob("*.py")) <= DEEPEST


def test_every_folder_of_the_package_says_what_it_is() -> None:
    for init in PACKAGE.rglob("__init__.py"):
        assert init.read_text(encoding="utf-8").startswith('"""'), init
