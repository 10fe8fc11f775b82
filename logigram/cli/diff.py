"""`logigram diff`: what changed in meaning between two versions of the flows."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from logigram.cli import options
from logigram.cli.flows import FINDINGS
from logigram.cli.misuse import Misuse
from logigram.cli.output import deliver, show, warn

if TYPE_CHECKING:
    from logigram.diff import Difference
    from logigram.territory import Reading, Territory

FORMATS = ("text", "json", "svg")

_WHERE = "un dossier, ou une version git comme HEAD~1:flows."
Old = Annotated[str, typer.Argument(metavar="AVANT", help=f"La version d'avant : {_WHERE}")]
New = Annotated[str, typer.Argument(metavar="APRÈS", help=f"La version d'après : {_WHERE}")]
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
    found = compare(_territory(old), _territory(new))
    if format_ == "svg":
        deliver(_drawn(found, flow or "", window), output)
    elif format_ == "json":
        from logigram.diff.as_json import as_json

        deliver(as_json(found), output)
    else:
        _tell(found, old, new, output)
    return 0


def _territory(written: str) -> "Territory":
    """One version; shows what is wrong and ends the command where nothing of it can be compared."""
    reading, folder = _read(written)
    errors = [finding for finding in reading.findings if finding.is_error]
    if reading.territory is None:
        from logigram.report.text import told

        # A revision was read from a folder of ours, which means nothing to an editor.
        lines = told(errors, reading.texts)
        show(tuple((text.replace(folder, written), style) for text, style in line) for line in lines)
        raise typer.Exit(FINDINGS)
    if errors:
        from logigram.report.text import counted

        count = counted(len(errors), "erreur")
        warn(f"Remarque : « {written} » contient {count} ; ce qui n'a pas pu être lu n'est pas comparé")
    return reading.territory


def _read(written: str) -> "tuple[Reading, str]":
    """What was read of a version, and the folder it was read from."""
    from logigram.diff.revision import MissingRevision, extract, is_revision
    from logigram.source import MissingFlows
    from logigram.territory import read

    if not is_revision(written):
        return read(written), written
    with tempfile.TemporaryDirectory(prefix="logigram-") as folder:
        try:
            extract(written, Path(folder))
            return read(folder), Path(folder).as_posix()
        except (MissingRevision, MissingFlows) as error:
            raise Misuse(str(error).replace(Path(folder).as_posix(), written)) from error


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
