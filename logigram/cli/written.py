"""JSON Schema of the models as editors write them: in French, without what only Python knows."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from logigram.model.values import one_or_many
from logigram.wording.keys import TITLES

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class AsWritten(GenerateJsonSchema):
    """The schema of what is written in a file; a key is absent rather than empty."""

    def generate(self, schema: CoreSchema, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        """The whole schema, without the words that explain a class to developers."""
        whole = super().generate(schema, mode)
        whole["$defs"] = {name: _bare(each) for name, each in whole.get("$defs", {}).items()}
        titled: JsonSchemaValue = _titled(_bare(whole))
        return titled

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - the signature is pydantic's
        """Never: a title made of the key has neither accents nor spaces; ours are set once the whole is made."""
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """An empty value is refused: only what it holds when it is there counts."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A default is what the program does without the key, not a text to write."""
        return self.generate_inner(schema["schema"])

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """What is read one way or several: a text alone is accepted where a list of texts is."""
        inner = self.generate_inner(schema["schema"])
        return {"anyOf": [inner["items"], inner]} if schema["function"]["function"] is one_or_many else inner

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """Days and moments of the week are numbers for the program, and one text in the file."""
        if all(_is_number(each) for each in schema["items_schema"]):
            return {"type": "string"}
        return super().tuple_schema(schema)


def _is_number(schema: CoreSchema) -> bool:
    inner: Any = schema
    while inner["type"] in {"nullable", "default"}:
        inner = inner["schema"]
    return bool(inner["type"] == "int")


def _bare(schema: JsonSchemaValue) -> JsonSchemaValue:
    return {key: value for key, value in schema.items() if key not in {"title", "description"}}


def _titled(schema: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """The same part, every key in it with its French title."""
    if isinstance(schema, list):
        return [_titled(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    named = {name: _titled(each) for name, each in schema.items()}
    if "properties" in named:
        named["properties"] = {key: {"title": TITLES[key], **each} for key, each in named["properties"].items()}
    return named
