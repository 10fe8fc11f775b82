"""`logigram schema`: what the files may say, for completion and control in a text editor."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from logigram.cli import options
from logigram.cli.output import say

if TYPE_CHECKING:
    from pydantic import BaseModel

KINDS = ("flow", "structures", "territoire", "glossaire", "scenarios")
_ABOUT = {
    "flow": ("Logigramme", "Un logigramme : ses questions, leurs réponses, ses orientations"),
    "structures": ("Annuaire", "Les structures vers lesquelles une personne peut être orientée"),
    "territoire": ("Réglages du territoire", "Ce que le territoire décide pour tous ses logigrammes"),
    "glossaire": ("Glossaire", "Les sigles employés, chacun avec ce qu'il veut dire"),
    "scenarios": ("Scénarios", "Des situations, et l'orientation à laquelle chacune doit mener"),
}

Kind = Annotated[
    str | None,
    typer.Argument(
        metavar="SORTE", show_default=False, help=f"Sorte de fichier : {', '.join(KINDS)}. Par défaut : toutes."
    ),
]


def schema(kind: Kind = None) -> int:
    """Donner le schéma JSON des fichiers, pour qu'un éditeur de texte les complète et les contrôle."""
    if kind is None:
        shown: dict[str, Any] = {each: of(each) for each in KINDS}
    else:
        shown = of(options.choice("SORTE", kind, KINDS))
    say(json.dumps(shown, ensure_ascii=False, indent=2))
    return 0


def of(kind: str) -> dict[str, Any]:
    """The JSON Schema of a kind of file."""
    from logigram.cli.written import DIALECT, AsWritten

    title, description = _ABOUT[kind]
    written = _model(kind).model_json_schema(by_alias=True, schema_generator=AsWritten)
    return {"$schema": DIALECT, "title": title, "description": description, **written}


def _model(kind: str) -> "type[BaseModel]":
    from logigram.model.content import Directory, Glossary, Scenarios
    from logigram.model.flow import Flow
    from logigram.model.settings import Settings

    models: dict[str, type[BaseModel]] = {
        "flow": Flow,
        "structures": Directory,
        "territoire": Settings,
        "glossaire": Glossary,
        "scenarios": Scenarios,
    }
    return models[kind]
