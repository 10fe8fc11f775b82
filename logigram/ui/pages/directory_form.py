"""What the directory is asked with: a plain form, which the browser sends in the address, script or not."""

from collections.abc import Mapping

from logigram.ui import words
from logigram.ui.address import AGE, COMMUNE, FAMILY, OPEN, SEARCH, WHEN, WINDOW, Pair
from logigram.ui.directory.index import Index
from logigram.ui.directory.results import opened
from logigram.ui.directory.search import LIMIT
from logigram.ui.directory.wish import BANDS, NOW, Wish, here, link
from logigram.ui.html import Content, Html, tag
from logigram.ui.site import DIRECTORY, path
from logigram.ui.view import View
from logigram.wording.families import family
from logigram.wording.terms import first_upper

HINT = "Un service, un sigle, un besoin, une commune ou un numéro. N'écrivez rien sur la personne."
OLD = "65 ans et plus"


def form(view: View, index: Index, asked: Wish) -> Html:
    """The search, then the filters, folded while none is used."""
    walk = (tag("input", type="hidden", name=key, value=value) for key, value in _kept(view, asked))
    return tag(
        "form",
        walk,
        _search(asked),
        _filters(view, index, asked),
        action=path(DIRECTORY),
        method="get",
        data_nav=True,
        role="search",
        class_="lg-card lg-form",
    )


def _kept(view: View, asked: Wish) -> list[Pair]:
    """The walk, and the moment looked at unless the field of hours says it."""
    when = None if asked.open else view.address.when
    moment = ((WINDOW, view.address.window), (WHEN, when))
    return [*here(view).fields(), *((key, value) for key, value in moment if value)]


def _search(asked: Wish) -> Html:
    typed = tag(
        "input",
        type="search",
        id="cherche",
        name=SEARCH,
        value=asked.search or "",
        maxlength=LIMIT,
        autocomplete="off",
        spellcheck="false",
        enterkeyhint="search",
        aria_describedby="cherche-aide",
    )
    return tag(
        "div",
        tag("label", "Que cherchez-vous ?", for_="cherche"),
        tag("p", HINT, id="cherche-aide", class_="lg-soft"),
        tag("div", typed, tag("button", "Rechercher", type="submit", class_="lg-button"), class_="lg-search"),
        class_="lg-field",
    )


def _filters(view: View, index: Index, asked: Wish) -> Html:
    used = len(asked.filters)
    summary = "Filtrer" if not used else f"Filtrer : {used} filtre{'s' if used > 1 else ''}"
    fields = (
        _choice("Âge de la personne", AGE, "Tous les âges", {key: ages(key) for key in BANDS}, asked.age),
        _choice("Type de structure", FAMILY, "Tous", {key: family(key) for key in index.families}, asked.family),
        _communes(index, asked),
        _hours(view, asked),
    )
    send = tag("button", "Appliquer les filtres", type="submit", class_="lg-button")
    return tag("details", tag("summary", summary), tag("div", fields, class_="lg-fields"), send, open=bool(used))


def _choice(label: str, key: str, all_: str, values: Mapping[str, str], chosen: str | None) -> Html:
    offered = [tag("option", all_, value="")]
    offered += [tag("option", title, value=value, selected=value == chosen) for value, title in values.items()]
    return _field(label, key, tag("select", offered, id=f"filtre-{key}", name=key))


def _communes(index: Index, asked: Wish) -> Html | None:
    """Only where some structure serves some communes only."""
    values = {each: each for each in index.communes}
    return _choice("Commune", COMMUNE, "Toutes", values, asked.commune) if values else None


def _hours(view: View, asked: Wish) -> Html:
    """Open at the moment of the page, or at another date and hour; once one is asked for, it is there to be changed."""
    written = view.address.when if asked.open else None
    now = tag("input", type="checkbox", id="filtre-maintenant", name=OPEN, value=NOW, checked=bool(asked.open))
    label = tag("label", first_upper(f"ouvert {opened(view)}"), for_="filtre-maintenant")
    when = tag("input", type="datetime-local", id=f"filtre-{OPEN}", name=OPEN, value=written)
    other = "Ouvert à cette date et à cette heure" if written else "ou ouvert à cette date et à cette heure"
    check = None if written else tag("p", now, label, class_="lg-check")
    return tag("fieldset", tag("legend", "Horaires"), check, _field(other, OPEN, when))


def _field(label: str, key: str, control: Content) -> Html:
    return tag("div", tag("label", label, for_=f"filtre-{key}"), control, class_="lg-field")


def active(view: View, asked: Wish) -> Html | None:
    """What is asked, each thing with the way to drop it; what was typed is never written back here."""
    if not asked.pairs:
        return None
    named = {
        **({"search": "Recherche"} if asked.search else {}),
        **{key: _named(view, key, asked) for key in asked.filters},
    }
    rows = [tag("li", _drop(link(view, asked.without(field)), title)) for field, title in named.items()]
    everything = tag("a", "Tout effacer", href=link(view, Wish()), data_nav=True)
    return tag("ul", rows, tag("li", everything, class_="lg-ways"), class_="lg-row lg-active", aria_label="Filtres")


def _drop(href: str, title: str) -> Html:
    return tag("a", tag("span", "Retirer : ", class_="lg-hidden"), title, href=href, data_nav=True, class_="lg-chip")


def _named(view: View, field: str, asked: Wish) -> str:
    value = asked.filters[field]
    if field == "age":
        return first_upper(ages(value))
    if field == "family":
        return family(value)
    if field == "open":
        return f"Ouvert {opened(view)}"
    return value


def ages(band: str) -> str:
    """« de 11 à 17 ans »."""
    return OLD if band == list(BANDS)[-1] else words.ages(BANDS[band])
