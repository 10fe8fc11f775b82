"""Decision charts that lead a professional to the right door, checked before they are published.

The public names are imported when first used, so that `import logigram` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logigram.finding import InvalidSource
    from logigram.rules.check import check
    from logigram.territory import load
    from logigram.walk import Walk

__all__ = ["InvalidSource", "Walk", "check", "load"]

_HOMES = {
    "InvalidSource": "logigram.finding",
    "Walk": "logigram.walk",
    "check": "logigram.rules.check",
    "load": "logigram.territory",
}


def __getattr__(name: str) -> object:
    """A public name, imported from its room; AttributeError for any other."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(_HOMES[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
