"""What keeps a command from running: said in French, and told apart from what is wrong in the flows."""

from typing import Any


class Misuse(Exception):  # noqa: N818 - its name says what is wrong
    """A command that cannot run as it was asked; the message says why and what to write instead."""


_OPTION = {
    "NoSuchOption": "l'option « {option_name} » n'existe pas",
    "BadOptionUsage": "l'option « {option_name} » n'est pas écrite comme il faut : --option valeur",
}


def in_french(error: Exception, commands: "list[str]") -> str:
    """What typer refuses, told by the type of its error and never by its English words."""
    kind = type(error).__name__
    if kind in _OPTION:
        near = getattr(error, "possibilities", None)
        guess = f" ; vouliez-vous dire « {min(near)} » ?" if near else ""
        return _OPTION[kind].format(option_name=getattr(error, "option_name", "?")) + guess
    if kind == "MissingParameter":
        return f"il manque {_named(getattr(error, 'param', None))}"
    if not _command(error):
        return f"il faut une commande qui existe : {', '.join(commands)}"
    return "il y a un mot de trop, ou une valeur mal écrite"


def usage(error: Exception) -> str:
    """The line that shows how to write the command, empty where typer does not know which one."""
    context = getattr(error, "ctx", None)
    return str(context.get_usage()) if context is not None else ""


def _named(parameter: Any) -> str:  # noqa: ANN401 - typer keeps the class of its parameters to itself
    name = getattr(parameter, "metavar", None) or getattr(parameter, "name", None)
    return f"« {name} »" if name else "une valeur"


def _command(error: Exception) -> str:
    """The command that was being read, empty for the program itself."""
    context = getattr(error, "ctx", None)
    return str(context.command.name) if context is not None and context.parent is not None else ""
