"""The program: it runs a command, and turns whatever stops it into words and an exit status.

0: no error; 1: findings at error level; 2: could not run; 130: interrupted.
"""

import gc
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import typer
from typer.main import get_command

from logigram.cli import french
from logigram.cli.check import check
from logigram.cli.diff import diff
from logigram.cli.explain import explain
from logigram.cli.misuse import Misuse, in_french, usage
from logigram.cli.output import prepare, warn
from logigram.cli.paper import print_
from logigram.cli.render import render
from logigram.cli.review import review
from logigram.cli.schema import schema
from logigram.cli.serve import serve
from logigram.cli.walk import walk
from logigram.cli.window import window

COULD_NOT_RUN = 2

COMMANDS: dict[str, Callable[..., int]] = {
    "check": check,
    "explain": explain,
    "window": window,
    "walk": walk,
    "render": render,
    "print": print_,
    "diff": diff,
    "review": review,
    "schema": schema,
    "serve": serve,
}

_OURS = """\
logigram s'est arrêté à cause d'un défaut de l'outil lui-même, pas de vos fichiers : {error}.
Rien n'a été modifié. Pour aider à le corriger, relancer avec LOGIGRAM_DEBUG=1 et transmettre ce qui s'affiche."""


def application() -> typer.Typer:
    """The commands, without the completion scripts of typer, which speak English."""
    app = typer.Typer(
        cls=french.FrenchGroup,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        options_metavar=french.METAVAR,
        subcommand_metavar="commande …",
        help="Les logigrammes d'orientation : les vérifier, les suivre, les dessiner.",
    )
    for name, function in COMMANDS.items():
        app.command(name, cls=french.French, options_metavar=french.METAVAR)(function)
    return app


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command of some arguments (those of the process by default); returns the exit status."""
    if arguments is not None:
        return _run(arguments)
    with _collector_left_out():
        return _run(sys.argv[1:])


@contextmanager
def _collector_left_out() -> Iterator[None]:
    """A process of one command ends before it could lack memory: nothing is looked through, not even at its end.

    That spares a fifth of the time of `check`.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()


def _run(arguments: Sequence[str]) -> int:
    prepare()
    try:
        status = get_command(application()).main(arguments or ["--help"], prog_name="logigram", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # whoever read the output has had enough: nothing more can be said
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT_RUN
    except Exception as error:  # noqa: BLE001 - the last place where a traceback can be kept from the user
        return _stopped(error)
    return status if isinstance(status, int) else 0


def _stopped(error: Exception) -> int:
    """Say what stopped a command; returns the exit status."""
    from logigram.source import MissingFlows

    if isinstance(error, typer.TyperException):
        warn("\n".join(filter(None, (usage(error), f"Erreur : {in_french(error, list(COMMANDS))}"))))
    elif isinstance(error, Misuse | MissingFlows):
        warn(f"Erreur : {error}")
    else:
        if os.environ.get("LOGIGRAM_DEBUG"):
            traceback.print_exception(error)
        warn(_OURS.format(error=f"{type(error).__name__} : {error}"))
    return COULD_NOT_RUN
