"""`logigram print`: the sheets of the wall, the binder and the meeting, in one folder."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from datetime import date
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from logigram.cli import options
from logigram.cli.flows import usable
from logigram.cli.misuse import Misuse
from logigram.cli.output import say, warn

if TYPE_CHECKING:
    from logigram.paper import Sheet
    from logigram.territory import Territory

PAPERS = ("a3", "a4")
KINDS = ("chart", "poster", "booklet")
_ALL_WINDOWS = {"poster": "une affiche", "booklet": "un livret"}
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
        help="chart (schéma), poster (affiche d'urgence) ou booklet (livret). Par défaut : tout.",
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
    flows: options.Flows = "flows",
) -> int:
    """Écrire les feuilles à imprimer : schémas, affiches d'urgence et livret, en PDF."""
    territory = usable(flows)
    found = _asked(territory, flow or [], window=window, paper=paper, kind=kind, at=options.day(at))
    folder = _folder(output)
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
    from logigram.paper import Kind as Sort
    from logigram.paper import booklets, sheets

    for name in names:
        options.flow(name, territory)
    if window is not None:
        options.choice("--window", window, territory.windows)
    papers = PAPERS if paper is None else (options.choice("--paper", paper, PAPERS),)
    kinds = KINDS if kind is None else (options.choice("--kind", kind, KINDS),)
    if window is not None and kinds in {("poster",), ("booklet",)}:
        raise Misuse(f"--window : {_ALL_WINDOWS[kinds[0]]} montre toutes les fenêtres")
    if papers == ("a3",) and kinds == ("booklet",):
        raise Misuse("--paper : un livret s'imprime en A4")
    found = list(sheets(names or list(territory.flows), [Sort(each) for each in kinds], papers, window, at))
    bound = "booklet" in kinds and "a4" in papers and window is None
    return [*found, *(booklets(names, at) if bound else ())]


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
        path.write_bytes(compose(_read(flows), sheet))
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
