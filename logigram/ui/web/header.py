"""The header: outside what Streamlit draws, it is there at once and stays when the server stops."""

from logigram.ui.html import Html, tag
from logigram.ui.site import NOT_IN_NAVIGATION, PAGES, TOOL
from logigram.ui.web.document import resource


def header(territory: str, root: str = "./", page: str | None = None) -> Html:
    """The name of the tool and the navigation; `root` is where the app stands, `page` the one shown.

    Our script moves the mark of the current page, and lets the navigation keep the walk.
    """
    names = tag("span", tag("b", TOOL), tag("span", territory) if territory else None)
    icon = tag("img", src=resource("icon.svg", root), alt="", width=36, height=36)
    brand = tag("a", icon, names, href=root, data_nav=True, class_="lg-brand")
    named = ((name, title) for name, title in PAGES.items() if name not in NOT_IN_NAVIGATION)
    links = (tag("li", _link(root, name, title, page)) for name, title in named)
    nav = tag("nav", tag("ul", links), class_="lg-nav", aria_label="Pages")
    return tag("header", tag("div", brand, nav), class_="lg lg-head")


def _link(root: str, name: str, title: str, page: str | None) -> Html:
    return tag("a", title, href=f"{root}{name}", data_nav=True, aria_current="page" if name == page else None)
