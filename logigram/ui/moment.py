"""The band that says which moment the page speaks of, and lets another one be chosen."""

from datetime import datetime

from logigram.ui import words
from logigram.ui.address import WHEN, Address
from logigram.ui.asked import FAR
from logigram.ui.change import milliseconds, next_change
from logigram.ui.html import Attribute, Html, tag
from logigram.ui.site import SHEET
from logigram.ui.view import View
from logigram.wording import terms


def band(view: View) -> Html:
    """Now, in words; or the window, or the date and hour, chosen by hand, with the way back to now."""
    choice = None if view.page == SHEET else _choice(view)  # a sheet holds today, or it does not
    content = tag("div", tag("p", _said(view), None if view.live else _back(view)), choice)
    look = "lg-moment" if view.live else "lg-moment lg-chosen"
    return tag("div", content, class_=look, role="region", aria_label="Moment", **_marks(view))


def _marks(view: View) -> dict[str, Attribute]:
    """What our script compares from page to page, and the instants at which it asks for the page again."""
    if not view.live:
        return {"data_window": view.address.window or view.address.when}
    return {
        "data_window": f"maintenant {view.window}",
        "data_title": view.window_title,
        "data_came": words.window_came(view.now, view.window_title),
        "data_now": milliseconds(view.now),
        "data_change": next_change(view),
    }


def _said(view: View) -> Html | tuple[Html, str] | str:
    if view.live:
        return words.window_line(view.now, view.window_title, _end(view))
    title = terms.first_lower(view.window_title)
    if view.address.window:
        return tag("b", f"Fenêtre choisie : {title}."), " Ce n'est pas l'heure qu'il est. "
    then, end = words.chosen_line(view.now, view.actual.year), _end(view)
    ending = f", jusqu'à {words.until(end, view.now, live=False)}" if end else ""
    return tag("b", f"Vous regardez : {then}."), f" {terms.first_upper(title)}{ending}. "


def _end(view: View) -> datetime | None:
    end = view.territory.calendar.next_change(view.now)
    return end and end.astimezone(view.now.tzinfo)


def _back(view: View) -> Html:
    return tag("a", "Revenir à maintenant", href=view.link(_here(view).at(None)), data_nav=True)


def _here(view: View) -> Address:
    """The address of the page, later answers that are kept included."""
    return view.address.with_answers((*view.address.answers, *view.pending))


def _choice(view: View) -> Html:
    windows = view.territory.settings.windows
    links = [_chip(view, None, "Maintenant"), *(_chip(view, name, each.title) for name, each in windows.items())]
    summary = tag("summary", "Changer", tag("span", " de moment", class_="lg-hidden"))
    return tag("details", summary, tag("div", tag("ul", links), _form(view)))


def _chip(view: View, window: str | None, title: str) -> Html:
    chosen = view.live if window is None else view.address.window == window
    current = "true" if chosen else None
    href = view.link(_here(view).at(window))
    return tag("li", tag("a", title, href=href, data_nav=True, class_="lg-chip", aria_current=current))


def _form(view: View) -> Html:
    """A date and an hour; a plain form, that our script sends like a link."""
    here = _here(view).at(None)
    kept = (tag("input", type="hidden", name=key, value=value) for key, value in (*here.fields(), *view.own))
    first, last = (f"{view.actual + far:%Y-%m-%d}" for far in (-FAR, FAR))
    shown: dict[str, Attribute] = {"name": WHEN, "required": True, "class_": "lg-input"}
    return tag(
        "form",
        kept,
        tag("label", "Date", tag("input", type="date", value=f"{view.now:%Y-%m-%d}", min=first, max=last, **shown)),
        tag("label", "Heure", tag("input", type="time", value=f"{view.now:%H:%M}", **shown)),
        tag("button", "Voir ce moment", class_="lg-button"),
        method="get",
        action=view.link(Address()),
        data_here=view.link(here),
        class_="lg-when",
    )
