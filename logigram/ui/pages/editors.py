"""The page of the editors: what the files, as they are now, are blamed for."""

from itertools import groupby

from logigram.finding import Finding
from logigram.ui.address import Address
from logigram.ui.html import Content, Html, tag
from logigram.ui.pages.lookup import lookup
from logigram.ui.site import HOME, path
from logigram.ui.view import View
from logigram.ui.web.store import Version
from logigram.wording.terms import first_upper

KEPT = "Les fichiers contiennent une erreur : la dernière version valable reste en service."
NOTHING = "Les fichiers contiennent une erreur, et aucune version valable n'a encore été lue : rien n'est affiché."
HOW = "Pour vérifier les fichiers : logigram check. Pour comprendre un constat : logigram explain, suivi de son code."


def editors_page(version: Version, view: View | None = None) -> Html:
    """The findings by file, or that there are none; the page of a dictated code, when there is something to show."""
    findings = sorted(version.findings, key=lambda finding: finding.order)
    groups = [
        _file(file.removeprefix(version.root), list(group))
        for file, group in groupby(findings, key=lambda finding: finding.place.file)
    ]
    return tag(
        "article",
        tag("h1", "Pour les éditeurs", data_q="constats", tabindex=-1),
        tag("p", _summary(version, findings), class_="lg-lead"),
        tag("p", KEPT if version.territory else NOTHING, class_="lg-note lg-warn") if version.kept else None,
        lookup(view) if view else None,
        groups,
        tag("p", HOW, class_="lg-soft"),
        class_="lg-stack",
    )


def _summary(version: Version, findings: list[Finding]) -> str:
    errors = sum(finding.is_error for finding in findings)
    warnings = len(findings) - errors
    if not findings:
        return "Les fichiers n'ont pas pu être lus." if version.kept else "Aucun constat."
    return first_upper(f"{_count(errors, 'erreur')}, {_count(warnings, 'avertissement')}.")


def _count(number: int, word: str) -> str:
    return f"{number or 'aucun' + 'e' * word.startswith('erreur')} {word}{'s' if number > 1 else ''}"


def _file(file: str, findings: list[Finding]) -> Html:
    rows = [tag("li", _finding(finding)) for finding in findings]
    return tag("section", tag("h2", file), tag("ul", rows, class_="lg-stack"), class_="lg-card")


def _finding(finding: Finding) -> Html:
    kind = "Erreur" if finding.is_error else "Avertissement"
    place = f"ligne {finding.place.line}, colonne {finding.place.column}"
    content: tuple[Content, ...] = (
        tag("p", tag("b", f"{kind} {finding.code}"), " · ", tag("span", place, class_="lg-soft")),
        tag("p", first_upper(finding.message)),
        tag("p", "À faire : ", finding.help) if finding.help else None,
        [tag("p", note, class_="lg-soft") for note in finding.notes],
        _replay(finding),
    )
    return tag("div", content, class_="lg-finding lg-error" if finding.is_error else "lg-finding")


def _replay(finding: Finding) -> Html | None:
    """The way to see the finding on screen, when a walk shows it."""
    if not finding.walk:
        return None
    flow, _, origin = finding.start.partition("/")
    window = finding.windows[0] if finding.windows else None
    address = Address(flow, window, finding.walk, origin=origin or None)
    return tag("p", tag("a", "Rejouer le parcours", href=path(HOME, address.query()), data_nav=True))
