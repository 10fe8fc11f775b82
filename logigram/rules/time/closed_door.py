"""Porte fermée : personne ne répond dans le délai de l'orientation

## Ce que la règle vérifie

Dans chaque fenêtre où une orientation est atteinte, et sur les douze mois à venir, l'attente la plus longue avant
qu'une de ses structures n'ouvre tient dans son délai : aucune attente pour « immediat », 12 heures pour
« jour_meme », 7 jours pour « semaine », sans limite pour « programme ».

Les jours fériés, les fermetures datées et les structures mises de côté comptent. Des horaires inconnus comptent comme
fermés : on ne promet pas une porte dont on ne sait rien.

## Pourquoi

Un professionnel de nuit qui appelle un service fermé jusqu'au lundi perd le temps de la personne, et croit avoir fait
ce qu'il fallait.

Dans ces exemples, « cmp » ouvre en journée, du lundi au vendredi.

## Refusé

```yaml
logigramme: exemple
titre: Exemple
debut: suivie
questions:
  suivie:
    texte: Est-elle suivie ?
    reponses:
      - texte: Oui
        vers: appeler_le_cmp
      - texte: Non
        vers: appeler_15
orientations:
  appeler_le_cmp:
    titre: Appeler le service qui la suit
    delai: jour_meme
    structures: [cmp]
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```

## Corrigé

```yaml
logigramme: exemple
titre: Exemple
debut: suivie
questions:
  suivie:
    texte: Est-elle suivie ?
    reponses:
      - texte: Oui
        vers: {jour: appeler_le_cmp, autres: appeler_15}
      - texte: Non
        vers: appeler_15
orientations:
  appeler_le_cmp:
    titre: Appeler le service qui la suit
    delai: jour_meme
    structures: [cmp, samu_15]
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
```
"""

from collections.abc import Iterator

from logigram.finding import Rule
from logigram.rules.subject import Subject
from logigram.rules.time.doors import Door, Verdict, alike, doors
from logigram.rules.time.telling import ALLOWED, hours, outcome, place, silence, where
from logigram.source.fact import Fact

RULE = Rule("LG402", "closed_door")


def check(subject: Subject) -> Iterator[Fact]:
    """Every outcome at which nobody answers within its delay, in a window in which it is reached."""
    late = [door for door in subject.once(doors) if door.verdict is Verdict.LATE]
    return (_fact(subject, door, windows) for door, windows in alike(late))


def _fact(subject: Subject, door: Door, windows: tuple[str, ...]) -> Fact:
    start, walk, notes = subject.proof(door.node, windows)
    return Fact(
        rule=RULE,
        spot=place(door),
        message=f"{outcome(door)} peut rester sans réponse{where(door, windows)} : {silence(door)}",
        label=ALLOWED[door.delay],
        help="mener ailleurs à ce moment, nommer une structure ouverte, ou dire qui appeler sous « sans_reponse »",
        windows=windows,
        start=start,
        walk=walk,
        notes=notes,
        related=tuple(hours(door, door.structures)),
    )
