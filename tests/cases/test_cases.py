"""What the checker prints, case by case: the whole of it, and nothing where all is well."""

import re
from pathlib import Path

import pytest

from tests.cases.cases import ERR, OK, printed


@pytest.mark.parametrize("case", ERR, ids=lambda case: case.stem)
def test_a_faulty_file_is_told_word_for_word(case: Path, tmp_path: Path) -> None:
    told = printed(case, tmp_path)
    assert f"[{case.stem.split('_')[0]}]" in told
    assert told == case.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", OK, ids=lambda case: case.stem)
def test_a_sound_file_is_not_blamed(case: Path, tmp_path: Path) -> None:
    assert (
        re.sub(r"\d+ fichiers", "… fichiers", printed(case, tmp_path))
        == "\n0 erreur, 0 avertissement dans … fichiers\n"
    )


def test_every_golden_output_has_its_case() -> None:
    assert {case.stem for case in ERR} == {path.stem for path in (Path(__file__).parent / "err").glob("*.txt")}
