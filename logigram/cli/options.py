"""What several commands ask for, and how it is read; every refusal is in French."""

from collections.abc import Collection
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from logigram.cli.misuse import Misuse

if TYPE_CHECKING:
    from logigram.calendar import Calendar
    from logigram.model.flow import Flow
    from logigram.territory import Territory

FlowName = Annotated[str, typer.Argument(metavar="LOGIGRAMME", help="Nom du logigramme, par exemple adult.")]
Flows = Annotated[str, typer.Option("--flows", metavar="DOSSIER", help="Dossier des logigrammes. Par défaut : flows.")]
WindowName = Annotated[
    str | None, typer.Option("--window", metavar="FENÊTRE", help="Nom d'une fenêtre, par exemple nuit.")
]
Moment = Annotated[
    str | None,
    typer.Option("--at", metavar="MOMENT", help="Date et heure locales, par exemple « 2026-11-28 22:00 »."),
]

_DATE, _MINUTES = "%Y-%m-%d", "%Y-%m-%d %H:%M"


def choice(option: str, written: str, choices: Collection[str]) -> str:
    """A value among those that exist; Misuse for any other."""
    if written not in choices:
        raise Misuse(f"{option} : « {written} » n'est pas possible, choisir parmi : {', '.join(choices)}")
    return written


def day(written: str | None) -> date | None:
    """The date written, None where there is none; Misuse when it is not a date."""
    if written is None:
        return None
    try:
        return datetime.strptime(written, _DATE).date()  # noqa: DTZ007 - a date has no time zone
    except ValueError as error:
        raise Misuse(f"--at : « {written} » n'est pas une date, écrire par exemple 2026-11-28") from error


def instant(written: str | None, calendar: "Calendar") -> datetime:
    """The local moment written (midnight for a date alone), now by default; Misuse when it cannot be understood."""
    if written is None:
        return datetime.now(UTC).astimezone(calendar.timezone)
    from logigram.calendar import MissingHour, localize

    text = " ".join(written.replace("T", " ").split())
    try:
        naive = datetime.strptime(text, _MINUTES if ":" in text else _DATE)  # noqa: DTZ007 - its zone is given below
    except ValueError as error:
        raise Misuse(f"--at : « {written} » n'est pas un moment, écrire par exemple « 2026-11-28 22:00 »") from error
    try:
        return localize(naive, calendar.timezone)
    except MissingHour as error:
        raise Misuse(f"--at : {error}") from error


def window(name: str | None, at: str | None, territory: "Territory") -> str:
    """The window named, that of a moment, or that of now; Misuse when it does not exist or both are given."""
    if name is not None and at is not None:
        raise Misuse("choisir --window ou --at, pas les deux")
    if name is None:
        return territory.calendar.window_at(instant(at, territory.calendar)).id
    return choice("--window", name, territory.windows)


def flow(name: str, territory: "Territory") -> "Flow":
    """A flow by its name; Misuse when there is none."""
    return territory.flows[choice("LOGIGRAMME", name, territory.flows)]
