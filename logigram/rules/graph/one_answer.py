"""Une seule réponse : la question ne laisse pas de choix

## Ce que la règle vérifie

Une question propose au moins deux réponses dans chaque fenêtre où elle est posée.

## Pourquoi

Une question à une seule réponse fait perdre du temps, et pousse à répondre à côté : le professionnel pour qui la
seule réponse est fausse n'a rien à choisir. Il manque souvent « Je ne sais pas ».

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
        fenetres: [jour]
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
        vers: {jour: rendez_vous, autres: appeler_15}
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

from collections.abc import Iterator

from logigram.finding import Rule, Severity
from logigram.model.targets import Target
from logigram.rules.subject import Subject, answer_path, spot
from logigram.rules.words import during, in_windows
from logigram.source.fact import Fact

RULE = Rule("LG305", "one_answer", Severity.WARNING)


def check(subject: Subject) -> Iterator[Fact]:
    """Every question reached in a window in which it offers one single answer."""
    for name, flow in subject.territory.flows.items():
        for node, question in flow.questions.items():
            if sum(answer.windows is None for answer in question.answers) > 1:
                continue  # two are always offered
            target = Target(name, node)
            reached = subject.windows_reaching(target)
            alone = tuple(window for window in reached if len(question.offered(window)) == 1)
            if alone:
                yield _fact(subject, target, alone)


def _fact(subject: Subject, node: Target, windows: tuple[str, ...]) -> Fact:
    start, walk, notes = subject.proof(node, windows)
    question = subject.territory.flows[node.flow].questions[node.node]
    where = in_windows(windows, subject.territory.windows)
    related = tuple(
        (spot(node, *answer_path(place, "fenetres", "0")), f"proposée seulement {during(answer.windows)}")
        for place, answer in enumerate(question.answers)
        if answer.windows
    )
    return Fact(
        rule=RULE,
        spot=spot(node, on_key=True),
        message=f"la question « {node.node} » n'a qu'une seule réponse{where}",
        label="il n'y a rien à choisir",
        help="ajouter une réponse, par exemple « Je ne sais pas », ou retirer la question",
        windows=windows,
        start=start,
        walk=walk,
        notes=notes,
        related=related,
    )
