"""The pages of the rules as one document, for editors to read and link to."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from logigram.finding import Severity

_WORDS = {Severity.ERROR: "erreur", Severity.WARNING: "avertissement"}
_FAMILIES = {
    "LG1": "Lecture des fichiers",
    "LG2": "Contenu des fichiers",
    "LG3": "Parcours",
    "LG4": "Heures et fenêtres",
    "LG5": "Garanties et scénarios",
    "LG6": "Annuaire et âges",
    "LG7": "Papier et lecture",
}
_FENCE = "```"
_HEAD = """\
# Les règles

Chaque constat de `logigram check` porte le code d'une règle. Cette page les décrit toutes : ce que la règle vérifie,
pourquoi cela compte pour la personne qui attend de l'aide, un exemple refusé, le même corrigé.
`logigram explain LG301` affiche la page d'une règle dans le terminal.

Une **erreur** empêche de publier. Un **avertissement** laisse publier, et demande à être regardé.

Cette page est écrite par `make docs`, à partir des règles elles-mêmes."""


class Page(NamedTuple):
    """A rule, and what its page says; the first line of the text is the title."""

    code: str
    name: str
    severity: Severity
    text: str

    @property
    def title(self) -> str:
        """The first line of the page."""
        return self.text.strip().partition("\n")[0]


def handbook(pages: Sequence[Page]) -> str:
    """The Markdown document of every page: a table by family, then the pages, each under an anchor of its code."""
    return "\n".join([_HEAD, *_contents(pages), *(line for page in pages for line in _page(page))]) + "\n"


def _contents(pages: Iterable[Page]) -> Iterator[str]:
    for family, members in groupby(pages, lambda page: page.code[:3]):
        yield f"\n## {_FAMILIES[family]}\n"
        yield "| code | gravité | règle |\n|---|---|---|"
        for page in members:
            yield f"| [{page.code}](#{page.code.lower()}) | {_WORDS[page.severity]} | {page.title} |"


def _page(page: Page) -> Iterator[str]:
    """The page with its headings one level lower; what stands in an example is left alone."""
    yield f'\n<a id="{page.code.lower()}"></a>\n\n## {page.code} – {page.title}\n'
    yield f"`{page.name}`, {_WORDS[page.severity]}"
    inside = False
    for line in page.text.strip().splitlines()[1:]:
        inside ^= line.startswith(_FENCE)
        yield f"#{line}" if line.startswith("## ") and not inside else line
