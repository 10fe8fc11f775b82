"""Garantie sans objet : elle ne s'applique à rien, ou nomme ce qui n'existe pas

## Ce que la règle vérifie

Le logigramme, la question et chacune des réponses que nomme « si » existent, et se rencontrent dans une fenêtre au
moins. Les orientations et les types de structures que nomme « alors » existent.

## Pourquoi

Une garantie qui ne s'applique à rien paraît tenue, alors qu'elle ne protège plus personne. C'est ce qui arrive quand on
renomme une question ou une réponse sans penser aux garanties.

## Refusé

```yaml
# territoire.yaml
territoire: essai
nom: Territoire d'essai
fuseau: Europe/Paris
fenetres:
  toujours:
    titre: À toute heure
    plages:
      - {de: lun 00:00, a: lun 00:00}
garanties:
  - id: danger_24h
    titre: Un danger mène à une réponse ouverte 24 h/24
    si: {question: dangers, reponse: oui}
    alors: {toujours: {ouvert: toujours}}
```

## Corrigé

```yaml
# territoire.yaml
territoire: essai
nom: Territoire d'essai
fuseau: Europe/Paris
fenetres:
  toujours:
    titre: À toute heure
    plages:
      - {de: lun 00:00, a: lun 00:00}
garanties:
  - id: danger_24h
    titre: Un danger mène à une réponse ouverte 24 h/24
    si: {question: danger, reponse: oui}
    alors: {toujours: {ouvert: toujours}}
```
"""

from collections.abc import Collection, Iterator

from logigram.finding import Rule
from logigram.model.names import suggestion
from logigram.model.settings import Situation
from logigram.model.targets import Target
from logigram.rules.promise.entries import Promised, guarantees, is_set_aside
from logigram.rules.promise.situation import named, questions, reaches
from logigram.rules.subject import Subject
from logigram.source.fact import Fact

RULE = Rule("LG502", "guarantee_without_match")
_FEW = 8
"""How many names are listed to choose from."""


def check(subject: Subject) -> Iterator[Fact]:
    """Every name of a guarantee that means nothing, and every guarantee that no walk ever puts to the test."""
    for promised in guarantees(subject.territory.content):
        unknown = [*_unknown_situation(subject, promised)]
        yield from unknown or _unmet(subject, promised)
        yield from _unknown_outcomes(subject, promised)
        yield from _unknown_kinds(subject, promised)


def _unknown_situation(subject: Subject, promised: Promised) -> Iterator[Fact]:
    """The flow or the question of « si », where there is none of that name."""
    content, when = subject.territory.content, promised.guarantee.when
    if when.flow and when.flow not in content.flows:
        if when.flow not in content.broken_flows:
            message = f"le logigramme « {when.flow} » n'existe pas"
            yield _unknown(promised, ("si", "logigramme"), message, when.flow, content.flows)
    elif when.question and not questions(subject, when) and not is_set_aside(content, when.flow, when.question):
        where = f" dans « {when.flow} »" if when.flow and "/" not in when.question else ""
        message = f"la question « {when.question} » n'existe pas{where}"
        known = [each for name, flow in content.flows.items() for each in _written(name, flow.questions, when)]
        yield _unknown(promised, ("si", "question"), message, when.question, known)


def _unmet(subject: Subject, promised: Promised) -> Iterator[Fact]:
    """The whole of « si » when no walk comes there, or those of its answers that no walk can give."""
    when = promised.guarantee.when
    found = [subject.once(reaches)[when, window] for window in subject.territory.windows]
    if _is_doubtful(subject, when):
        return
    asked = {node for each in found for node in each.before} & questions(subject, when)
    if not (asked if when.answers else any(each.sources for each in found)):
        yield Fact(
            rule=RULE,
            spot=promised.spot("si"),
            message=f"la garantie « {promised.guarantee.title} » ne s'applique jamais : aucun parcours n'arrive là",
            label="jamais rencontré",
            help="y faire mener un parcours, ou corriger « si »",
        )
        return
    given = {source.answer for each in found for source in each.sources}
    questions_asked = (subject.territory.flows[node.flow].questions[node.node] for node in asked)
    written = {answer.id for question in questions_asked for answer in question.answers}
    for place, answer in enumerate(when.answers):
        if answer not in given:
            where = f" à « {when.question} »" if when.question else ""
            fact = "n'est jamais proposée" if answer in written else "n'existe pas"
            message = f"la réponse « {answer} » {fact}{where}"
            yield _unknown(promised, ("si", "reponse", str(place)), message, answer, written - {answer})


def _unknown_outcomes(subject: Subject, promised: Promised) -> Iterator[Fact]:
    content, when = subject.territory.content, promised.guarantee.when
    for key, part in promised.parts():
        for place, text in enumerate(part.outcomes):
            found = named(subject, when.flow, text)
            if any(each.node in content.flows[each.flow].outcomes for each in found):
                continue
            if not is_set_aside(content, when.flow, text):
                known = [each for name, flow in content.flows.items() for each in _written(name, flow.outcomes, when)]
                path, message = ("alors", key, "orientations", str(place)), f"l'orientation « {text} » n'existe pas"
                yield _unknown(promised, path, message, text, known)


def _unknown_kinds(subject: Subject, promised: Promised) -> Iterator[Fact]:
    content = subject.territory.content
    kinds = {each.kind for each in content.structures.values()}
    for key, part in promised.parts():
        for place, kind in enumerate(part.kinds):
            if kind not in kinds and not content.broken_structures:
                path, message = ("alors", key, "types", str(place)), f"aucune structure n'est de type « {kind} »"
                yield _unknown(promised, path, message, kind, kinds)


def _unknown(promised: Promised, path: tuple[str, ...], message: str, name: str, names: Collection[str]) -> Fact:
    known = sorted(set(names))
    otherwise = f"choisir parmi : {', '.join(known)}" if 0 < len(known) <= _FEW else "corriger le nom"
    return Fact(
        rule=RULE,
        spot=promised.spot(*path),
        message=f"{message} : la garantie « {promised.guarantee.id} » ne peut être vérifiée en entier",
        help=suggestion(name, known, otherwise),
    )


def _written(flow: str, nodes: Collection[str], when: Situation) -> Iterator[str]:
    """How the nodes of a flow are written in a guarantee."""
    if when.flow in {None, flow}:
        yield from nodes
    yield from (f"{flow}/{node}" for node in nodes)


def _is_doubtful(subject: Subject, when: Situation) -> bool:
    """Whether what cannot be read may lead to the situation, or ask a question of it."""
    content, flows = subject.territory.content, subject.territory.flows
    if when.flow and when.flow not in flows:
        return True
    starts = {subject.territory.start(when.flow)} if when.flow else frozenset[Target]()
    broken = any(content.broken_nodes(name) for name in flows)
    return broken or any(subject.is_doubtful(node) for node in (questions(subject, when) | starts))
