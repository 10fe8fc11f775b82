"""Findings for people: what, where, with the lines of the file, why, and how to repair."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from logigram.finding import Finding, Severity
from logigram.report.excerpt import excerpt, number_width
from logigram.report.safe import printable
from logigram.report.style import BAR, ERROR, PLAIN, STRONG, WARNING, Line

_WORDS = {Severity.ERROR: ("erreur", ERROR), Severity.WARNING: ("avertissement", WARNING)}


def told(findings: Iterable[Finding], texts: Mapping[str, str]) -> Iterator[Line]:
    """Every finding with its excerpt, a blank line after each; `texts` are the files as they are shown."""
    for finding in findings:
        yield from one(finding, texts)
        yield ()


def one(finding: Finding, texts: Mapping[str, str]) -> Iterator[Line]:
    """One finding: its place and message, the lines it speaks of, its notes and its repair."""
    place, (word, style) = finding.place, _WORDS[finding.severity]
    where = printable(f"{place.file}:{place.line}:{place.column}: ")
    yield ((where, STRONG), (f"{word}[{finding.code}]", style), (f": {printable(finding.message)}", STRONG))
    width = number_width(finding)
    yield from excerpt(finding, texts, width)
    for kind, text in _remarks(finding):
        first, *more = text.split("\n")
        yield ((f"{' ' * width} = ", BAR), (f"{kind} : ", STRONG), (printable(first), PLAIN))
        yield from (((f"{' ' * width}   ", BAR), (printable(line), PLAIN)) for line in more)


def _remarks(finding: Finding) -> Iterator[tuple[str, str]]:
    for related in finding.related:
        place = related.place
        if place.file != finding.place.file:
            yield "voir", f"{place.file}:{place.line}:{place.column} : {related.message}"
    yield from (("note", note) for note in finding.notes)
    if finding.help:
        yield "aide", finding.help
    yield "en savoir plus", f"logigram explain {finding.code}"


def summary(findings: Sequence[Finding], files: int) -> str:
    """« 1 erreur, 2 avertissements dans 9 fichiers »."""
    errors = sum(finding.is_error for finding in findings)
    parts = (counted(errors, "erreur"), counted(len(findings) - errors, "avertissement"))
    return f"{', '.join(parts)} dans {counted(files, 'fichier')}"


def counted(count: int, word: str) -> str:
    """« 0 erreur », « 1 erreur », « 2 erreurs »: in French the plural begins at two."""
    return f"{count} {word}{'s' if count > 1 else ''}"
