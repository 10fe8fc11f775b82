"""Values of the files as they are compared and shown: a text, several, or nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel

from logigram.diff.difference import Change, Value
from logigram.model.by_window import ByWindow
from logigram.model.values import AgeRange, Moment
from logigram.wording.terms import ages
from logigram.wording.time import full_date, moment

T = TypeVar("T")


def value(written: object) -> Value:
    """What was written, as text: nothing for an absent key, a list for a list, « clé : valeur » for a part."""
    if written is None or written == ():
        return None
    if isinstance(written, list | tuple):
        return tuple(_text(each) for each in written)
    return _text(written)


def _text(written: object) -> str:
    if isinstance(written, bool):
        return "oui" if written else "non"
    if isinstance(written, AgeRange):
        return ages(written)
    if isinstance(written, Moment):
        return full_date(written.at) if written.whole_day else moment(written.at, year=True)
    if isinstance(written, date):
        return full_date(written)
    if isinstance(written, list | tuple):
        return ", ".join(_text(each) for each in written)
    return " ; ".join(_parts(written)) or "oui" if isinstance(written, BaseModel) else str(written)


def _parts(record: BaseModel) -> Iterator[str]:
    """Its keys as editors write them, those left out aside."""
    for name, info in type(record).model_fields.items():
        if name in record.model_fields_set:
            yield f"{info.alias or name} : {_text(getattr(record, name))}"


def changes(fields: Iterable[str], old: BaseModel, new: BaseModel) -> Iterator[Change]:
    """The fields of a record that do not say the same, whatever the window."""
    for name in fields:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield Change(name, value(before), value(after))


def by_window(
    field: str,
    old: ByWindow[T] | None,
    new: ByWindow[T] | None,
    windows: Sequence[str],
    show: Callable[[T], object] = lambda each: each,
) -> Iterator[Change]:
    """A value that may change with the window: one change for the windows that share the same before and after."""
    found: dict[tuple[Value, Value], list[str]] = {}
    for window in windows:
        pair = (_at(old, window, show), _at(new, window, show))
        found.setdefault(pair, []).append(window)
    return (Change(field, *pair, tuple(where)) for pair, where in found.items() if pair[0] != pair[1])


def _at(part: ByWindow[T] | None, window: str, show: Callable[[T], object]) -> Value:
    found = part.at(window) if part is not None else None
    return None if found is None else value(show(found))


def pairs(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """What stands under the same id in both, in the order of the old version."""
    return ((name, each, new[name]) for name, each in old.items() if name in new)
