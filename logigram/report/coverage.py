"""What the scenarios walk of each flow, for people and for programs."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Coverage = Mapping[str, Mapping[str, tuple[int, int]]]
"""Per flow and window, the branches that scenarios walk, and all those that can be walked."""


def covered(coverage: Coverage) -> Iterator[str]:
    """« scénarios : adult 61 % des branches (jour 70 %, nuit 55 %) », a line for each flow; never more than it is."""
    for flow, windows in coverage.items():
        each = ", ".join(f"{window} {_share([pair])}" for window, pair in windows.items())
        yield f"scénarios : {flow} {_share(windows.values())} des branches ({each})"


def as_data(coverage: Coverage) -> dict[str, Any]:
    """The same as JSON."""
    return {
        flow: {window: {"walked": walked, "all": every} for window, (walked, every) in windows.items()}
        for flow, windows in coverage.items()
    }


def _share(pairs: Iterable[tuple[int, int]]) -> str:
    walked, every = (sum(counts) for counts in zip(*pairs, strict=True))
    return f"{100 * walked // every} %"
