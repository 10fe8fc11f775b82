"""What all tests share: how hypothesis searches, and a folder of flows that a test writes in a line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.example import written

settings.register_profile("logigram", deadline=None, print_blob=True)
settings.load_profile("logigram")


@pytest.fixture
def flows(tmp_path: Path) -> Callable[..., Path]:
    """Writes a sound territory with some files of one's own, and gives its folder."""
    return lambda files=None: written(tmp_path / "flows", files or {})
