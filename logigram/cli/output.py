"""What the commands write: on the standard output for results, on the error output for the rest."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from logigram.cli.misuse import Misuse
from logigram.report.style import Line, plain


def say(text: str) -> None:
    """Write a result."""
    sys.stdout.write(f"{text}\n")


def deliver(text: str, output: str | None) -> None:
    """Write a result on the screen, or in the file asked for; Misuse when that file cannot be written."""
    if output is None:
        say(text)
        return
    try:
        Path(output).parent.mkdir(parents=True, exist_ok=True)
        Path(output).write_text(f"{text}\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise Misuse(f"-o : « {output} » ne peut pas être écrit ({error.strerror or error})") from error
    say(f"{output} : écrit")


def warn(text: str) -> None:
    """Write what is not the result: a refusal, a remark."""
    sys.stderr.write(f"{text}\n")


def show(lines: Iterable[Line]) -> None:
    """Write styled lines: with colours on a terminal, plain elsewhere."""
    if not colours():
        say(plain(lines))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*line))


def colours() -> bool:
    """Whether the standard output is a terminal that wants colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def prepare() -> None:
    """Let what a stream cannot write be replaced rather than stop the command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
