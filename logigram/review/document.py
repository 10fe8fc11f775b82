"""The document of a clinical validation, in French, as Markdown: the same bytes for the same flows and the same day."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from logigram.model.flow import Flow
from logigram.review.figures import in_order, measures, readability
from logigram.review.lists import cited, confirmations, decisions
from logigram.review.markdown import quoted, table, text
from logigram.rules.promise import guarantee_broken, guarantee_without_match
from logigram.rules.promise.coverage import coverage
from logigram.rules.promise.entries import guarantees, scenarios
from logigram.rules.subject import Subject
from logigram.source.collector import collector_paused
from logigram.territory import Territory
from logigram.wording.time import full_date

_HEAD = """\
# Validation clinique : {name}

Ce que le groupe de travail doit lire, confirmer et décider avant qu'un logigramme soit utilisé. Ce document est écrit
par `logigram review`, à partir des fichiers des logigrammes : ne le corrigez pas ici, corrigez les fichiers. Les heures
et les fermetures sont comptées au {day}.
"""


def day(territory: Territory) -> date | None:
    """The day of the latest revision of a flow, from which doors are counted; None when none tells its own."""
    return max((flow.revised_on for flow in territory.flows.values() if flow.revised_on), default=None)


def document(territory: Territory, at: date) -> str:
    """The whole document; doors are counted from the local day `at`."""
    with collector_paused():
        return "\n".join(_lines(Subject(territory, at))).rstrip("\n") + "\n"


def _lines(subject: Subject) -> Iterator[str]:
    parts = {
        "Où en est-on ?": _status(subject.territory),
        "Combien de questions ?": measures(subject),
        "Est-ce facile à lire ?": readability(subject),
        "Ce qu'il faut confirmer": confirmations(subject),
        "Les choix que le programme laisse ouverts": decisions(subject.territory.settings.decisions),
        "Les situations essayées": _tried(subject),
        "Les garanties": _guarantees(subject),
        "Les sources": cited(subject),
    }
    yield _HEAD.format(name=text(subject.territory.settings.name), day=full_date(subject.at))
    for place, (title, lines) in enumerate(parts.items(), 1):
        yield f"## {place}. {title}\n"
        yield from lines
        yield ""


def _status(territory: Territory) -> Iterator[str]:
    flows = [territory.flows[name] for name in in_order(territory)]
    if all(flow.standing is None for flow in flows):
        yield "**PROJET : aucun logigramme n'est validé.**\n"
    rows = (
        (
            text(flow.title),
            _validated(flow),
            full_date(flow.revised_on) if flow.revised_on else "–",
            f"`{flow.fingerprint}`",
        )
        for flow in flows
    )
    yield from table(("logigramme", "validé", "révisé le", "empreinte"), rows)


def _validated(flow: Flow) -> str:
    validation = flow.validation
    if validation is None:
        return "**PROJET**"
    if flow.standing is None:
        return f"**PROJET**, changé depuis la validation du {full_date(validation.on)}"
    role = f", {text(validation.role)}" if validation.role else ""
    return f"par {text(validation.by)}{role}, le {full_date(validation.on)}"


def _tried(subject: Subject) -> Iterator[str]:
    territory, windows = subject.territory, subject.territory.settings.windows
    told = Counter(each.scenario.flow for each in scenarios(territory.content))
    found = coverage(subject)
    yield "Un scénario raconte une situation, et dit où elle doit mener. L'outil les rejoue tous à chaque vérification."
    yield "Une **branche** est une réponse, dans une fenêtre où elle peut être choisie.\n"
    heads = ("logigramme", "scénarios", *(f"branches essayées : {text(each.title)}" for each in windows.values()))
    rows = (
        (text(territory.flows[name].title), str(told[name]), *_shares(found.get(name, {}), windows))
        for name in in_order(territory)
    )
    yield from table(heads, rows)


def _shares(found: Mapping[str, tuple[int, int]], windows: Iterable[str]) -> Iterator[str]:
    for window in windows:
        done, every = found.get(window, (0, 0))
        yield f"{done} sur {every}" if every else "–"


def _guarantees(subject: Subject) -> Iterator[str]:
    yield "Chacune est prouvée pour tous les parcours, dans toutes les fenêtres, à chaque vérification.\n"
    facts = (*guarantee_broken.check(subject), *guarantee_without_match.check(subject))
    broken = {fact.spot.path[:2] for fact in facts}
    for promised in guarantees(subject.territory.content):
        yield f"- {quoted(promised.guarantee.title)}{' : **NON TENUE**' if promised.path in broken else ''}"
