"""What one text is refused for, as short as a test needs it."""

from logigram.finding import Finding, InvalidSource
from logigram.source import parse


def findings(text: str) -> tuple[Finding, ...]:
    """What is refused in a text, nothing if it is accepted."""
    try:
        parse(text, "essai.yaml")
    except InvalidSource as invalid:
        return invalid.findings
    return ()


def places(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of what is refused."""
    return [(each.code, each.place.line, each.place.column) for each in findings(text)]


def only(text: str) -> Finding:
    """The one thing that is refused."""
    (finding,) = findings(text)
    return finding
