"""The statement that French public services publish on accessibility (RGAA 4.1), as a draft that says what was done."""

from logigram.ui.contact import contact
from logigram.ui.html import Content, Html, tag
from logigram.ui.pages.trust import NO_CONTACT, back, dots, section
from logigram.ui.site import ACCESSIBILITY, PAGES, TOOL
from logigram.ui.view import View

STATE = "Accessibilité : non conforme"
"""What the law has written on every page; without an audit nothing better may be said."""
RGAA = "https://accessibilite.numerique.gouv.fr"
DEFENDER = "https://www.defenseurdesdroits.fr"
DRAFT = (
    "Projet de déclaration, à relire, à dater et à signer par l'éditeur avant publication. Elle suit le modèle du "
    "référentiel général d'amélioration de l'accessibilité (RGAA), version 4.1."
)
NO_AUDIT = (
    "Aucun audit n'a encore été fait par une personne extérieure. Dans ce cas, la règle est de se déclarer "
    "non conforme, même si les essais sont bons : nous l'écrivons donc."
)
TRIED = (
    (
        "Toutes les pages sont passées à axe, un outil qui cherche les défauts qu'une machine sait voir, sur écran "
        "d'ordinateur et de téléphone, en clair et en sombre : il n'en signale aucun."
    ),
    "Un parcours entier se fait au clavier seul, de l'accueil à une orientation.",
    "À 200 %, rien n'est coupé et rien ne défile de côté.",
    "Le changement de fenêtre horaire et la perte de connexion sont annoncés aux lecteurs d'écran.",
    "Les mouvements s'arrêtent pour qui l'a demandé à son appareil.",
)
NOT_TRIED = (
    "Aucun lecteur d'écran n'a encore été essayé, ni aucun navigateur autre que Chromium.",
    "Aucune personne handicapée n'a encore essayé le site.",
)
LIMITS = (
    "Le dessin du schéma est une image large, qui se fait défiler. Le même schéma est donné en texte, juste dessous.",
    "Le site a besoin de JavaScript. Sans lui, seuls les numéros d'urgence restent affichés.",
    "Certains textes restent difficiles à lire. Les sigles sont expliqués à la page « Sigles ».",
)
HOW = (
    "Pages écrites en HTML, CSS, SVG et JavaScript, avec WAI-ARIA. Essais faits avec Chromium, axe et Playwright, "
    "sur l'accueil, les questions, les orientations, le schéma, la page des éditeurs et les pages d'information."
)
REMEDY = (
    "Vous avez signalé un défaut qui vous empêche d'accéder à un contenu, et vous n'avez pas obtenu de réponse "
    "satisfaisante. Vous pouvez saisir le Défenseur des droits :"
)
POST = "par courrier, gratuit et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07."
LAW = "La loi du 11 février 2005, article 47, demande cette déclaration aux services publics. Le RGAA se lit sur "
HELP = "Si vous n'arrivez pas à lire une page ou à vous en servir, dites-le : une autre façon vous sera proposée."


def accessibility_page(view: View) -> Html:
    """The statement, with what was tried and what was not."""
    site = f"Cette déclaration vaut pour « {TOOL} », {view.territory.settings.name}."
    law = tag("p", LAW, _link("accessibilite.numerique.gouv.fr", RGAA), ".")
    return tag(
        "article",
        tag("h1", f"{PAGES[ACCESSIBILITY]} : déclaration", data_q=ACCESSIBILITY, tabindex=-1),
        tag("p", site, class_="lg-lead"),
        back(view),
        tag("p", DRAFT, class_="lg-note lg-warn"),
        section("État de conformité : non conforme", tag("p", NO_AUDIT), law),
        section("Ce qui a été essayé", dots(TRIED)),
        section("Ce qui n'a pas été essayé", dots(NOT_TRIED)),
        section("Contenus difficiles d'accès", dots(LIMITS)),
        section("Comment cette déclaration est établie", tag("p", HOW)),
        section("Retour et contact", tag("p", HELP), contact(view) or tag("p", NO_CONTACT)),
        section("Voies de recours", tag("p", REMEDY), dots(_remedies())),
        class_="lg-stack lg-about",
    )


def _remedies() -> tuple[Content, ...]:
    return (["sur son site : ", _link("www.defenseurdesdroits.fr", DEFENDER)], POST)


def _link(name: str, address: str) -> Html:
    return tag("a", name, href=address)
