"""An older or a newer version of the flows: a folder, or a revision of git written « HEAD~1:flows »."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from logigram.cli.flows import FINDINGS
from logigram.cli.misuse import Misuse
from logigram.cli.output import show, warn

if TYPE_CHECKING:
    from logigram.territory import Reading, Territory

WHERE = "un dossier, ou une version git comme HEAD~1:flows."


def version(written: str) -> "Territory":
    """One version; shows what is wrong and ends the command where nothing of it can be compared."""
    reading, folder = read_version(written)
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


def read_version(written: str) -> "tuple[Reading, str]":
    """What was read of a version, and the folder it was read from; Misuse when there is none."""
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
