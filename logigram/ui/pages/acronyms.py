"""The whole glossary, on one page."""

from logigram.ui.acronyms import definitions
from logigram.ui.html import Html, tag
from logigram.ui.pages.trust import back
from logigram.ui.site import ACRONYMS, PAGES
from logigram.ui.view import View

LEAD = "Ce que veulent dire les sigles employés dans les logigrammes, par ordre alphabétique."
NOTHING = "Aucun sigle n'est employé ici."


def acronyms_page(view: View) -> Html:
    """Every acronym with what it means."""
    glossary = view.territory.content.glossary
    names = sorted(glossary, key=str.casefold)
    return tag(
        "article",
        tag("h1", PAGES[ACRONYMS], data_q=ACRONYMS, tabindex=-1),
        tag("p", LEAD if names else NOTHING, class_="lg-lead lg-soft"),
        back(view),
        tag("section", definitions({name: glossary[name] for name in names}), class_="lg-card") if names else None,
        class_="lg-stack",
    )
