"""The pages to show, read once."""

import gc
import json
import os
from functools import cache
from pathlib import Path


def page(number: str) -> tuple[str, str]:
    """The title and the HTML of a page, by its number."""
    pages = _pages()
    title, body = pages[int(number) % len(pages)]
    return title, body


@cache
def _pages() -> list[tuple[str, str]]:
    found = [(title, body) for title, body in json.loads(Path(os.environ["BARE_PAGES"]).read_text(encoding="utf-8"))]
    if os.environ.get("BARE_FROZEN"):
        gc.collect()
        gc.freeze()
    return found
