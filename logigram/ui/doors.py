"""The structures that an outcome names, as they have to be tried today."""

from collections.abc import Iterable

from logigram.ui.view import View


def in_order(view: View, names: Iterable[str]) -> list[str]:
    """The structures of that list in its order, those put aside last, those replaced by what replaces them."""
    found = list(dict.fromkeys(view.territory.current(name) for name in names if name in view.territory.structures))
    return sorted(found, key=lambda name: view.territory.structures[name].is_suspended(view.now.date()))
