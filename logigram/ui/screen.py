"""The only place that draws: one page of the site, as one piece of HTML."""

from collections.abc import Callable

import streamlit as st

from logigram.ui import router
from logigram.ui.address import pairs_of
from logigram.ui.frame import bare
from logigram.ui.pages import lost
from logigram.ui.router import Screen
from logigram.ui.site import HOME, PAGES, TOOL
from logigram.ui.web import logs


def show() -> None:
    """Draw the page named by the address."""
    pages = [st.Page(_page(name), title=title, url_path=name, default=name == HOME) for name, title in PAGES.items()]
    st.navigation(pages, position="hidden").run()


def _page(name: str) -> Callable[[], None]:
    """What Streamlit calls for a page; whatever fails, the reader gets a page and its numbers."""

    def page() -> None:
        parameters = {key: st.query_params.get_all(key) for key in st.query_params}
        drawn = draw(name, pairs_of(parameters))
        st.set_page_config(page_title=drawn.title, layout="wide")
        st.html(drawn.body)

    page.__name__ = f"page_{name or 'accueil'}"
    return page


def draw(name: str, parameters: list[tuple[str, str]]) -> Screen:
    """The page of that name; a page that says so, with the numbers, when we fail."""
    try:
        return router.screen(name, parameters)
    except Exception as error:  # noqa: BLE001 - whatever it is, the reader needs a page
        logs.defect("défaut de l'outil : la page n'a pas pu être affichée", error)
        return Screen(f"Un problème est survenu – {TOOL}", bare(lost.defect()))
