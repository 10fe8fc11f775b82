"""Two hundred saves of an editor later, the server holds no more than after the first ones."""

import json
import subprocess
import sys
from pathlib import Path

from tests.files import FILES

TIMES = 200
ROOT = Path(__file__).parents[3]


def test_nothing_is_left_of_the_versions_before(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "tests.ui.web.reloads", str(tmp_path), str(TIMES)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT)
    objects, kilobytes = zip(*json.loads(done.stdout), strict=True)
    assert len(objects) > TIMES / 2
    assert max(objects[-20:]) - max(objects[:20]) < 1000  # each version is some two hundred
    assert kilobytes[-1] - kilobytes[0] < 4_000
