"""`logigram render`: the chart of a flow, in a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from logigram.cli import options
from logigram.cli.flows import usable
from logigram.cli.misuse import Misuse
from logigram.cli.output import say

if TYPE_CHECKING:
    from logigram.territory import Territory

KINDS = (".dot", ".svg", ".pdf", ".png")

Output = Annotated[
    str, typer.Option("-o", "--output", metavar="FICHIER", help=f"Fichier à écrire : {', '.join(KINDS)}.")
]
Window = Annotated[
    str | None,
    typer.Option("--window", metavar="FENÊTRE", help="Nom d'une fenêtre. Par défaut : toutes, sur un dessin."),
]


def render(flow: options.FlowName, output: Output, window: Window = None, flows: options.Flows = "flows") -> int:
    """Dessiner un logigramme dans un fichier."""
    path = Path(output)
    if path.suffix.lower() not in KINDS:
        raise Misuse(f"-o : « {output} » doit finir par {', '.join(KINDS)}")
    territory = usable(flows)
    options.flow(flow, territory)
    if window is not None:
        options.choice("--window", window, territory.windows)
    drawn = _drawn(territory, flow, window, path.suffix.lower())
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(drawn)
    except OSError as error:
        raise Misuse(f"-o : « {output} » ne peut pas être écrit ({error.strerror or error})") from error
    say(f"{output} : écrit")
    return 0


def _drawn(territory: "Territory", flow: str, window: str | None, kind: str) -> bytes:
    from logigram import paper
    from logigram import render as drawing

    if kind == ".dot":
        return drawing.to_dot(drawing.diagram(territory, flow, window)).encode()
    if kind == ".svg":
        return drawing.svg(territory, flow, window).encode()
    draw = paper.pdf if kind == ".pdf" else paper.png
    return draw(territory, flow, window)
