"""The French that several rules share: lists of names, windows, the answers of a question."""

from collections.abc import Iterable, Sequence

_NAMED = 8
"""How many names a note lists before it counts the others."""


def quoted(names: Iterable[str]) -> str:
    """« a », « b » and « c », as a French list."""
    marked = [f"« {name} »" for name in names]
    return " et ".join(part for part in (", ".join(marked[:-1]), *marked[-1:]) if part)


def either(names: Sequence[str]) -> str:
    """« a », « b » or « c », as a French list."""
    return " ou ".join(part for part in (", ".join(f"« {name} »" for name in names[:-1]), f"« {names[-1]} »") if part)


def during(windows: Sequence[str]) -> str:
    """« en fenêtre « nuit » », « dans les fenêtres « nuit » et « week_end » »."""
    return f"{'en fenêtre' if len(windows) == 1 else 'dans les fenêtres'} {quoted(windows)}"


def in_windows(windows: Sequence[str], every: Sequence[str]) -> str:
    """The same with a space in front; nothing when it is so in every window."""
    return "" if len(windows) == len(every) else f" {during(windows)}"


def some(names: Sequence[str]) -> str:
    """The first names of a list, and how many more there are."""
    more = len(names) - _NAMED
    return quoted(names) if more <= 0 else f"{', '.join(f'« {name} »' for name in names[:_NAMED])} et {more} autres"
