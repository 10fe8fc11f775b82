"""What all tests share: how long hypothesis searches, and a folder of flows that a test writes in a line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from logigram.territory import Territory, load
from tests.example import Files, written

settings.register_profile("logigram", deadline=None, print_blob=True)
settings.load_profile("logigram")


@pytest.fixture
def flows(tmp_path: Path) -> Callable[..., Path]:
    """Writes a sound territory with some files of one's own, and gives its folder."""
    return lambda files=None: written(tmp_path / "flows", files or {})


@pytest.fixture
def territory_of(flows: Callable[[Files], Path]) -> Callable[[Files], Territory]:
    """The territory of some files of one's own among those of a sound one; InvalidSource when they hold an error."""
    return lambda files: load(flows(files))
