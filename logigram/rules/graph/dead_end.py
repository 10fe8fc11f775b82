"""Impasse : une question reste sans réponse dans une fenêtre

## Ce que la règle vérifie

Dans chaque fenêtre où une question peut être atteinte, au moins une réponse y est proposée.

## Pourquoi

À trois heures du matin, un professionnel arrivé sur cette question n'aurait rien à choisir : il resterait seul avec
la personne, sans savoir qui appeler.

## Refusé

```yaml
logigramme: exemple
titre: Exemple
debut: medecin_traitant
questions:
  medecin_traitant:
    texte: A-t-elle un médecin traitant ?
    reponses:
      - texte: Oui
        fenetres: [jour]
        vers: appeler_15
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```

## Corrigé

```yaml
logigramme: exemple
titre: Exemple
debut: medecin_traitant
questions:
  medecin_traitant:
    texte: A-t-elle un médecin traitant ?
    reponses:
      - texte: Oui
        vers: appeler_15
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```
"""

from collections.abc import Iterator

from logigram.finding import Rule
from logigram.model.content import flow_file
from logigram.model.targets import Target
from logigram.rules.subject import Subject
from logigram.source.fact import Fact, Spot

RULE = Rule("LG301", "dead_end")


def check(subject: Subject) -> Iterator[Fact]:
    """Every question reached in a window in which none of its answers is offered."""
    for name, flow in subject.territory.flows.items():
        for node, question in flow.questions.items():
            reached = subject.windows_reaching(Target(name, node))
            blocked = [each for each in reached if not any(answer.offered(each) for answer in question.answers)]
            if blocked:
                yield _fact(subject, Target(name, node), tuple(blocked))


def _fact(subject: Subject, node: Target, windows: tuple[str, ...]) -> Fact:
    walk, notes = subject.proof(node, windows)
    names = ", ".join(f"« {window} »" for window in windows)
    where = "en fenêtre" if len(windows) == 1 else "dans les fenêtres"
    question = subject.territory.flows[node.flow].questions[node.node]
    path = ("questions", node.node)
    related = tuple(
        (
            Spot(flow_file(node.flow), (*path, "reponses", str(position), "fenetres"), on_key=True),
            f"proposée seulement en fenêtre {', '.join(answer.windows)}",
        )
        for position, answer in enumerate(question.answers)
        if answer.windows
    )
    return Fact(
        rule=RULE,
        spot=Spot(flow_file(node.flow), path, on_key=True),
        message=f"la question « {node.node} » est une impasse : aucune réponse n'y est proposée {where} {names}",
        label="on reste bloqué ici",
        help="proposer une réponse dans cette fenêtre, ou retirer « fenetres »",
        windows=windows,
        walk=walk,
        notes=notes,
        related=related,
    )
