"""« À propos et confiance »: who speaks, what this is, what is known of the reader, how to report an error."""

from logigram.model.flow import Flow
from logigram.ui import words
from logigram.ui.contact import contact
from logigram.ui.draft import WORD
from logigram.ui.html import Content, Html, tag
from logigram.ui.site import ACRONYMS, HOME, PAGES, TOOL, TRUST, path
from logigram.ui.view import View
from logigram.wording.terms import AIM, DRAFT, IN_DOUBT, LIMITS

PURPOSE = (
    AIM,
    (
        "Il montre, page par page, un logigramme écrit d'avance. Ceux qui donnent les mêmes réponses au même moment "
        "lisent la même chose."
    ),
    LIMITS,
    IN_DOUBT,
)
PRIVACY = (
    "Aucun compte, aucun nom demandé, ni le vôtre, ni celui de la personne.",
    (
        "Vos réponses ne sont ni enregistrées ni transmises à quelqu'un. Elles passent par le serveur le temps "
        "d'afficher la page suivante."
    ),
    "Le journal du serveur note l'heure, l'adresse de votre connexion et la page demandée, sans vos réponses.",
    "Aucune mesure d'audience. Rien n'est demandé à un autre site : lettres, dessins et textes viennent tous d'ici.",
    (
        "Un seul cookie, « _streamlit_xsrf » : un nombre tiré au hasard, qui empêche un autre site d'agir à votre "
        "place. Il ne dit pas qui vous êtes, et s'efface quand vous fermez le navigateur."
    ),
    "Sur votre appareil, rien d'autre n'est gardé que le réglage clair ou sombre de l'affichage.",
)
ADDRESS = (
    (
        "Vos réponses sont écrites dans l'adresse de la page, en haut du navigateur : c'est ce qui permet de revenir "
        "en arrière, ou de montrer la page à un collègue. Elle ne contient aucun nom."
    ),
    (
        "L'historique du navigateur garde cette adresse, comme celle de toute page. Sur un poste partagé, ouvrez une "
        "fenêtre privée, ou effacez l'historique."
    ),
    (
        "Pour parler d'une page sans envoyer vos réponses : dictez son code, écrit tout en bas. Il désigne la page, "
        "jamais le chemin qui y mène."
    ),
)
SOURCES = (
    "Au bas de chaque orientation, « D'où viennent ces conseils » donne les textes et les sites consultés. Les fiches "
    "des structures disent quand elles ont été vérifiées, et ce qui reste à confirmer."
)
REPORT = (
    "Un numéro qui ne répond plus, un horaire faux, une question mal tournée ? Dites-le, avec le code de la page : "
    "cinq signes, écrits en bas de chacune, faciles à dicter au téléphone."
)
NOT_URGENT = "Ce n'est pas un numéro d'urgence. Quelqu'un est en danger : le 15."
NO_CONTACT = "Aucune adresse n'est encore donnée pour signaler une erreur."
LICENCE = (
    "Le programme est libre, sous licence MIT : chacun peut le lire, le reprendre et l'adapter. Un autre territoire "
    "peut y écrire ses propres logigrammes."
)


def trust_page(view: View) -> Html:
    """The page, the most useful to who doubts first."""
    return tag(
        "article",
        tag("h1", PAGES[TRUST], data_q=TRUST, tabindex=-1),
        tag("p", _who(view), class_="lg-lead"),
        back(view),
        section("Ce que fait cet outil, et ce qu'il ne fait pas", dots(PURPOSE)),
        section("Où en est chaque logigramme", _drafts(view), _flows(view)),
        section("Ce qui est gardé, et ce qui ne l'est pas", dots(PRIVACY)),
        section("L'adresse de la page contient vos réponses", dots(ADDRESS)),
        section("D'où viennent les conseils", tag("p", SOURCES), tag("p", _acronyms(view))),
        section("Signaler une erreur", tag("p", REPORT), contact(view) or tag("p", NO_CONTACT), tag("p", NOT_URGENT)),
        section("Licence", tag("p", LICENCE)),
        class_="lg-stack lg-about",
    )


def section(title: str, *content: Content) -> Html:
    """A part of a page to be read, under its title."""
    return tag("section", tag("h2", title), content, class_="lg-stack")


def dots(lines: tuple[Content, ...]) -> Html:
    """Sentences one under the other."""
    return tag("ul", [tag("li", line) for line in lines], class_="lg-dots")


def back(view: View) -> Html | None:
    """The way back to the walk that the reader came from; None without any."""
    if view.flow is None:
        return None
    href = path(HOME, view.address.query())
    return tag("p", tag("a", "Revenir à votre parcours", href=href, data_nav=True, class_="lg-button"))


def _who(view: View) -> str:
    settings = view.territory.settings
    by = f", publié par {settings.publisher}" if settings.publisher else ""
    return f"« {TOOL} » est un outil du territoire {settings.name}{by}, pour les professionnels et les élus."


def _drafts(view: View) -> Html | None:
    drafts = any(flow.standing is None for flow in view.territory.flows.values())
    return tag("p", DRAFT) if drafts else None


def _flows(view: View) -> Html:
    rows = [tag("div", tag("dt", flow.title), tag("dd", _state(flow))) for flow in view.territory.flows.values()]
    return tag("div", tag("dl", rows, class_="lg-flows"), class_="lg-card")


def _state(flow: Flow) -> list[Content]:
    """Draft or validated, by whom and when; then the date of its revision."""
    revised = f"révisé le {words.full_date(flow.revised_on)}" if flow.revised_on else "date de révision inconnue"
    if flow.standing is None:
        return [tag("b", WORD, class_="lg-draft"), " ", revised]
    by = ", ".join(part for part in (flow.standing.by, flow.standing.role) if part)
    return [f"Validé par {by} le {words.full_date(flow.standing.on)}, {revised}"]


def _acronyms(view: View) -> list[Content]:
    href = path(ACRONYMS, view.address.query())
    return ["Un sigle inconnu ? Ils sont tous expliqués à la page ", tag("a", "Sigles", href=href, data_nav=True), "."]
