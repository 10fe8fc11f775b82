"""`logigram print`: the sheets of the wall, the binder and the meeting, in one folder."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from logigram.cli import meeting, options
from logigram.cli.flows import usable
from logigram.cli.misuse import Misuse
from logigram.cli.output import say, warn

if TYPE_CHECKING:
    from logigram.paper import Sheet, Sort
    from logigram.territory import Territory

PAPERS = ("a3", "a4")
COULD_NOT = 1

Flows = Annotated[
    list[str] | None, typer.Argument(metavar="LOGIGRAMME", help="Noms des logigrammes. Par défaut : tous.")
]
Output = Annotated[str, typer.Option("-o", "--output", metavar="DOSSIER", help="Dossier où écrire les fichiers.")]
Window = Annotated[
    str | None,
    typer.Option("--window", metavar="FENÊTRE", help="Nom d'une fenêtre. Par défaut : toutes, sur une feuille."),
]
Paper = Annotated[str | None, typer.Option("--paper", metavar="FORMAT", help="a3 ou a4. Par défaut : les deux.")]
Kind = Annotated[
    str | None,
    typer.Option(
        "--kind",
        metavar="SORTE",
        help="chart (schéma), poster (affiche d'urgence), card (carte de poche), booklet (livret), proof (épreuve "
        "pour une réunion) ou labels (étiquettes de correction). Par défaut : tout, sauf les deux dernières.",
    ),
]
At = Annotated[
    str | None, typer.Option("--at", metavar="DATE", help="Jour de l'édition. Par défaut : celui de la révision.")
]


def print_(  # noqa: PLR0913 - one parameter for each option
    output: Output,
    flow: Flows = None,
    *,
    window: Window = None,
    paper: Paper = None,
    kind: Kind = None,
    at: At = None,
    partner: meeting.Partner = None,
    changes_since: meeting.Since = None,
    flows: options.Flows = "flows",
) -> int:
    """Écrire les feuilles à imprimer, en PDF : schémas, affiches d'urgence, cartes, livret, épreuves et étiquettes."""
    territory = usable(flows)
    meeting.check(kind, partner, changes_since)
    if partner is not None:
        options.choice("--partner", partner, territory.structures)
    asked = _asked(territory, flow or [], window=window, paper=paper, kind=kind, at=options.day(at))
    folder = _folder(output)
    found = list(meeting.prepared(territory, asked, partner, changes_since))
    failed = 0
    with _told(len(found)) as tell:
        for sheet, fault in _composed(flows, folder, found):
            failed += fault is not None
            tell(f"{sheet.name} : {fault or 'écrit'}", fault is not None)
    return COULD_NOT if failed else 0


def _asked(  # noqa: PLR0913 - one parameter for each option
    territory: "Territory",
    names: Sequence[str],
    *,
    window: str | None,
    paper: str | None,
    kind: str | None,
    at: date | None,
) -> "list[Sheet]":
    from logigram.paper import SORTS, sheets
    from logigram.paper import Kind as Sheets

    for name in names:
        options.flow(name, territory)
    if window is not None:
        options.choice("--window", window, territory.windows)
    papers = PAPERS if paper is None else (options.choice("--paper", paper, PAPERS),)
    if kind is not None:
        options.choice("--kind", kind, list(Sheets))
    kinds = [each for each in Sheets if (SORTS[each].hung if kind is None else each == kind)]
    found = list(sheets(territory, names, kinds, papers, window=window, at=at))
    if not found:
        raise Misuse(_nothing(SORTS[kinds[0]], window, papers))
    return found


def _nothing(sort: "Sort", window: str | None, papers: Sequence[str]) -> str:
    """Why there is no such sheet."""
    if window is not None and not sort.by_window:
        return f"--window : {sort.named} ne se choisit pas fenêtre par fenêtre"
    if not set(papers) & set(sort.papers):
        return f"--paper : {sort.named} n'existe qu'en {' ou '.join(sort.papers)}"
    return "--kind : « cartes », dans territoire.yaml, ne donne aucune carte pour ces logigrammes"


def _folder(output: str) -> Path:
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Misuse(f"-o : « {output} » ne peut pas être écrit ({error.strerror or error})") from error
    return folder


def _composed(flows: str, folder: Path, found: "Sequence[Sheet]") -> "Iterator[tuple[Sheet, str | None]]":
    """Each sheet as soon as it is written, with what was wrong with it; several processes share the work."""
    workers = min(os.cpu_count() or 1, len(found)) or 1
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waited = {pool.submit(_write, flows, str(folder), sheet): sheet for sheet in found}
        for done in as_completed(waited):
            yield waited[done], done.result()


def _write(flows: str, folder: str, sheet: "Sheet") -> str | None:
    """Compose one sheet and write it whole or not at all; in French, why not."""
    from logigram.paper import PageError, compose

    path = Path(folder, sheet.name)
    try:
        old = meeting.older(sheet.since) if sheet.since else None
        path.write_bytes(compose(_read(flows), replace(sheet, old=old)))
    except PageError as error:
        return str(error)
    except OSError as error:
        return f"ne peut pas être écrit ({error.strerror or error})"
    return None


@cache
def _read(flows: str) -> "Territory":
    """The flows, once for each process."""
    from logigram.territory import read

    territory = read(flows).territory
    assert territory is not None  # noqa: S101 - the program has read it before
    return territory


@contextmanager
def _told(total: int) -> Iterator[Callable[[str, bool], None]]:
    """How each sheet is told: beside a bar on a terminal, line by line elsewhere."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Feuilles", total=total)

        def tell(line: str, wrong: bool) -> None:  # noqa: FBT001 - called here only
            bar.advance(task)
            (warn if wrong else say)(line)

        yield tell
