"""The band that says which window of time the page speaks of, and lets another one be chosen."""

from logigram.ui import words
from logigram.ui.html import Html, tag
from logigram.ui.view import View
from logigram.wording import terms


def band(view: View) -> Html:
    """Now, in words; or the window chosen by hand, with the way back to now."""
    chosen = view.address.window
    content = tag("div", _chosen(view) if chosen else _now(view), _choice(view))
    look = "lg-moment lg-chosen" if chosen else "lg-moment"
    mark = chosen or f"maintenant {view.window}"
    return tag("div", content, class_=look, role="region", aria_label="Moment", data_window=mark)


def _now(view: View) -> Html:
    calendar = view.territory.calendar
    end = calendar.next_change(view.now)
    return tag("p", words.window_line(view.now, view.window_title, end and end.astimezone(view.now.tzinfo)))


def _chosen(view: View) -> tuple[Html, Html]:
    back = tag("a", "Revenir à maintenant", href=view.link(view.address.at(None)), data_nav=True)
    said = tag(
        "p",
        tag("b", f"Fenêtre choisie : {terms.first_lower(view.window_title)}."),
        " Ce n'est pas l'heure qu'il est. ",
        back,
    )
    return said, Html()


def _choice(view: View) -> Html:
    windows = view.territory.settings.windows
    links = [_chip(view, None, "Maintenant"), *(_chip(view, name, each.title) for name, each in windows.items())]
    return tag("details", tag("summary", "Changer", tag("span", " de moment", class_="lg-hidden")), tag("ul", links))


def _chip(view: View, window: str | None, title: str) -> Html:
    current = "true" if view.address.window == window else None
    link = tag(
        "a", title, href=view.link(view.address.at(window)), data_nav=True, class_="lg-chip", aria_current=current
    )
    return tag("li", link)
