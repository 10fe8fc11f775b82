"""« Imprimer »: every sheet that can be printed, flow by flow, and all of them in one file."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from logigram.model.flow import Flow
from logigram.paper import SORTS, Kind, Sheet
from logigram.paper.kinds import SIZES
from logigram.paper.seal import last_day
from logigram.ui import words
from logigram.ui.draft import WORD
from logigram.ui.html import Content, Html, tag
from logigram.ui.pages.trust import back, section
from logigram.ui.printed import WHOLE, by_flow, hung, offered, title, where
from logigram.ui.site import PAGES, PRINT, SHEET, path
from logigram.ui.view import View
from logigram.wording.terms import first_lower, first_upper

LEAD: Final = (
    "Des feuilles pour le mur, le classeur ou la réunion. Elles disent ce que disent les logigrammes aujourd'hui."
)
WAITING: Final = (
    "Chaque lien ouvre un PDF. La première fois, une feuille demande quelques secondes, un livret une demi-minute ; la "
    "page reste utilisable."
)
DRAFT: Final = (
    f"« {WORD} » : ce logigramme n'est pas encore validé. « PROJET – NE PAS AFFICHER » est écrit en travers de ses "
    "feuilles ; elles servent à relire, pas au mur."
)
SECONDS: Final = 2.5
SLOW: Final = {Kind.BOOKLET: 30.0}
"""What a sheet takes to compose, the first time, on an ordinary server; and the kinds that take longer."""
MINUTE: Final = 60


def printing_page(view: View) -> Html:
    """What there is to print, that of the flow under way first."""
    offers = offered(view.territory).values()
    parts = list(_parts(view, offers))
    return tag(
        "article",
        tag("h1", PAGES[PRINT], data_q=PRINT, tabindex=-1),
        tag("p", LEAD, class_="lg-lead"),
        back(view),
        section("Quelle feuille choisir", _kinds(offers), tag("p", WAITING)),
        section("Les feuilles, logigramme par logigramme", _draft(view), tag("div", parts, class_="lg-sheets")),
        section("Toutes les feuilles d'un coup", *_all(hung(offers))),
        section("Une feuille déjà imprimée ?", tag("p", _check(), class_="lg-ways")),
        class_="lg-stack lg-about",
    )


def _kinds(offers: Iterable[Sheet]) -> Html:
    kinds = [SORTS[kind] for kind in dict.fromkeys(sheet.kind for sheet in offers)]
    rows = [(first_upper(sort.told), sort.use) for sort in kinds]
    rows += [(f"Papier {size.upper()}", f"{first_upper(told)}.") for size, told in SIZES.items()]
    return tag("dl", [tag("div", tag("dt", name), tag("dd", use)) for name, use in rows], class_="lg-glossary")


def _draft(view: View) -> Html | None:
    drafts = any(flow.standing is None for flow in view.territory.flows.values())
    return tag("p", DRAFT, class_="lg-note lg-warn") if drafts else None


def _parts(view: View, offers: Iterable[Sheet]) -> Iterator[Html]:
    """A card for each flow, that of the walk first, then as on the welcome page; last, what is about all of them."""
    found = by_flow(view.territory, offers)
    first = (view.address.flow, *view.territory.entries)
    rank = {name: place for place, name in reversed(list(enumerate(first)))}
    for name in sorted(found, key=lambda name: (name is None, rank.get(name, len(first)))):
        flow = view.territory.flows[name] if name else None
        about = flow.title if flow else "Tous les logigrammes"
        yield tag(
            "section",
            tag("h3", about),
            _state(view, flow) if flow else None,
            _links(view, about, found[name]),
            class_="lg-card",
        )


def _state(view: View, flow: Flow) -> Html:
    """Whether it is a draft, and until when its sheets hold."""
    last = last_day(flow, view.territory.settings.review_months)
    badge = tag("b", WORD, class_="lg-draft"), " "
    return tag("p", badge if flow.standing is None else None, _until(last, view.actual.date()), class_="lg-soft")


def _until(last: date | None, today: date) -> str:
    if last is None:
        return "Aucune date limite n'y est écrite."
    day = words.full_date(last)
    return (
        f"À ne plus utiliser après le {day}." if today <= last else f"Date limite dépassée depuis le {day} : à relire."
    )


def _links(view: View, about: str, offers: Iterable[Sheet]) -> Html:
    """One line for each kind, with the sizes of paper."""
    groups = groupby(offers, key=lambda sheet: title(view.territory, sheet))
    return tag("ul", [_row(about, name, group) for name, group in groups], class_="lg-printed")


def _row(about: str, name: str, group: Iterable[Sheet]) -> Html:
    links = [_link(sheet, f" {first_lower(name)}, {about}") for sheet in group]
    return tag("li", tag("span", name), tag("span", links, class_="lg-row"))


def _link(sheet: Sheet, about: str) -> Html:
    return tag(
        "a", sheet.paper.upper(), tag("span", about, class_="lg-hidden"), href=where(sheet.name), class_="lg-chip"
    )


def _check() -> Html:
    return tag("a", "Vérifier qu'elle est encore à jour", href=path(SHEET), data_nav=True)


def _all(offers: Sequence[Sheet]) -> tuple[Content, ...]:
    minutes = -(-sum(SLOW.get(sheet.kind, SECONDS) for sheet in offers) // MINUTE)
    long = f"{minutes:.0f} minute{'s' if minutes > 1 else ''}"
    said = (
        f"{len(offers)} feuilles dans un seul fichier (ZIP). La première fois, comptez environ {long} : elles arrivent "
        "l'une après l'autre, et le site reste utilisable pendant ce temps."
    )
    button = tag("a", "Télécharger toutes les feuilles", href=where(WHOLE), class_="lg-button")
    return tag("p", said), tag("p", button)
