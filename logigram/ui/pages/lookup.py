"""Which page a code dictated on the phone stands for."""

from logigram.ui.address import CODE
from logigram.ui.code import LENGTH, Spot, find
from logigram.ui.html import Html, tag
from logigram.ui.site import EDITORS, path
from logigram.ui.view import View

UNKNOWN = "Aucune page n'a ce code. Vérifiez les signes, ou demandez le titre de la page."
SAME = "La page n'a pas changé depuis que ce code a été lu."
CHANGED = "La page, ou ce qu'elle dit d'une structure, a changé depuis que ce code a été lu."


def lookup(view: View) -> Html:
    """A field for the code, and the pages found; what was typed is looked up, never shown again."""
    name = "code-de-page"
    field = tag("input", id=name, name=CODE, type="text", maxlength=2 * LENGTH, autocomplete="off", required=True)
    label = tag("label", "Code dicté par un lecteur", for_=name)
    line = tag("div", field, tag("button", "Trouver la page", class_="lg-button"))
    form = tag("form", label, line, action=path(EDITORS), method="get", class_="lg-lookup")
    return tag("section", tag("h2", "Retrouver une page"), form, _found(view), class_="lg-card")


def _found(view: View) -> Html | None:
    wanted = view.address.code
    if wanted is None:
        return None
    rows = [_row(view, spot, same=same) for spot, same in find(view.territory, wanted)]
    return tag("ul", rows, class_="lg-dots") if rows else tag("p", UNKNOWN, class_="lg-note lg-warn")


def _row(view: View, spot: Spot, *, same: bool) -> Html:
    link = tag("a", spot.title(view.territory), href=spot.link(view.territory), data_nav=True)
    return tag("li", link, ". ", SAME if same else CHANGED)
