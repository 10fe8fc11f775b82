"""What a meeting prints: a proof, its partner, what changed since an older version, and labels for older sheets."""

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Annotated

import typer

from logigram.cli.misuse import Misuse
from logigram.cli.output import say
from logigram.cli.versions import WHERE, read_version, version

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from logigram.paper import Sheet
    from logigram.territory import Territory

Partner = Annotated[
    str | None,
    typer.Option(
        "--partner", metavar="STRUCTURE", help="Avec --kind proof : seulement ce qui nomme cette structure, à relire."
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--changes-since",
        metavar="AVANT",
        help=f"Avec --kind proof, labels ou chart : ce qui a changé depuis cette version, {WHERE}",
    ),
]


def check(kind: str | None, partner: str | None, since: str | None) -> None:
    """Refuse options that do not go together."""
    if partner is not None and kind != "proof":
        raise Misuse("--partner : va avec --kind proof, l'épreuve à relire en réunion")
    if since is not None and kind not in {"proof", "labels", "chart"}:
        raise Misuse("--changes-since : va avec --kind proof, --kind labels ou --kind chart")
    if since is None and kind == "labels":
        raise Misuse(
            "--kind labels : ajouter --changes-since AVANT, la version des feuilles à corriger, "
            "par exemple --changes-since HEAD~1:flows"
        )


def prepared(
    territory: "Territory", found: "Sequence[Sheet]", partner: str | None, since: str | None
) -> "Iterator[Sheet]":
    """The sheets with what they are asked to show; what has nothing to show is told, and left out."""
    old = version(since) if since is not None else None
    for each in found:
        sheet = replace(each, partner=partner, since=since)
        empty = _empty(territory, old, sheet)
        if empty:
            say(empty)
        else:
            yield sheet


def older(since: str) -> "Territory":
    """The older version, once for each process; the program has read it and told what is wrong with it before."""
    territory = _read(since)
    assert territory is not None  # noqa: S101 - the program has read it before
    return territory


@cache
def _read(since: str) -> "Territory | None":
    return read_version(since)[0].territory


def _empty(territory: "Territory", old: "Territory | None", sheet: "Sheet") -> str | None:
    """Why a sheet would say nothing."""
    from logigram.paper import Kind, concerned, corrections

    if sheet.partner and not concerned(territory, sheet.about, sheet.partner, old):
        return f"{sheet.about} : ne nomme pas « {territory.structures[sheet.partner].name} », pas d'épreuve"
    if sheet.kind is Kind.LABELS and old and not corrections(old, territory, sheet.about or None):
        return "Aucun numéro affiché n'a changé : pas d'étiquette à coller"
    return None
