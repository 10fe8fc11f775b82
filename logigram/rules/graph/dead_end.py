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
      - texte: Non
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
      - texte: Non
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
from logigram.model.flow import Question
from logigram.model.targets import Target
from logigram.rules.subject import Subject, answer_path, spot
from logigram.rules.words import during, in_windows
from logigram.source.fact import Fact, Spot

RULE = Rule("LG301", "dead_end")


def check(subject: Subject) -> Iterator[Fact]:
    """Every question reached in a window in which none of its answers is offered."""
    for name, flow in subject.territory.flows.items():
        for node, question in flow.questions.items():
            if any(answer.windows is None for answer in question.answers):
                continue  # offered whenever the question is asked
            target = Target(name, node)
            reached = subject.windows_reaching(target)
            blocked = tuple(window for window in reached if not question.offered(window))
            if blocked:
                yield _fact(subject, target, blocked)


def _fact(subject: Subject, node: Target, windows: tuple[str, ...]) -> Fact:
    start, walk, notes = subject.proof(node, windows)
    question = subject.territory.flows[node.flow].questions[node.node]
    where = in_windows(windows, subject.territory.windows)
    several = len(windows) > 1
    return Fact(
        rule=RULE,
        spot=spot(node, on_key=True),
        message=f"la question « {node.node} » est une impasse : aucune réponse n'y est proposée{where}",
        label="on reste bloqué ici",
        help=f"proposer une réponse dans {'ces fenêtres' if several else 'cette fenêtre'}, ou retirer « fenetres »",
        windows=windows,
        start=start,
        walk=walk,
        notes=notes,
        related=tuple(_restrictions(node, question)),
    )


def _restrictions(node: Target, question: Question) -> Iterator[tuple[Spot, str]]:
    for position, answer in enumerate(question.answers):
        if answer.windows:
            message = f"proposée seulement {during(answer.windows)}"
            yield spot(node, *answer_path(position, "fenetres", "0")), message
