"""The font of the screen and of the paper, made for low vision, from its package: nothing is fetched elsewhere."""

from functools import cache
from pathlib import Path

import fontpkg

FAMILY = "Atkinson Hyperlegible"


@cache
def _files() -> dict[str, Path]:
    paths = [Path(fontpkg.path(FAMILY, weight=weight)) for weight in (400, 700)]
    return {path.name: path for path in paths}


def font_file(name: str) -> Path | None:
    """The font file of that name, None when it is not one of ours."""
    return _files().get(name)
