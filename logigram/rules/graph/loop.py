"""Boucle : des questions peuvent être reposées dans le même parcours

## Ce que la règle vérifie

Aucune réponse ne ramène à une question déjà posée dans le même parcours. Une suite (« autre chose », « si elle
refuse ») peut y ramener : elle n'est proposée qu'une fois la personne orientée.

## Pourquoi

Une question reposée fait douter de la première réponse, et un parcours qui peut tourner n'a plus de longueur connue.
Ce n'est qu'un avertissement : une réponse au moins permet d'en sortir.

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
        vers: doute
  doute:
    texte: Avez-vous un doute ?
    reponses:
      - texte: Oui
        vers: danger
      - texte: Non
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
debut: danger
questions:
  danger:
    texte: Est-elle en danger, ou avez-vous un doute ?
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

from logigram.finding import Rule, Severity
from logigram.rules.graph.knots import Loop, links, loops, members
from logigram.rules.subject import Subject, spot
from logigram.rules.words import in_windows
from logigram.source.fact import Fact

RULE = Rule("LG304", "loop", Severity.WARNING)


def check(subject: Subject) -> Iterator[Fact]:
    """Every loop that some answer leaves."""
    return (_fact(subject, loop) for loop in loops(subject, closed=False))


def _fact(subject: Subject, loop: Loop) -> Fact:
    start, walk, notes = subject.proof(loop.node, loop.windows)
    where = in_windows(loop.windows, subject.territory.windows)
    return Fact(
        rule=RULE,
        spot=spot(loop.node, on_key=True),
        message=f"dans un même parcours, la question « {loop.node.node} » peut être reposée{where}",
        label="on peut revenir ici",
        help="faire mener ces réponses plus loin, ou orienter ; pour revenir après l'orientation, écrire une suite",
        windows=loop.windows,
        start=start,
        walk=walk,
        notes=(*notes, *members(loop)),
        related=tuple(links(subject, loop)),
    )
