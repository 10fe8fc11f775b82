"""`logigram review`: the document that a clinical working group reads, confirms and decides upon."""

from typing import Annotated

import typer

from logigram.cli import options
from logigram.cli.check import Path
from logigram.cli.flows import usable
from logigram.cli.misuse import Misuse
from logigram.cli.output import deliver

At = Annotated[
    str | None,
    typer.Option("--at", metavar="DATE", help="Jour à partir duquel compter. Par défaut : la dernière révision."),
]
Output = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FICHIER", help="Fichier à écrire. Par défaut : l'écran.")
]


def review(path: Path = "flows", at: At = None, output: Output = None) -> int:
    """Écrire ce qu'une validation clinique doit lire, confirmer et décider."""
    from logigram.review import day, document

    asked = options.day(at)
    territory = usable(path)
    as_of = asked or day(territory)
    if as_of is None:
        raise Misuse("--at : aucun logigramme ne dit « revise_le », écrire par exemple --at 2026-11-28")
    deliver(document(territory, as_of).rstrip("\n"), output)
    return 0
