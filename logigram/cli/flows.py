"""The territory of a command that needs flows without error of writing."""

from typing import TYPE_CHECKING

import typer

from logigram.cli.output import show

if TYPE_CHECKING:
    from logigram.territory import Territory

FINDINGS = 1


def usable(folder: str) -> "Territory":
    """The territory of a folder; shows its errors and ends the command where it has some."""
    from logigram.report.text import told
    from logigram.territory import read

    reading = read(folder)
    errors = [finding for finding in reading.findings if finding.is_error]
    if reading.territory is None or errors:
        show(told(errors, reading.texts))
        raise typer.Exit(FINDINGS)
    return reading.territory
