"""`logigram check`: everything that is wrong in the flows."""

from typing import TYPE_CHECKING, Annotated

import typer

from logigram.cli import options
from logigram.cli.output import say, show

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from logigram.finding import Finding
    from logigram.report.coverage import Coverage
    from logigram.territory import Reading, Territory

FORMATS = ("text", "json", "github")

Path = Annotated[
    str, typer.Argument(metavar="DOSSIER", show_default=False, help="Dossier des logigrammes. Par défaut : flows.")
]
Format = Annotated[
    str, typer.Option("--format", metavar="|".join(FORMATS), help="Forme du résultat. Par défaut : text.")
]
At = Annotated[
    str | None, typer.Option("--at", metavar="DATE", help="Jour à partir duquel compter. Par défaut : aujourd'hui.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Refuser aussi quand il n'y a que des avertissements.")]


def check(path: Path = "flows", format_: Format = "text", at: At = None, strict: Strict = False) -> int:  # noqa: FBT002 - typer
    """Vérifier les logigrammes, et dire où et comment réparer."""
    from logigram.rules.check import prove, today
    from logigram.territory import read

    options.choice("--format", format_, FORMATS)
    as_of = options.day(at)
    reading = read(path)
    as_of = as_of or today(reading.territory)
    proved = prove(reading.territory, as_of) if reading.territory else ()
    findings = sorted((*reading.findings, *proved), key=lambda finding: finding.order)
    _report(format_, findings, reading, as_of)
    return int(any(finding.is_error or strict for finding in findings))


def _report(format_: str, findings: "Sequence[Finding]", reading: "Reading", as_of: "date") -> None:
    territory, files = reading.territory, len(reading.texts)
    if format_ == "json":
        from logigram.report.json_ import as_json

        name = territory.settings.territory if territory else None
        walked = _walked(territory, as_of)
        say(as_json(findings, territory=name, as_of=as_of, files=files, coverage=walked))
    elif format_ == "github":
        from logigram.report.github import commands

        for command in commands(findings):
            say(command)
    else:
        from logigram.report.coverage import covered
        from logigram.report.text import summary, told

        lines = [*covered(_walked(territory, as_of)), summary(findings, files)]
        show([*told(findings, reading.texts), *(((line, "bold"),) for line in lines)])


def _walked(territory: "Territory | None", as_of: "date") -> "Coverage":
    """What the scenarios walk of each flow; nothing when there is no scenario."""
    from logigram.rules.promise.coverage import coverage
    from logigram.rules.subject import Subject

    return coverage(Subject(territory, as_of)) if territory and territory.content.scenarios else {}
