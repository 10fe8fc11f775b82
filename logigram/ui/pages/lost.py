"""Pages for when there is nothing better to show: wrong address, no valid flows, a defect of ours."""

from logigram.ui.html import Content, Html, tag
from logigram.ui.site import PRINT, TRUST
from logigram.ui.web import emergency
from logigram.wording.terms import first_upper

NUMBERS = (
    ("15", "Danger pour la vie, crise, doute : le SAMU répond jour et nuit"),
    ("112", "Le numéro des secours dans toute l'Europe"),
    ("3114", "Idées suicidaires, pour la personne, un proche ou un professionnel, jour et nuit"),
    ("114", "Par SMS, quand on ne peut ni parler ni entendre"),
)


def unknown_page(root: str) -> Html:
    """The page of an address that leads nowhere; `root` is where the app stands."""
    words = "Cette adresse ne mène à aucune page. Elle a peut-être été mal recopiée."
    return _page("Page introuvable", words, tag("p", tag("a", "Aller à l'accueil", href=root, class_="lg-button")))


def no_flows() -> Html:
    """The page shown while no valid flows were ever read."""
    words = "Les logigrammes ne peuvent pas être affichés pour le moment. Les numéros d'urgence restent valables."
    return _page("Logigrammes indisponibles", words)


def defect(root: str = "./") -> Html:
    """The page shown when we failed; `root` is where the app stands."""
    words = "La page n'a pas pu être affichée : c'est un défaut de l'outil, pas une erreur de votre part."
    return _page("Un problème est survenu", words, tag("p", tag("a", "Recommencer", href=root, class_="lg-button")))


def unprintable(root: str) -> Html:
    """The page shown in place of a sheet that cannot be composed; `root` is where the app stands."""
    words = "Un texte y est trop long pour cette taille de papier. Ce n'est pas une erreur de votre part."
    advice = "Prenez la feuille A3 si vous vouliez l'A4, ou le schéma à la place de l'affiche. Le site, lui, dit tout."
    ways = (
        tag("a", "Choisir une autre feuille", href=f"{root}{PRINT}", class_="lg-button"),
        tag("a", "Signaler ce défaut", href=f"{root}{TRUST}"),
    )
    return _page("Cette feuille ne peut pas être composée", words, tag("p", advice), tag("p", ways, class_="lg-ways"))


def _page(title: str, words: str, *rest: Content) -> Html:
    numbers = (_row(digits, use) for digits, use in NUMBERS)
    calls = tag("section", tag("h2", "Si quelqu'un est en danger"), tag("ul", numbers, class_="lg-numbers"))
    return tag("article", tag("h1", title, data_q="arret", tabindex=-1), tag("p", words), calls, rest, class_="lg-card")


def _row(digits: str, use: str) -> Html:
    number = emergency.KNOWN[digits]
    call = tag("a", number.digits, href=number.url, class_="lg-call", aria_label=first_upper(number.spoken))
    return tag("li", call, tag("span", use))
