"""`logigram explain`: the page of a rule, or the list of them all."""

from typing import Annotated

import typer

from logigram.cli.misuse import Misuse
from logigram.cli.output import show

Code = Annotated[
    str | None, typer.Argument(metavar="CODE", show_default=False, help="Code d'une règle, par exemple LG301.")
]


def explain(code: Code = None) -> int:
    """Expliquer une règle : ce qu'elle vérifie, pourquoi, un exemple refusé et sa correction."""
    from logigram.report.pages import listed, page
    from logigram.rules.registry import catalogue, find

    if code is None:
        show(listed((each.rule.code, each.rule.severity, each.title) for each in catalogue()))
        return 0
    entry = find(code)
    if entry is None:
        raise Misuse(f"il n'y a pas de règle « {code} » ; « logigram explain » donne la liste")
    show(page(entry.rule.code, entry.rule.severity, entry.page))
    return 0
