"""The help of the commands, in French: typer's own words are replaced, its parsing is kept."""

from typing import Any

from typer.core import TyperCommand, TyperGroup

Context = Any  # typer keeps the class of its contexts to itself…
Formatter = Any  # …and that of its formatters

METAVAR = "[options]"
_HELP = "Afficher cette aide."


class French(TyperCommand):
    """A command whose help is in French."""

    def format_usage(self, ctx: Context, formatter: Formatter) -> None:
        """The line that shows how to write the command."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Context, formatter: Formatter) -> None:
        """Its arguments and options."""
        _write_parameters(self, ctx, formatter)

    def get_help_option(self, ctx: Context) -> Any:  # noqa: ANN401 - see Context
        """The option that shows the help."""
        return _help_in_french(super().get_help_option(ctx))


class FrenchGroup(TyperGroup):
    """The program itself, with the list of its commands."""

    def format_usage(self, ctx: Context, formatter: Formatter) -> None:
        """The line that shows how to write a command."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Context, formatter: Formatter) -> None:
        """Its options and commands."""
        _write_parameters(self, ctx, formatter)
        with formatter.section("Commandes"):
            formatter.write_dl([(name, command.help or "") for name, command in self.commands.items()])

    def get_help_option(self, ctx: Context) -> Any:  # noqa: ANN401 - see Context
        """The option that shows the help."""
        return _help_in_french(super().get_help_option(ctx))


def _write_usage(command: TyperCommand | TyperGroup, ctx: Context, formatter: Formatter) -> None:
    formatter.write_usage(ctx.command_path, " ".join(command.collect_usage_pieces(ctx)), prefix="Emploi : ")


def _write_parameters(command: TyperCommand | TyperGroup, ctx: Context, formatter: Formatter) -> None:
    rows: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": []}
    for parameter in command.get_params(ctx):
        shown: Any = parameter
        is_argument = shown.param_type_name == "argument"
        names = [] if is_argument else [*shown.opts, *shown.secondary_opts]
        value = shown.metavar if is_argument or not shown.is_flag else ""
        rows["Arguments" if is_argument else "Options"].append(
            (f"{', '.join(names)} {value}".strip(), shown.help or "")
        )
    for title, lines in rows.items():
        if lines:
            with formatter.section(title):
                formatter.write_dl(lines)


def _help_in_french(option: Any) -> Any:  # noqa: ANN401 - see Context
    if option is not None:
        option.help = _HELP
    return option
