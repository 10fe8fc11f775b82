"""Whatever stands in the folder, the command line says so in French, soon, in little memory, with the right status."""

from pathlib import Path

import pytest

from tests.bad_input.command import check
from tests.bad_input.inputs import PLACES, TEXTS
from tests.example import written

MOST_MEMORY = 300
"""Mebibytes."""

INPUTS = {**TEXTS, **PLACES}


@pytest.mark.parametrize("name", INPUTS)
def test_bad_input_is_told_soon_and_in_little_memory(name: str, tmp_path: Path) -> None:
    folder = written(tmp_path / "flows", {})
    bad = INPUTS[name]
    bad.spoil(folder)
    run = check(folder, tmp_path / "memory.txt")
    assert run.status == bad.status, run.told[-2000:]
    assert bad.words in run.told
    assert "Traceback" not in run.told
    assert len(run.told) < 100_000, "more than anybody reads"
    assert run.mebibytes < MOST_MEMORY
