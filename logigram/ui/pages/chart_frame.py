"""The place of a drawing, the buttons that move it, and the files it can be taken away as."""

from logigram.model.flow import Flow
from logigram.ui.address import DOWNLOAD, Address, with_pairs
from logigram.ui.charts import file_name
from logigram.ui.html import Html, tag
from logigram.ui.site import DATA, DRAWING, DRAWING_PDF, path
from logigram.ui.view import View

ZOOM = (("Agrandir", "+", "1.25"), ("Réduire", "–", "0.8"), ("Voir en entier", "", "0"))
"""The buttons that change the size of the drawing, their sign, and by how much; 0 shows it whole."""
MOVES = (("À gauche", "-1 0"), ("En haut", "0 -1"), ("En bas", "0 1"), ("À droite", "1 0"))
"""The buttons that move it, and where to, across and down."""
BY_HAND = "Au clavier : les flèches, + et –. À la souris : faire glisser."


def drawing(view: View) -> Html:
    """The place of the drawing: our script puts it there, a link stands for it meanwhile."""
    source = path(DRAWING, with_pairs(view.address.at(view.window).query(), view.own))
    waiting = tag("p", "Le dessin arrive. S'il ne vient pas : ", tag("a", "ouvrir le dessin seul", href=source), ".")
    frame = {"class_": "lg-chart", "data_svg": source, "role": "region", "aria_label": f"Dessin du schéma. {BY_HAND}"}
    return tag("div", _tools(), tag("div", waiting, **frame, tabindex=0), class_="lg-drawing")


def _tools() -> Html:
    zoom = (_tool(name, sign, data_zoom=factor) for name, sign, factor in ZOOM)
    moves = (
        tag(
            "button", tag("span", name, class_="lg-hidden"), type="button", data_move=move, title=name, class_="lg-tool"
        )
        for name, move in MOVES
    )
    return tag(
        "div",
        tag("div", zoom, role="group", aria_label="Taille du dessin"),
        tag("div", moves, role="group", aria_label="Se déplacer sur le dessin"),
        tag("p", BY_HAND, class_="lg-soft", aria_hidden="true"),
        class_="lg-zoom",
    )


def _tool(name: str, sign: str, **does: str) -> Html:
    mark = tag("span", sign, aria_hidden="true", class_="lg-sign") if sign else None
    return tag("button", mark, name, type="button", class_="lg-tool", **does)


def downloads(view: View, flow: Flow) -> Html:
    """The chart as a file to keep, without the walk: what was answered stays on the page."""
    window = None if view.own else view.window
    query = with_pairs(Address(flow.id, window).query(), view.own)
    name = file_name(flow, window)
    kinds = (
        ("image (SVG)", path(DRAWING, with_pairs(query, ((DOWNLOAD, "1"),))), f"{name}.svg"),
        ("à imprimer (PDF)", path(DRAWING_PDF, query), f"{name}.pdf"),
        ("données (JSON)", path(DATA, Address(flow.id).query()), f"{file_name(flow, None)}.json"),
    )
    links = (tag("li", tag("a", words, href=href, download=file)) for words, href, file in kinds)
    return tag("nav", tag("span", "Télécharger :", class_="lg-soft"), tag("ul", links), aria_label="Télécharger")
