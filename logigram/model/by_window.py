"""One idea for time: a value is written once, or once per window, with « autres » for the windows not named."""

from collections.abc import Iterator
from typing import Any, ClassVar, Generic, TypeVar

from pydantic import ConfigDict, GetJsonSchemaHandler, RootModel, model_validator
from pydantic.json_schema import JsonSchemaValue

OTHERS = "autres"

T = TypeVar("T")


class ByWindow(RootModel[dict[str, T]], Generic[T]):
    """A value per window id; a value written once stands under « autres »."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    own_keys: ClassVar[frozenset[str]] = frozenset()
    """Keys that show that a mapping is one value and not one value per window."""

    @model_validator(mode="before")
    @classmethod
    def _spread(cls, value: object) -> object:
        if isinstance(value, dict) and not (cls.own_keys and cls.own_keys.intersection(value)):
            return value
        return {OTHERS: value}

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: GetJsonSchemaHandler) -> JsonSchemaValue:  # noqa: ANN401 - pydantic's own union
        """Written once, or per window."""
        schema = handler(core_schema)
        mapping = handler.resolve_ref_schema(schema)
        per_window = {"type": "object", "minProperties": 1, "additionalProperties": mapping["additionalProperties"]}
        mapping.clear()
        mapping["anyOf"] = [per_window["additionalProperties"], per_window]
        return schema

    def at(self, window: str) -> T | None:
        """The value in a window, None where nothing is said of it."""
        found = self.root.get(window)
        return self.root.get(OTHERS) if found is None else found

    @property
    def named(self) -> tuple[str, ...]:
        """The windows named, in the order of the file, « autres » left out."""
        return tuple(key for key in self.root if key != OTHERS)

    @property
    def has_others(self) -> bool:
        """Whether a value stands for the windows not named."""
        return OTHERS in self.root

    @property
    def is_single(self) -> bool:
        """Whether one value serves all windows."""
        return len(self.root) == 1 and self.has_others

    def items(self) -> Iterator[tuple[str, T]]:
        """Pairs of key (a window id, or « autres ») and value."""
        return iter(self.root.items())

    def values(self) -> Iterator[T]:
        """The values, in the order of the file."""
        return iter(self.root.values())
