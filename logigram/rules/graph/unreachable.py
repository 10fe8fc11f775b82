"""Jamais atteint : aucun parcours ne mène à cette question ou à cette orientation

## Ce que la règle vérifie

Chaque question et chaque orientation est atteinte dans une fenêtre au moins, à partir d'un logigramme de l'accueil,
par des réponses ou par une suite.

## Pourquoi

Ce que personne ne peut atteindre n'aide personne : c'est presque toujours une flèche oubliée, ou une flèche qui ne va
pas où l'on croit.

## Refusé

```yaml
logigramme: exemple
titre: Exemple
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: appeler_15
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
  rendez_vous:
    titre: Prendre rendez-vous
    delai: semaine
    structures: [cmp]
```

## Corrigé

```yaml
logigramme: exemple
titre: Exemple
debut: danger
questions:
  danger:
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: rendez_vous
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
  rendez_vous:
    titre: Prendre rendez-vous
    delai: semaine
    structures: [cmp]
```
"""

from collections.abc import Iterator, Mapping

from logigram.finding import Rule
from logigram.graph import groups
from logigram.model.content import SETTINGS, flow_file
from logigram.model.targets import Target
from logigram.rules.subject import Subject, answer_path, spot
from logigram.rules.words import during, some
from logigram.source.fact import Fact, Spot

Below = Mapping[Target, set[Target]]

RULE = Rule("LG303", "unreachable")


def check(subject: Subject) -> Iterator[Fact]:
    """The first nodes of each part of the flows that nothing reaches; nothing is said of what is in doubt."""
    lost = [node for node in _nodes(subject) if not subject.windows_reaching(node) and not subject.is_doubtful(node)]
    below = _below(subject, lost)
    told: set[Target] = set()
    for root in _roots(below, subject):
        yield _fact(subject, root, sorted(_led_to(root, below, told), key=subject.order))


def _nodes(subject: Subject) -> Iterator[Target]:
    return (Target(name, node) for name, flow in subject.territory.flows.items() for node in flow.nodes)


def _below(subject: Subject, lost: list[Target]) -> Below:
    """What follows what, in some window, among the nodes that nothing reaches."""
    below: Below = {node: set() for node in lost}
    for atlas in subject.atlases.values():
        for node, following in below.items():
            targets = (*atlas.targets(node), *atlas.suites.get(node, ()))
            following.update(target for target in targets if target in below)
    return below


def _roots(below: Below, subject: Subject) -> list[Target]:
    """One node for each group that no other group leads to: the start of a flow, or the first in the file."""
    starts = {subject.territory.start(flow) for flow in subject.territory.flows}
    found = [frozenset(group) for group in groups(below, below.__getitem__)]
    led_to = {target for group in found for node in group for target in below[node] - group}
    first = (group for group in found if led_to.isdisjoint(group))
    roots = (min(group, key=lambda node: (node not in starts, subject.order(node))) for group in first)
    return sorted(roots, key=subject.order)


def _led_to(root: Target, below: Below, told: set[Target]) -> list[Target]:
    """What a root leads to and was not told of another; it is told from now on."""
    found = [root]
    told.add(root)
    for node in found:
        fresh = below[node] - told
        told |= fresh
        found.extend(fresh)
    return found[1:]


def _fact(subject: Subject, node: Target, rest: list[Target]) -> Fact:
    names = [each.seen_from(node.flow) for each in rest]
    notes = (f"jamais atteints non plus, pour la même raison : {some(names)}",) if names else ()
    flow = subject.territory.flows[node.flow]
    if node == subject.territory.start(node.flow):
        return Fact(
            rule=RULE,
            spot=Spot(flow_file(node.flow), ("logigramme",)),
            message=f"le logigramme « {node.flow} » n'est jamais atteint : il n'est pas à l'accueil et rien n'y mène",
            label="aucun parcours n'arrive ici",
            help=f"ajouter « {node.flow} » à « entrees » dans {SETTINGS}, ou y faire mener une réponse",
            notes=notes,
        )
    kind, part = ("la question", "questions") if node.node in flow.questions else ("l'orientation", "orientations")
    return Fact(
        rule=RULE,
        spot=Spot(flow_file(node.flow), (part, node.node), on_key=True),
        message=f"{kind} « {node.node} » n'est jamais {'posée' if part == 'questions' else 'atteinte'} : rien n'y mène",
        label="aucun parcours n'arrive ici",
        help="y faire mener une réponse ou une suite, ou la retirer",
        notes=notes,
        related=tuple(_vain(subject, node)),
    )


def _vain(subject: Subject, node: Target) -> Iterator[tuple[Spot, str]]:
    """The answers that would lead there, in windows in which their question is not reached."""
    vain: dict[tuple[Target, str], list[str]] = {}
    for source, answer, window in subject.once(_leading).get(node, ()):
        if subject.windows_reaching(source):
            vain.setdefault((source, answer), []).append(window)
    for (source, answer), windows in vain.items():
        answers = subject.territory.flows[source.flow].questions[source.node].answers
        position = next(place for place, each in enumerate(answers) if each.id == answer)
        where = f"qu'{during(windows)}" if len(windows) == 1 else f"que {during(windows)}"
        yield spot(source, *answer_path(position, "vers")), f"n'y mène {where}, où cette question n'est pas posée"


def _leading(subject: Subject) -> Mapping[Target, list[tuple[Target, str, str]]]:
    """For each node, the questions, answers and windows that lead to it."""
    leading: dict[Target, list[tuple[Target, str, str]]] = {}
    for window, atlas in subject.atlases.items():
        for source, pairs in atlas.after.items():
            for answer, target in pairs:
                leading.setdefault(target, []).append((source, answer, window))
    return leading
