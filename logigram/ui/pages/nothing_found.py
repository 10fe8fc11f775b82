"""When the directory finds nothing: what to try, whom to call, who helps professionals."""

from logigram.ui.directory.index import Index
from logigram.ui.directory.wish import Wish, link
from logigram.ui.html import Html, tag
from logigram.ui.pages.structure import line
from logigram.ui.site import HOME, path
from logigram.ui.view import View

COORDINATION = "coordination"
"""The family of those that inform and support professionals."""


def nothing_found(view: View, index: Index, asked: Wish) -> Html:
    """Other words, fewer filters, the questions; the first emergency number; those who support professionals."""
    return tag("div", _attempts(view, asked), _danger(view), _support(view, index), class_="lg-stack")


def _attempts(view: View, asked: Wish) -> Html:
    words = "Essayez un seul mot, ou un mot plus courant : « alcool », « logement », « école »."
    questions = path(HOME, view.address.query())
    rows = (
        tag("li", words) if asked.search else None,
        tag("li", _link("Chercher sans les filtres", view, Wish(asked.search)))
        if asked.search and asked.filters
        else None,
        tag("li", _link("Voir tout l'annuaire", view, Wish())),
        tag(
            "li", tag("a", "Répondre aux questions", href=questions, data_nav=True), " : elles mènent à la bonne porte."
        ),
    )
    return tag("section", tag("h2", "Que faire ?"), tag("ul", rows, class_="lg-dots"), class_="lg-card")


def _link(words: str, view: View, asked: Wish) -> Html:
    return tag("a", words, href=link(view, asked), data_nav=True)


def _danger(view: View) -> Html | None:
    first = [each for each in view.territory.settings.emergencies if each in view.territory.structures][:1]
    lines = tag("ul", [line(view, name) for name in first], class_="lg-stack")
    title = tag("h2", "En cas de danger, ou de doute")
    return tag("section", title, lines, class_="lg-card lg-danger") if first else None


def _support(view: View, index: Index) -> Html | None:
    """Those that can be called; who has no number of its own helps nobody here."""
    found = [entry.id for entry in index.entries.values() if _supports(entry.structure.kind, entry.numbers)]
    title = tag("h2", "Un appui pour les professionnels")
    return tag("section", title, tag("ul", [line(view, name) for name in found]), class_="lg-card") if found else None


def _supports(kind: str, numbers: frozenset[str]) -> bool:
    return kind == COORDINATION and bool(numbers)
