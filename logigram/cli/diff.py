"""`logigram diff`: what changed in meaning between two versions of the flows."""

from typing import TYPE_CHECKING, Annotated

import typer

from logigram.cli import options
from logigram.cli.misuse import Misuse
from logigram.cli.output import deliver, show
from logigram.cli.versions import WHERE, version

if TYPE_CHECKING:
    from logigram.diff import Difference

FORMATS = ("text", "json", "svg")

Old = Annotated[str, typer.Argument(metavar="AVANT", help=f"La version d'avant : {WHERE}")]
New = Annotated[str, typer.Argument(metavar="APRÈS", help=f"La version d'après : {WHERE}")]
Format = Annotated[
    str, typer.Option("--format", metavar="|".join(FORMATS), help="Forme du résultat. Par défaut : text.")
]
Output = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FICHIER", help="Fichier à écrire. Par défaut : l'écran.")
]
FlowName = Annotated[
    str | None, typer.Option("--flow", metavar="LOGIGRAMME", help="Logigramme à dessiner, avec --format svg.")
]
WindowName = Annotated[
    str | None, typer.Option("--window", metavar="FENÊTRE", help="Fenêtre à dessiner. Par défaut : toutes.")
]


def diff(  # noqa: PLR0913 - one parameter for each option of the command
    old: Old,
    new: New,
    *,
    format_: Format = "text",
    output: Output = None,
    flow: FlowName = None,
    window: WindowName = None,
) -> int:
    """Comparer deux versions des logigrammes : qui est orienté autrement, et ce qui est dit autrement."""
    from logigram.diff import compare

    options.choice("--format", format_, FORMATS)
    if (flow is None) == (format_ == "svg") or (window is not None and flow is None):
        raise Misuse("--flow et --window vont avec --format svg, qui dessine un logigramme : --format svg --flow adult")
    found = compare(version(old), version(new))
    if format_ == "svg":
        deliver(_drawn(found, flow or "", window), output)
    elif format_ == "json":
        from logigram.diff.as_json import as_json

        deliver(as_json(found), output)
    else:
        _tell(found, old, new, output)
    return 0


def _drawn(found: "Difference", flow: str, window: str | None) -> str:
    from logigram.diff.chart import svg

    options.choice("--flow", flow, [name for name in found.new.flows if name in found.old.flows])
    if window is not None:
        options.choice("--window", window, [name for name in found.new.windows if name in found.old.windows])
    return svg(found, flow, window)


def _tell(found: "Difference", old: str, new: str, output: str | None) -> None:
    from logigram.diff.text import told
    from logigram.report.style import plain

    if output is None:
        show(told(found, old, new))
    else:
        deliver(plain(told(found, old, new)), output)
