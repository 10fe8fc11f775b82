"""Boucle sans sortie : des questions se renvoient l'une à l'autre, sans jamais orienter

## Ce que la règle vérifie

De chaque question qui peut être atteinte, dans chaque fenêtre, une suite de réponses mène à une orientation.

## Pourquoi

Quelles que soient les réponses, le professionnel tournerait en rond sans que personne ne soit jamais appelé.

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
        vers: suivie
  suivie:
    texte: Est-elle suivie ?
    reponses:
      - texte: Oui
        vers: suivi_ou
      - texte: Non
        vers: suivi_ou
  suivi_ou:
    texte: Savez-vous où ?
    reponses:
      - texte: Oui
        vers: suivie
      - texte: Non
        vers: suivie
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
    texte: Est-elle en danger ?
    reponses:
      - texte: Oui
        vers: appeler_15
      - texte: Non
        vers: suivie
  suivie:
    texte: Est-elle suivie ?
    reponses:
      - texte: Oui
        vers: suivi_ou
      - texte: Non
        vers: appeler_15
  suivi_ou:
    texte: Savez-vous où ?
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
from logigram.rules.graph.knots import Loop, links, loops, members
from logigram.rules.subject import Subject, spot
from logigram.rules.words import in_windows
from logigram.source.fact import Fact

RULE = Rule("LG302", "trap")


def check(subject: Subject) -> Iterator[Fact]:
    """Every loop that no answer leaves, in a window in which it is reached."""
    return (_fact(subject, loop) for loop in loops(subject, closed=True))


def _fact(subject: Subject, loop: Loop) -> Fact:
    start, walk, notes = subject.proof(loop.node, loop.windows)
    where = in_windows(loop.windows, subject.territory.windows)
    return Fact(
        rule=RULE,
        spot=spot(loop.node, on_key=True),
        message=f"la question « {loop.node.node} » mène à une boucle sans sortie{where} : aucune orientation n'en sort",
        label="on tourne en rond à partir d'ici",
        help="faire mener l'une de ces réponses à une orientation, par exemple « appeler le 15 »",
        windows=loop.windows,
        start=start,
        walk=walk,
        notes=(*notes, *members(loop)),
        related=tuple(links(subject, loop)),
    )
