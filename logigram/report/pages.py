"""The pages of the rules, as shown in a terminal."""

from collections.abc import Iterable, Iterator

from logigram.finding import Severity
from logigram.report.style import ERROR, PLAIN, RELATED, STRONG, WARNING, Line

_WORDS = {Severity.ERROR: ("erreur", ERROR), Severity.WARNING: ("avertissement", WARNING)}
_FENCE = "```"


def listed(rules: Iterable[tuple[str, Severity, str]]) -> Iterator[Line]:
    """One line for each rule: its code, its severity, its title."""
    for code, severity, title in rules:
        word, style = _WORDS[severity]
        yield ((code, STRONG), (f"  {word:<13}  ", style), (title, PLAIN))
    yield ()
    yield (("logigram explain LG301", STRONG), (" : la page d'une règle, avec un exemple et sa correction", PLAIN))


def page(code: str, severity: Severity, text: str) -> Iterator[Line]:
    """The page of a rule: its headings stand out, its examples are set in."""
    title, *rest = text.strip().splitlines()
    word, style = _WORDS[severity]
    yield ((f"{code} ", STRONG), (f"({word})", style), (f" : {title}", STRONG))
    inside = False
    for line in rest:
        if line.startswith(_FENCE):
            inside = not inside
        elif inside:
            yield ((f"    {line}", RELATED),)
        else:
            yield ((line.removeprefix("## "), STRONG if line.startswith("## ") else PLAIN),)
