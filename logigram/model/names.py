"""Names: which are possible at a place, and which one an editor probably meant."""

import difflib
import types
from collections.abc import Iterable
from typing import Annotated, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

_LIKENESS = 0.6


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The name that looks most like the one written, None where none does."""
    found = difflib.get_close_matches(name, list(names), n=1, cutoff=_LIKENESS)
    return found[0] if found else None


def suggestion(name: str, names: Iterable[str], otherwise: str) -> str:
    """The help that offers the nearest name, or says something else where none is near."""
    guess = nearest(name, names)
    return f"vouliez-vous dire « {guess} » ?" if guess else otherwise


def known_keys(model: type[BaseModel], loc: Iterable[object]) -> list[str]:
    """The keys a file may use at a pydantic location below `model`."""
    annotation: object = model
    for step in loc:
        annotation = _below(_bare(annotation), step)
    bare = _bare(annotation)
    return [str(field.alias or name) for name, field in bare.model_fields.items()] if _is_model(bare) else []


def _below(annotation: object, step: object) -> object:
    if _is_model(annotation) and issubclass(annotation, RootModel):
        return _below(_bare(annotation.model_fields["root"].annotation), step)
    if _is_model(annotation):
        fields = annotation.model_fields.items()
        return next((field.annotation for name, field in fields if (field.alias or name) == step), None)
    arguments = get_args(annotation)
    return arguments[-1 if get_origin(annotation) is dict else 0] if arguments else None


def _bare(annotation: object) -> object:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _bare(get_args(annotation)[0])
    if origin in {Union, types.UnionType}:
        return _bare(next(each for each in get_args(annotation) if each is not type(None)))
    return annotation


def _is_model(annotation: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
