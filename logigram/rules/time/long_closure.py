"""Longue fermeture derrière une ouverture : un férié ou une exception ferme la porte plus longtemps que d'ordinaire

## Ce que la règle vérifie

Une porte est ouverte quand on oriente la personne, mais ferme peu après. Sur les douze mois à venir, on mesure combien
de temps elle reste alors fermée. Si c'est plus que le délai de l'orientation, et plus que dans toute semaine ordinaire
(sans jour férié, ni exception, ni fermeture datée), c'est signalé, avec la date.

Le délai compte 12 heures pour « jour_meme » et 7 jours pour « semaine » ; « programme » n'en a pas. Rien n'est signalé
quand « sans_reponse » mène à quelqu'un à toute heure, ni quand l'orientation l'est déjà comme une porte fermée.

## Pourquoi

Le jeudi 24 décembre 2026 à 15 h, le service est encore ouvert 2 heures, et l'orientation paraît bonne. Celui qui
appelle à 17 h 05 attend 88 heures, quand tout le monde pense à un vendredi comme un autre.

Dans cet exemple, « cmp » ouvre en journée, du lundi au vendredi, sauf les jours fériés.

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
        vers: {jour: demander_un_avis, autres: appeler_15}
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
  demander_un_avis:
    titre: Demander un avis
    delai: jour_meme
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
        vers: {jour: demander_un_avis, autres: appeler_15}
orientations:
  appeler_15:
    titre: Appeler le 15
    delai: immediat
    structures: [samu_15]
  demander_un_avis:
    titre: Demander un avis
    delai: jour_meme
    structures: [cmp, samu_15]
```
"""

from collections.abc import Iterator

from logigram.calendar import to_local
from logigram.finding import Rule, Severity
from logigram.rules.subject import Subject
from logigram.rules.time.doors import Door, Verdict, doors
from logigram.rules.time.stretches import Closings, Stretch
from logigram.rules.time.telling import hours, outcome, place, where
from logigram.source.fact import Fact
from logigram.wording import time as words

RULE = Rule("LG407", "long_closure", Severity.WARNING)
_LISTED = 4
"""How many of the other closures are told with their dates before the rest is counted."""

Cause = tuple[tuple[str, ...], int, tuple[Stretch, ...]]
"""What makes one finding: the structures, their longest closure of ordinary weeks, and the longer ones."""


def check(subject: Subject) -> Iterator[Fact]:
    """Every group of structures that holidays or exceptions close, behind an opening, for longer than usual."""
    closings = subject.once(Closings)
    causes: dict[Cause, list[Door]] = {}
    for door in _trusted(subject):
        usual, longer = closings.of(door.structures, door.window, door.bound or 0)
        if longer:
            causes.setdefault((door.structures, usual, longer), []).append(door)
    return (_fact(subject, cause, found) for cause, found in causes.items())


def _trusted(subject: Subject) -> list[Door]:
    """The doors that must open within a delay, of which no other rule speaks, and that nothing relays at all times."""
    every = [door for door in subject.once(doors) if door.bound is not None]
    told = {(door.node, door.structures) for door in every if door.verdict is not Verdict.IN_TIME}
    windows = subject.territory.windows
    return [door for door in every if (door.node, door.structures) not in told and not door.relayed(windows)]


def _fact(subject: Subject, cause: Cause, found: list[Door]) -> Fact:
    structures, usual, longer = cause
    door, *others = {each.node: each for each in reversed(found)}.values()
    windows = tuple(each for each in subject.territory.windows if any(each == one.window for one in found))
    start, walk, notes = subject.proof(door.node, [each.window for each in found if each.node == door.node])
    first, *later = (_told(subject, each) for each in longer)
    fact = f"mène{where(door, windows)} à une porte qui ferme plus longtemps que d'ordinaire"
    return Fact(
        rule=RULE,
        spot=place(door),
        message=f"{outcome(door)} {fact} : {first}",
        label=f"d'ordinaire, fermée {words.length(usual)} au plus",
        help="nommer aussi une structure ouverte ces jours-là, ou dire qui appeler sous « sans_reponse »",
        windows=windows,
        start=start,
        walk=walk,
        notes=(*notes, *_also(later)),
        related=(
            *hours(door, structures),
            *((place(each), f"de même pour « {each.node.node} »") for each in others),
        ),
    )


def _told(subject: Subject, stretch: Stretch) -> str:
    start, end = (to_local(minute, subject.territory.calendar.timezone) for minute in stretch)
    return f"{words.between(start, end)}, personne ne répond pendant {words.length(stretch[1] - stretch[0])}"


def _also(later: list[str]) -> Iterator[str]:
    yield from (f"aussi {each}" for each in later[:_LISTED])
    more = len(later) - _LISTED
    if more > 0:
        yield f"et {'une autre' if more == 1 else f'{more} autres'} fois dans l'année"
